import { BlockList, isIP, isIPv4 } from 'node:net';
import { addressesOf, askDns, type Dns, textsAt } from './ask-dns.ts';

/** Why receivers throw out a whole SPF record (RFC 7208). */
export type SpfFault =
  | { readonly fault: 'too-many-lookups' }
  | { readonly fault: 'unknown-term'; readonly term: string; readonly at: string }
  | { readonly fault: 'leads-nowhere'; readonly term: string }
  | { readonly fault: 'several-records'; readonly at: string };

/** What an SPF record comes to, with all it refers to. */
export interface SpfWalk {
  readonly lookups: number;
  /** what is said of everybody else; undefined when nothing is */
  readonly rest: '-' | '~' | '?' | '+' | undefined;
  /** the addresses that may send */
  readonly allowed: BlockList;
  readonly fault?: SpfFault;
}

export const SPF = /^v=spf1(?: |$)/i;
const MOST_LOOKUPS = 10;
const TERM = /^([+~?-]?)(all|include|a|mx|ptr|ip4|ip6|exists)(?::([^/]*))?((?:\/[^/]+)?(?:\/\/\d+)?)$/i;
/** `/24` is for the older kind of address, `//64` for the newer. */
const PREFIXES = /^(?:\/(\d{1,3}))?(?:\/\/(\d{1,3}))?$/;
const MODIFIER = /^([a-z][a-z0-9._-]*)=(.*)$/i;

interface Term {
  readonly name: string;
  readonly value: string;
  readonly prefixes: string;
  readonly text: string;
  /** whether it says who may send; `-ip4:…` does not */
  readonly allows: boolean;
  /** the domain whose record it is in */
  readonly at: string;
}

class Stopped extends Error {
  readonly fault: SpfFault;

  constructor(fault: SpfFault) {
    super(fault.fault);
    this.name = 'Stopped';
    this.fault = fault;
  }
}

/** Follows an SPF record and all that it includes, as a receiver would. */
export async function walkSpf(dns: Dns, domain: string, record: string): Promise<SpfWalk> {
  const walk = new Walk(dns);
  try {
    const rest = await walk.follow(domain, record, true);
    return { lookups: walk.lookups, rest, allowed: walk.allowed };
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return { lookups: walk.lookups, rest: undefined, allowed: walk.allowed, fault: error.fault };
  }
}

class Walk {
  readonly #dns: Dns;
  readonly allowed = new BlockList();
  lookups = 0;

  constructor(dns: Dns) {
    this.#dns = dns;
  }

  /** `allows`: whether what this record names may send. Returns what it says of everybody else. */
  async follow(domain: string, record: string, allows: boolean): Promise<SpfWalk['rest']> {
    let rest: SpfWalk['rest'];
    let redirect: string | undefined;
    for (const text of record.split(/\s+/).slice(1)) {
      if (text === '') continue;
      const [, modifier, value = ''] = MODIFIER.exec(text) ?? [];
      if (modifier !== undefined) {
        if (modifier.toLowerCase() === 'redirect') redirect = value;
        continue;
      }
      const [, sign = '', written = '', target = '', prefixes = ''] = TERM.exec(text) ?? [];
      const name = written.toLowerCase();
      if (name === '' || !PREFIXES.test(prefixes))
        throw new Stopped({ fault: 'unknown-term', term: text, at: domain });
      if (name === 'all') {
        rest ??= (sign || '+') as SpfWalk['rest'];
        continue;
      }
      const may = allows && ['', '+'].includes(sign);
      await this.#mechanism({ name, value: target, prefixes, text, allows: may, at: domain });
    }
    if (rest !== undefined || redirect === undefined) return rest;
    this.#count();
    return await this.follow(redirect, await this.#recordOf(redirect, `redirect=${redirect}`), allows);
  }

  async #mechanism(term: Term): Promise<void> {
    const { name, value, at, text } = term;
    if (name === 'ip4' || name === 'ip6') {
      if (isIP(value) !== (name === 'ip4' ? 4 : 6))
        throw new Stopped({ fault: 'unknown-term', term: text, at });
      this.#allow(value, term);
      return;
    }
    this.#count();
    const target = value === '' ? at : value;
    // a macro stands for who sends: without a letter at hand it leads nowhere
    if (name === 'ptr' || name === 'exists' || target.includes('%')) return;
    if (name === 'include') {
      await this.follow(target, await this.#recordOf(target, text), term.allows);
      return;
    }
    const hosts =
      name === 'a' ? [target] : (await askDns(this.#dns.resolveMx(target))).map(({ exchange }) => exchange);
    for (const host of hosts.slice(0, MOST_LOOKUPS)) {
      for (const address of await addressesOf(this.#dns, host)) this.#allow(address, term);
    }
  }

  async #recordOf(domain: string, term: string): Promise<string> {
    const [record, ...more] = await textsAt(this.#dns, domain, SPF);
    if (record === undefined) throw new Stopped({ fault: 'leads-nowhere', term });
    if (more.length > 0) throw new Stopped({ fault: 'several-records', at: domain });
    return record;
  }

  #count(): void {
    this.lookups += 1;
    if (this.lookups > MOST_LOOKUPS) throw new Stopped({ fault: 'too-many-lookups' });
  }

  /** `ip6:` has one slash, though it is of the newer kind. */
  #allow(address: string, { name, prefixes, text, allows, at }: Term): void {
    const bits = isIPv4(address) ? 32 : 128;
    const parts = PREFIXES.exec(prefixes);
    const given = bits === 32 || name === 'ip6' ? parts?.[1] : parts?.[2];
    const prefix = Number(given ?? bits);
    if (prefix > bits) throw new Stopped({ fault: 'unknown-term', term: text, at });
    if (allows) this.allowed.addSubnet(address, prefix, bits === 32 ? 'ipv4' : 'ipv6');
  }
}
