import { isIP, isIPv4 } from 'node:net';
import type { Bilingual } from '../language.ts';
import { addressesOf, type Dns, textsAt } from './ask-dns.ts';
import { type CheckItem, recordText } from './check-item.ts';
import { SPF, type SpfFault, walkSpf } from './walk-spf.ts';

/** What providers whose servers send from many addresses want in the record. */
const INCLUDES: Readonly<Record<string, string>> = {
  'smtp.office365.com': 'include:spf.protection.outlook.com',
  'smtp.gmail.com': 'include:_spf.google.com',
  'smtp-relay.gmail.com': 'include:_spf.google.com',
};

/** Whether SPF says which servers send mail of this domain, and names `server` when that is given. */
export async function checkSpf(dns: Dns, domain: string, server: string | undefined): Promise<CheckItem> {
  const records = await textsAt(dns, domain, SPF);
  const [found, ...more] = records;
  const own = termFor(server);
  if (found === undefined)
    return { verdict: 'missing', advice: ADVICE.missing(recordText(domain, 'TXT', `v=spf1 ${own} ~all`)) };
  if (more.length > 0) return { verdict: 'wrong', found: records.join(' | '), advice: ADVICE.several };
  const { fault, rest, allowed, lookups } = await walkSpf(dns, domain, found);
  if (fault) return { verdict: 'wrong', found, advice: faultAdvice(fault) };
  if (rest !== '-' && rest !== '~')
    return { verdict: 'wrong', found, advice: ADVICE.open(withEnd(domain, found)) };
  if (server === undefined) return { verdict: 'ok', found, advice: ADVICE.ok(lookups) };
  const addresses = isIP(server) ? [server] : await addressesOf(dns, server);
  const named = addresses.some((address) => allowed.check(address, isIPv4(address) ? 'ipv4' : 'ipv6'));
  if (named) return { verdict: 'ok', found, advice: ADVICE.ok(lookups) };
  return {
    verdict: 'wrong',
    found,
    advice: ADVICE.notNamed(server, recordText(domain, 'TXT', withTerm(found, own))),
  };
}

function termFor(server: string | undefined): string {
  if (server === undefined) return 'mx';
  if (isIP(server)) return `ip${isIPv4(server) ? 4 : 6}:${server}`;
  return INCLUDES[server.toLowerCase()] ?? `a:${server}`;
}

function withTerm(record: string, term: string): string {
  return record.replace(/^v=spf1/i, `v=spf1 ${term}`);
}

function withEnd(domain: string, record: string): string {
  const closed = record.replace(/\s+[+?]?all(?=\s|$)/gi, '').trim();
  return recordText(domain, 'TXT', `${closed} ~all`);
}

function faultAdvice(fault: SpfFault): Bilingual {
  switch (fault.fault) {
    case 'too-many-lookups':
      return {
        nl: 'het record vraagt om meer dan tien zoekvragen, en dan telt het niet. Haal `include:` weg van wie geen mail meer voor jullie verstuurt',
        en: 'the record takes more than ten lookups, and then it does not count. Take away `include:` of whoever sends no mail for you any more',
      };
    case 'unknown-term':
      return {
        nl: `\`${fault.term}\` in het record van \`${fault.at}\` klopt niet, en dan telt het hele record niet. Verbeter het of haal het weg`,
        en: `\`${fault.term}\` in the record of \`${fault.at}\` is off, and then the whole record does not count. Mend it or take it away`,
      };
    case 'leads-nowhere':
      return {
        nl: `\`${fault.term}\` leidt naar een domein zonder SPF, en dan telt het hele record niet. Haal het weg of verbeter de naam`,
        en: `\`${fault.term}\` leads to a domain without SPF, and then the whole record does not count. Take it away or mend the name`,
      };
    case 'several-records':
      return {
        nl: `\`${fault.at}\` heeft meer dan één SPF-record, en dan telt er geen. Vraag de beheerder van dat domein om er één van te maken`,
        en: `\`${fault.at}\` has more than one SPF record, and then none counts. Ask whoever runs that domain to make it one`,
      };
  }
}

const ADVICE = {
  ok: (lookups: number): Bilingual => ({
    nl: `het record zegt wie mag versturen (${lookups} van de 10 zoekvragen)`,
    en: `the record says who may send (${lookups} of the 10 lookups)`,
  }),
  missing: (record: string): Bilingual => ({
    nl: `zeg welke servers mail van jullie versturen. Zet erbij: ${record}`,
    en: `say which servers send your mail. Add: ${record}`,
  }),
  several: {
    nl: 'er is meer dan één SPF-record, en dan telt er geen. Maak er één van, met alles wat erin staat',
    en: 'there is more than one SPF record, and then none counts. Make it one, with all that they hold',
  },
  open: (record: string): Bilingual => ({
    nl: `het record laat iedereen mail uit jullie naam versturen. Laat het eindigen op \`~all\` of \`-all\`: ${record}`,
    en: `the record lets anybody send mail in your name. Have it end in \`~all\` or \`-all\`: ${record}`,
  }),
  notNamed: (server: string, record: string): Bilingual => ({
    nl: `\`${server}\` staat er niet in. Maak ervan: ${record}. Verstuurt je provider vanaf andere adressen, neem dan wat die voorschrijft`,
    en: `\`${server}\` is not in it. Make it: ${record}. Does your provider send from other addresses, then take what it prescribes`,
  }),
} as const;
