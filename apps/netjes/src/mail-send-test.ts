import { type MailConfig, type NotSent, openPost, type Sent } from '@netjes/mail';
import { type Ended, type Language, UsageError } from './outcome.ts';

interface TestWanted {
  readonly settings: MailConfig;
  readonly words: readonly string[];
  readonly options: readonly string[];
}

/** `netjes mail send-test`: one letter that says nothing, by the very settings; exits 1 when no server took it. */
export async function sendTest({ settings, words, options }: TestWanted, language: Language): Promise<Ended> {
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
