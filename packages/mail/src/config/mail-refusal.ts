import type { Bilingual } from '../language.ts';

/** A setting of mail that cannot be. None holds what was set, as that may be a password. */
export type MailRefusal =
  | { readonly kind: 'no-url'; readonly setting: string }
  | { readonly kind: 'url' | 'url-option' | 'half-login' | 'login-unreadable' }
  | { readonly kind: 'no-from' }
  | {
      readonly kind: 'no-address';
      readonly setting: 'NETJES_MAIL_FROM' | 'NETJES_MAIL_REPLY_TO' | 'NETJES_MAIL_BOUNCES';
    }
  | { readonly kind: 'bounces-too-long' }
  | { readonly kind: 'dkim-incomplete'; readonly missing: readonly string[] }
  | { readonly kind: 'dkim-domain' | 'dkim-selector' }
  | { readonly kind: 'dkim-file'; readonly file: string; readonly code: string }
  | { readonly kind: 'dkim-key'; readonly file: string }
  | { readonly kind: 'dkim-key-short'; readonly file: string; readonly bits: number };

type Texts = {
  readonly [Kind in MailRefusal['kind']]: (refusal: Extract<MailRefusal, { kind: Kind }>) => Bilingual;
};

/** A refusal in words, with what to do about it. */
export function sayMailRefusal(refusal: MailRefusal): Bilingual {
  const say = TEXTS[refusal.kind] as (refusal: MailRefusal) => Bilingual;
  return say(refusal);
}

const TEXTS: Texts = {
  'no-url': ({ setting }) => ({
    nl: `\`${setting}\` is gezet, maar er is geen mailserver; zet NETJES_MAIL_URL erbij, of haal \`${setting}\` weg`,
    en: `\`${setting}\` is set, but there is no mail server; set NETJES_MAIL_URL too, or take \`${setting}\` away`,
  }),
  url: () => ({
    nl: 'NETJES_MAIL_URL klopt niet; schrijf `smtps://naam:wachtwoord@mail.example.nl` of `smtp://mail.example.nl:587`',
    en: 'NETJES_MAIL_URL is off; write `smtps://name:password@mail.example.org` or `smtp://mail.example.org:587`',
  }),
  'url-option': () => ({
    nl: 'achter het vraagteken in NETJES_MAIL_URL kan alleen `tls=required` staan; haal de rest weg',
    en: 'only `tls=required` can stand behind the question mark in NETJES_MAIL_URL; take the rest away',
  }),
  'half-login': () => ({
    nl: 'NETJES_MAIL_URL heeft een naam zonder wachtwoord, of andersom; geef beide of geen van beide',
    en: 'NETJES_MAIL_URL has a name without a password, or the other way round; give both or neither',
  }),
  'login-unreadable': () => ({
    nl: 'naam of wachtwoord in NETJES_MAIL_URL is niet te lezen; schrijf een teken als `%`, `@` of `/` als `%25`, `%40` of `%2F`',
    en: 'name or password in NETJES_MAIL_URL cannot be read; write a sign like `%`, `@` or `/` as `%25`, `%40` or `%2F`',
  }),
  'no-from': () => ({
    nl: 'zeg met NETJES_MAIL_FROM van wie de mail komt, bijvoorbeeld `Netjes <netjes@example.nl>`',
    en: 'say with NETJES_MAIL_FROM whom mail comes from, for instance `Netjes <netjes@example.org>`',
  }),
  'no-address': ({ setting }) => ({
    nl: `\`${setting}\` is geen mailadres; schrijf er één, ${SAMPLE[setting].nl}`,
    en: `\`${setting}\` is not an address; write one, ${SAMPLE[setting].en}`,
  }),
  'bounces-too-long': () => ({
    nl: 'NETJES_MAIL_BOUNCES is te lang: er komt voor elke brief een code in het adres. Kies voor de @ hoogstens 29 tekens',
    en: 'NETJES_MAIL_BOUNCES is too long: each letter gets a code in the address. Choose at most 29 characters before the @',
  }),
  'dkim-incomplete': ({ missing }) => ({
    nl: `voor DKIM ontbreekt \`${missing.join('` en `')}\`; zet alle drie, of geen`,
    en: `DKIM lacks \`${missing.join('` and `')}\`; set all three, or none`,
  }),
  'dkim-domain': () => ({
    nl: '`NETJES_MAIL_DKIM_DOMAIN` is geen domein; schrijf bijvoorbeeld `example.nl`',
    en: '`NETJES_MAIL_DKIM_DOMAIN` is not a domain; write for instance `example.org`',
  }),
  'dkim-selector': () => ({
    nl: '`NETJES_MAIL_DKIM_SELECTOR` klopt niet; gebruik letters, cijfers en streepjes, bijvoorbeeld `netjes`',
    en: '`NETJES_MAIL_DKIM_SELECTOR` is off; use letters, digits and hyphens, for instance `netjes`',
  }),
  'dkim-file': ({ file, code }) => ({
    nl: `de sleutel voor DKIM in \`${file}\` is niet te lezen (${code}); controleer het pad en je rechten`,
    en: `the key for DKIM in \`${file}\` cannot be read (${code}); check the path and your rights`,
  }),
  'dkim-key': ({ file }) => ({
    nl: `in \`${file}\` staat geen geheime RSA-sleutel; maak er een met \`openssl genrsa -out ${file} 2048\``,
    en: `\`${file}\` holds no private RSA key; make one with \`openssl genrsa -out ${file} 2048\``,
  }),
  'dkim-key-short': ({ file, bits }) => ({
    nl: `de sleutel in \`${file}\` is te kort (${bits} bits); maak er een van 2048 met \`openssl genrsa -out ${file} 2048\``,
    en: `the key in \`${file}\` is too short (${bits} bits); make one of 2048 with \`openssl genrsa -out ${file} 2048\``,
  }),
};

const SAMPLE = {
  NETJES_MAIL_FROM: { nl: '`Netjes <netjes@example.nl>`', en: '`Netjes <netjes@example.org>`' },
  NETJES_MAIL_REPLY_TO: { nl: '`ict@example.nl`', en: '`ict@example.org`' },
  NETJES_MAIL_BOUNCES: {
    nl: 'zonder naam: `bounces@example.nl`',
    en: 'without a name: `bounces@example.org`',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
