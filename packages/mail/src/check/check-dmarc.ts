import type { Bilingual } from '../language.ts';
import { type Dns, readTags, textsAt } from './ask-dns.ts';
import { type CheckItem, recordText } from './check-item.ts';

const DMARC = /^v\s*=\s*DMARC1\s*(?:;|$)/i;
const POLICIES: readonly string[] = ['none', 'quarantine', 'reject'];

/** Whether DMARC says what to do with mail that is not really of this domain. What a parent domain says counts too. */
export async function checkDmarc(dns: Dns, domain: string): Promise<CheckItem> {
  const own = `_dmarc.${domain}`;
  const add = recordText(own, 'TXT', `v=DMARC1; p=none; rua=mailto:dmarc@${domain}`);
  for (const at of upwards(domain)) {
    const records = await textsAt(dns, `_dmarc.${at}`, DMARC);
    if (records.length > 0) return verdictOn(records, { at, inherited: at !== domain, add });
  }
  return { verdict: 'missing', advice: ADVICE.missing(add) };
}

/** The domain and those above it, but not a top-level domain. */
function upwards(domain: string): string[] {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_label, index) => labels.slice(index).join('.'));
}

interface Place {
  readonly at: string;
  /** found at a domain above the one that was asked about */
  readonly inherited: boolean;
  readonly add: string;
}

function verdictOn(records: readonly string[], { at, inherited, add }: Place): CheckItem {
  const [text = ''] = records;
  const found = `_dmarc.${at}: ${records.join(' | ')}`;
  if (records.length > 1) return { verdict: 'wrong', found, advice: ADVICE.several };
  const tags = readTags(text);
  const policy = ((inherited ? tags?.get('sp') : undefined) ?? tags?.get('p'))?.toLowerCase();
  if (tags === undefined || policy === undefined || !POLICIES.includes(policy)) {
    return { verdict: 'wrong', found, advice: ADVICE.unreadable(add) };
  }
  const advice = !tags.has('rua') ? ADVICE.noReports : policy === 'none' ? ADVICE.onlyLooks : ADVICE.ok;
  return { verdict: 'ok', found, advice };
}

const ADVICE = {
  ok: {
    nl: 'wie zich voor jullie uitgeeft, wordt tegengehouden',
    en: 'who pretends to be you is stopped',
  },
  onlyLooks: {
    nl: '`p=none` kijkt alleen. Kloppen de rapporten een paar weken, maak er dan `p=quarantine` van, en later `p=reject`',
    en: '`p=none` only looks. Are the reports right for some weeks, then make it `p=quarantine`, and later `p=reject`',
  },
  noReports: {
    nl: 'zet er `rua=mailto:` bij met een adres, dan krijg je rapporten over wie uit jullie naam mailt',
    en: 'add `rua=mailto:` with an address, and you get reports on who mails in your name',
  },
  missing: (add: string): Bilingual => ({
    nl: `zeg wat er moet gebeuren met mail die niet echt van jullie is. Zet erbij: ${add}`,
    en: `say what has to happen to mail that is not really yours. Add: ${add}`,
  }),
  several: {
    nl: 'er is meer dan één DMARC-record, en dan telt er geen. Laat er één staan',
    en: 'there is more than one DMARC record, and then none counts. Leave one',
  },
  unreadable: (add: string): Bilingual => ({
    nl: `het record zegt niet \`p=none\`, \`p=quarantine\` of \`p=reject\`. Maak ervan: ${add}`,
    en: `the record does not say \`p=none\`, \`p=quarantine\` or \`p=reject\`. Make it: ${add}`,
  }),
} as const;
