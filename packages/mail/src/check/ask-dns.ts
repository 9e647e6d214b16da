import type { Resolver } from 'node:dns/promises';

/** The lookups that a check makes. */
export type Dns = Pick<Resolver, 'resolveTxt' | 'resolveMx' | 'resolve4' | 'resolve6'>;

/** DNS gave no answer that says whether a record is there. */
export class DnsSilent extends Error {
  constructor(cause: Error) {
    super('DNS gave no answer', { cause });
    this.name = 'DnsSilent';
  }
}

const NOT_THERE: readonly unknown[] = ['ENOTFOUND', 'ENODATA'];

/** What a lookup finds; nothing when the name or record is not there. Throws `DnsSilent` when that is not known. */
export async function askDns<Found>(lookup: Promise<Found[]>): Promise<readonly Found[]> {
  try {
    return await lookup;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    // a name that cannot be asked for is not there either
    if (NOT_THERE.includes(error.code) || error.code === 'EBADNAME') return [];
    throw new DnsSilent(error);
  }
}

/** Texts at a name that begin with `start`, each put together from its pieces. */
export async function textsAt(dns: Dns, name: string, start: RegExp): Promise<readonly string[]> {
  const records = await askDns(dns.resolveTxt(name));
  return records.map((pieces) => pieces.join('')).filter((text) => start.test(text));
}

/** The addresses of a host, of both kinds. */
export async function addressesOf(dns: Dns, host: string): Promise<readonly string[]> {
  return [...(await askDns(dns.resolve4(host))), ...(await askDns(dns.resolve6(host)))];
}

/** `k=rsa; p=MIG…` as names and values; undefined when it is no list of tags. */
export function readTags(text: string): ReadonlyMap<string, string> | undefined {
  const tags = new Map<string, string>();
  for (const tag of text.split(';')) {
    if (tag.trim() === '') continue;
    const [, name, value] = /^\s*([a-z][a-z0-9_]*)\s*=(.*)$/is.exec(tag) ?? [];
    if (name === undefined || value === undefined || tags.has(name.toLowerCase())) return undefined;
    tags.set(name.toLowerCase(), value.replace(/\s+/g, ''));
  }
  return tags;
}
