import { Resolver } from 'node:dns/promises';
import { readFileSync } from 'node:fs';
import {
  checkMail,
  domainOf,
  type MailCheck,
  type MailConfig,
  mailConfig,
  type NotSent,
  openPost,
  publicPart,
  readDomain,
  sayMailRefusal,
  type Sent,
} from '@netjes/mail';
import { type Command, subcommand } from './command.ts';
import type { Config } from './config.ts';
import { type Ended, type Language, UsageError } from './outcome.ts';

export const mailCommand: Command = {
  options: ['domain', 'selector', 'dns'],
  words: 1,
  more: true,
  run: ({ config, language }, [what = '', ...words], values) => {
    subcommand('mail', what, ['check', 'send-test']);
    const settings = readSettings(config);
    return what === 'check'
      ? check({ settings, ...values }, language)
      : sendTest({ settings, words, options: Object.keys(values) }, language);
  },
};

/** The settings of mail. Throws a UsageError that tells all that is wrong with them. */
function readSettings({ mail }: Config): MailConfig {
  const read = mailConfig(mail, (file) => readFileSync(file, 'utf8'));
  if (read.ok) return read.config;
  const texts = read.refusals.map((refusal) => sayMailRefusal(refusal));
  throw new UsageError({
    nl: texts.map(({ nl }) => nl).join('\n'),
    en: texts.map(({ en }) => en).join('\n'),
  });
}

interface CheckWanted {
  readonly settings: MailConfig;
  readonly domain?: string | undefined;
  readonly selector?: string | undefined;
  readonly dns?: string | undefined;
}

/** `netjes mail check`: what receivers find in DNS about our domain; exits 1 unless all of it is in order. */
async function check({ settings, dns, ...asked }: CheckWanted, language: Language): Promise<Ended> {
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

const VERDICTS = {
  nl: { ok: 'goed    ', missing: 'ontbreekt', wrong: 'mis     ', unknown: 'onbekend' },
  en: { ok: 'good    ', missing: 'missing ', wrong: 'wrong   ', unknown: 'unknown ' },
} as const;

function toldAs(domain: string, found: MailCheck, language: Language): string {
  const lines = Object.entries(found).flatMap(([item, { verdict, found: record, advice }]) => [
    `${VERDICTS[language][verdict].padEnd(9)}  ${item.toUpperCase().padEnd(5)}  ${advice[language]}`,
    ...(record === undefined ? [] : [`${' '.repeat(18)}${record}`]),
  ]);
  return [domain, ...lines].join('\n');
}

interface TestWanted {
  readonly settings: MailConfig;
  readonly words: readonly string[];
  readonly options: readonly string[];
}

/** `netjes mail send-test`: one letter that says nothing, by the very settings; exits 1 when no server took it. */
async function sendTest({ settings, words, options }: TestWanted, language: Language): Promise<Ended> {
  const [to, ...more] = words;
  const stray = options.find((option) => ['domain', 'selector', 'dns'].includes(option));
  if (to === undefined || more.length > 0 || stray !== undefined) {
    throw new UsageError({
      nl: 'noem één adres en verder niets, bijvoorbeeld `netjes mail send-test jij@example.nl`',
      en: 'name one address and nothing else, for instance `netjes mail send-test you@example.org`',
    });
  }
  if (settings.kind === 'mailbox') {
    throw new UsageError({
      nl: 'er is geen mailserver; zet NETJES_MAIL_URL en NETJES_MAIL_FROM',
      en: 'there is no mail server; set NETJES_MAIL_URL and NETJES_MAIL_FROM',
    });
  }
  const post = openPost(settings);
  const at = Temporal.Now.instant().toString();
  const sent = await post.send({ to, template: 'test', data: { at }, language });
  await post.close();
  return { exit: sent.ok ? 0 : 1, json: sent, human: sentAs(sent, language) };
}

function sentAs(sent: Sent, language: Language): string {
  if (sent.ok) return TAKEN[language];
  const code = sent.code === undefined ? '' : ` (${sent.code})`;
  return `${NOT_SENT[sent.kind][language]}${code}`;
}

const TAKEN = {
  nl: 'De mailserver heeft de proef aangenomen. Kijk of hij aankomt, en niet bij de ongewenste mail.',
  en: 'The mail server took the test. See whether it arrives, and not among unwanted mail.',
};

const NOT_SENT: Readonly<Record<NotSent, Readonly<Record<Language, string>>>> = {
  temporary: {
    nl: 'De mailserver is nu niet te bereiken of vraagt om later te komen. Kijk naam en poort in NETJES_MAIL_URL na, en probeer het straks nog eens',
    en: 'The mail server cannot be reached now or asks to come back later. Check name and port in NETJES_MAIL_URL, and try again later',
  },
  permanent: {
    nl: 'De mailserver weigert deze mail. Kijk of het adres klopt, en of deze server mail van NETJES_MAIL_FROM mag versturen',
    en: 'The mail server refuses this mail. See whether the address is right, and whether this server may send mail from NETJES_MAIL_FROM',
  },
  'refused-address': {
    nl: 'Dat is geen mailadres. Geef er een als jij@example.nl',
    en: 'That is no address for mail. Give one like you@example.org',
  },
  'turned-down': {
    nl: 'De mailserver laat Netjes niet binnen. Kijk naam en wachtwoord in NETJES_MAIL_URL na',
    en: 'The mail server does not let Netjes in. Check name and password in NETJES_MAIL_URL',
  },
  'not-private': {
    nl: 'De verbinding met de mailserver is niet veilig te maken. Gebruik de naam die in zijn certificaat staat, of wijs met NODE_EXTRA_CA_CERTS je eigen certificaat aan',
    en: 'The connection to the mail server cannot be made safe. Use the name that is in its certificate, or point NODE_EXTRA_CA_CERTS at your own certificate',
  },
};
