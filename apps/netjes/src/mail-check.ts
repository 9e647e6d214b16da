import { Resolver } from 'node:dns/promises';
import { checkMail, domainOf, type MailCheck, type MailConfig, publicPart, readDomain } from '@netjes/mail';
import { type Ended, type Language, UsageError } from './outcome.ts';

interface CheckWanted {
  readonly settings: MailConfig;
  /** what stands behind `check`; nothing may */
  readonly words: readonly string[];
  readonly domain?: string | undefined;
  readonly selector?: string | undefined;
  readonly dns?: string | undefined;
}

/** `netjes mail check`: what receivers find in DNS about our domain; exits 1 unless all of it is in order. */
export async function checkDomain(
  { settings, words, dns, ...asked }: CheckWanted,
  language: Language,
): Promise<Ended> {
  if (words.length > 0) throw tooMuch(words);
  const smtp = settings.kind === 'smtp' ? settings : undefined;
  const own = smtp && domainOf(smtp.from.address);
  const domain = asked.domain === undefined ? own : readDomain(asked.domain);
  if (domain === undefined) throw noDomain(asked.domain);
  // of another domain neither our key nor our server says anything
  const dkim = smtp?.dkim?.domain === domain ? smtp.dkim : undefined;
  const selector = asked.selector ?? dkim?.selector;
  const found = await checkMail(domain, {
    resolver: resolverAt(dns),
    ...(selector !== undefined && { selector }),
    ...(dkim && selector === dkim.selector && { publicPart: publicPart(dkim.privateKey) }),
    ...(smtp && domain === own && { server: smtp.server.host }),
  });
  const good = Object.values(found).every(({ verdict }) => verdict === 'ok');
  return { exit: good ? 0 : 1, json: { domain, ...found }, human: toldAs(domain, found, language) };
}

function resolverAt(dns: string | undefined): Resolver {
  const resolver = new Resolver({ timeout: 3000, tries: 2 });
  try {
    if (dns !== undefined) resolver.setServers([dns]);
  } catch {
    throw new UsageError({
      nl: `\`--dns ${dns}\` is geen adres van een DNS-server; geef er een als 9.9.9.9`,
      en: `\`--dns ${dns}\` is no address of a DNS server; give one like 9.9.9.9`,
    });
  }
  return resolver;
}

function tooMuch(words: readonly string[]): UsageError {
  return new UsageError({
    nl: `\`${words.join(' ')}\` is te veel bij \`netjes mail check\`; noem een domein met \`--domain\``,
    en: `\`${words.join(' ')}\` is too much for \`netjes mail check\`; name a domain with \`--domain\``,
  });
}

function noDomain(given: string | undefined): UsageError {
  return given === undefined
    ? new UsageError({
        nl: 'er is nog geen afzender; zet NETJES_MAIL_URL en NETJES_MAIL_FROM, of noem een domein met `--domain`',
        en: 'there is no sender yet; set NETJES_MAIL_URL and NETJES_MAIL_FROM, or name a domain with `--domain`',
      })
    : new UsageError({
        nl: `\`--domain ${given}\` is geen domein; geef er een als example.nl`,
        en: `\`--domain ${given}\` is no domain; give one like example.org`,
      });
}

const ITEMS = ['mx', 'spf', 'dkim', 'dmarc'] as const satisfies (keyof MailCheck)[];

const VERDICTS = {
  nl: { ok: 'goed', missing: 'ontbreekt', wrong: 'mis', unknown: 'onbekend' },
  en: { ok: 'good', missing: 'missing', wrong: 'wrong', unknown: 'unknown' },
} as const;

function toldAs(domain: string, found: MailCheck, language: Language): string {
  const lines = ITEMS.flatMap((item) => {
    const { verdict, found: record, advice } = found[item];
    const said = `${VERDICTS[language][verdict].padEnd(9)}  ${item.toUpperCase().padEnd(5)}  ${advice[language]}`;
    return record === undefined ? [said] : [said, `${' '.repeat(18)}${record}`];
  });
  return [domain, ...lines].join('\n');
}
