import { createPublicKey } from 'node:crypto';
import { SHORTEST_KEY } from '../config/signing-key.ts';
import type { Bilingual } from '../language.ts';
import { type Dns, readTags, textsAt } from './ask-dns.ts';
import { type CheckItem, recordText } from './check-item.ts';

const GOOD_LENGTH = 2048;
/** What big providers call their keys; only looked at when nobody says how ours is called. */
const USUAL_SELECTORS = ['selector1', 'selector2', 'google', 'default', 'dkim', 'mail', 'k1', 's1', 'netjes'];

export interface WantedKey {
  readonly selector: string | undefined;
  /** base64 of the public part of the key that letters are signed with */
  readonly publicPart: string | undefined;
}

/** Whether a key is published by which receivers see that a letter comes from this domain. */
export async function checkDkim(
  dns: Dns,
  domain: string,
  { selector, publicPart }: WantedKey,
): Promise<CheckItem> {
  if (selector !== undefined) return await checkSelector(dns, { domain, selector, publicPart });
  for (const usual of USUAL_SELECTORS) {
    const item = await checkSelector(dns, { domain, selector: usual, publicPart: undefined });
    if (item.verdict !== 'missing') return item;
  }
  return { verdict: 'unknown', advice: ADVICE.noSelector };
}

interface Wanted {
  readonly domain: string;
  readonly selector: string;
  readonly publicPart: string | undefined;
}

async function checkSelector(dns: Dns, { domain, selector, publicPart }: Wanted): Promise<CheckItem> {
  const name = `${selector}._domainkey.${domain}`;
  const add = recordText(name, 'TXT', `v=DKIM1; k=rsa; p=${publicPart ?? '…'}`);
  const records = await textsAt(dns, name, /(?:^|;)\s*p\s*=|^v=DKIM1/i);
  const [found, ...more] = records;
  if (found === undefined)
    return { verdict: 'missing', advice: ADVICE.missing(add, publicPart !== undefined) };
  const shown = `${name}: ${records.map(short).join(' | ')}`;
  const wrong = (advice: Bilingual): CheckItem => ({ verdict: 'wrong', found: shown, advice });
  if (more.length > 0) return wrong(ADVICE.several(name));
  const tags = readTags(found);
  const key = tags?.get('p');
  if (tags === undefined || key === undefined || (tags.get('v') ?? 'DKIM1').toUpperCase() !== 'DKIM1') {
    return wrong(ADVICE.unreadable(add));
  }
  if (key === '') return wrong(ADVICE.revoked(add));
  if (publicPart !== undefined && key !== publicPart) return wrong(ADVICE.other(add));
  const bits = bitsOf(key, tags.get('k') ?? 'rsa');
  if (bits === undefined) return wrong(ADVICE.unreadable(add));
  if (bits < SHORTEST_KEY) return wrong(ADVICE.short(bits));
  return { verdict: 'ok', found: shown, advice: goodAdvice(tags, bits) };
}

function goodAdvice(tags: ReadonlyMap<string, string>, bits: number): Bilingual {
  // receivers may treat a letter as unsigned while the record says that it is a trial
  if (tags.get('t')?.split(':').includes('y')) return ADVICE.trial;
  return bits < GOOD_LENGTH ? ADVICE.longer(bits) : ADVICE.ok;
}

/** How strong a key is, as the length of an RSA key; undefined when it is none. */
function bitsOf(base64: string, kind: string): number | undefined {
  const der = Buffer.from(base64, 'base64');
  // an Ed25519 key is published bare, 32 bytes without a wrapping
  if (kind.toLowerCase() === 'ed25519') return der.length === 32 ? GOOD_LENGTH : undefined;
  try {
    return createPublicKey({ key: der, format: 'der', type: 'spki' }).asymmetricKeyDetails?.modulusLength;
  } catch {
    return undefined;
  }
}

function short(record: string): string {
  return record.length > 60 ? `${record.slice(0, 59)}…` : record;
}

const ADVICE = {
  ok: { nl: 'de sleutel staat er', en: 'the key is there' },
  longer: (bits: number): Bilingual => ({
    nl: `de sleutel is kort (${bits} bits); neem bij de volgende keer wisselen er een van ${GOOD_LENGTH}`,
    en: `the key is short (${bits} bits); take one of ${GOOD_LENGTH} when you next replace it`,
  }),
  trial: {
    nl: 'het record zegt dat dit een proef is (`t=y`); haal dat weg als alles aankomt',
    en: 'the record says that this is a trial (`t=y`); take that away once everything arrives',
  },
  noSelector: {
    nl: 'hoe de sleutel heet, is niet bekend. Geef hem met `--selector NAAM`, zoals je mailprovider hem noemt; of laat Netjes zelf ondertekenen met NETJES_MAIL_DKIM_DOMAIN, NETJES_MAIL_DKIM_SELECTOR en NETJES_MAIL_DKIM_KEY_FILE',
    en: 'what the key is called is not known. Give it with `--selector NAME`, as your mail provider calls it; or have Netjes sign with NETJES_MAIL_DKIM_DOMAIN, NETJES_MAIL_DKIM_SELECTOR and NETJES_MAIL_DKIM_KEY_FILE',
  },
  missing: (add: string, known: boolean): Bilingual => ({
    nl: `zet de openbare sleutel erbij: ${add}${known ? '' : ', met achter `p=` de sleutel die je mailprovider geeft'}`,
    en: `add the public key: ${add}${known ? '' : ', with behind `p=` the key that your mail provider gives'}`,
  }),
  several: (name: string): Bilingual => ({
    nl: `bij \`${name}\` staat meer dan één sleutel; laat er één staan`,
    en: `there is more than one key at \`${name}\`; leave one`,
  }),
  unreadable: (add: string): Bilingual => ({
    nl: `dit is geen sleutel. Maak ervan: ${add}`,
    en: `this is no key. Make it: ${add}`,
  }),
  revoked: (add: string): Bilingual => ({
    nl: `deze sleutel is ingetrokken (\`p=\` is leeg). Neem een nieuwe naam, of zet er weer een sleutel: ${add}`,
    en: `this key was revoked (\`p=\` is empty). Take a new name, or put a key there again: ${add}`,
  }),
  other: (add: string): Bilingual => ({
    nl: `hier staat een andere sleutel dan die waarmee Netjes ondertekent. Maak ervan: ${add}`,
    en: `this is another key than the one that Netjes signs with. Make it: ${add}`,
  }),
  short: (bits: number): Bilingual => ({
    nl: `de sleutel is te kort (${bits} bits), en wordt niet geloofd. Maak er een van ${GOOD_LENGTH}`,
    en: `the key is too short (${bits} bits), and is not believed. Make one of ${GOOD_LENGTH}`,
  }),
} as const;
