import { type Address, readAddress, readDomain, readPlainAddress } from '../address.ts';
import { fitsBounces } from '../bounces/bounce-address.ts';
import type { Secret } from '../secret.ts';
import type { MailRefusal } from './mail-refusal.ts';
import { type MailServer, readMailServer } from './mail-server.ts';
import { readSigningKey } from './signing-key.ts';

/** How mail is signed, so that a receiver can see that it comes from this domain. */
interface Dkim {
  readonly domain: string;
  readonly selector: string;
  /** PEM */
  readonly privateKey: Secret;
}

export interface SmtpConfig {
  readonly kind: 'smtp';
  readonly server: MailServer;
  readonly from: Address;
  readonly replyTo?: Address;
  /** where bounces go, each with a token of its letter; without it they go to `from` */
  readonly bounces?: string;
  readonly dkim?: Dkim;
}

/** Where mail goes: to a server, or to a mailbox in memory that a page in development shows. */
export type MailConfig = SmtpConfig | { readonly kind: 'mailbox' };

export type ReadMailConfig =
  | { readonly ok: true; readonly config: MailConfig }
  | { readonly ok: false; readonly refusals: readonly MailRefusal[] };

type Settings = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings `NETJES_MAIL_*`; without `NETJES_MAIL_URL` mail stays in the local mailbox. All that is wrong is
 * told at once. `readText` gives what is in a file, and throws when it cannot: the key for DKIM is in one.
 */
export function mailConfig(settings: Settings, readText: (file: string) => string): ReadMailConfig {
  const url = settings['NETJES_MAIL_URL'];
  if (!url) {
    const stray = Object.keys(settings).find((name) => name.startsWith('NETJES_MAIL_') && settings[name]);
    if (stray === undefined) return { ok: true, config: { kind: 'mailbox' } };
    return { ok: false, refusals: [{ kind: 'no-url', setting: stray }] };
  }
  const refusals: MailRefusal[] = [];
  const refuse = (refusal: MailRefusal) => void refusals.push(refusal);
  const server = readMailServer(url);
  if (!server.ok) refuse(server.refusal);
  const from = addressIn(settings, 'NETJES_MAIL_FROM', refuse);
  if (!settings['NETJES_MAIL_FROM']) refuse({ kind: 'no-from' });
  const replyTo = addressIn(settings, 'NETJES_MAIL_REPLY_TO', refuse);
  const bounces = bouncesIn(settings, refuse);
  const dkim = dkimIn(settings, readText, refuse);
  if (refusals.length > 0 || !server.ok || !from) return { ok: false, refusals };
  const optional = { ...(replyTo && { replyTo }), ...(bounces && { bounces }), ...(dkim && { dkim }) };
  return { ok: true, config: { kind: 'smtp', server: server.server, from, ...optional } };
}

type Refuse = (refusal: MailRefusal) => void;

function addressIn(
  settings: Settings,
  setting: 'NETJES_MAIL_FROM' | 'NETJES_MAIL_REPLY_TO',
  refuse: Refuse,
): Address | undefined {
  const text = settings[setting];
  if (!text) return undefined;
  const address = readAddress(text);
  if (address === undefined) refuse({ kind: 'no-address', setting });
  return address;
}

function bouncesIn(settings: Settings, refuse: Refuse): string | undefined {
  const text = settings['NETJES_MAIL_BOUNCES'];
  if (!text) return undefined;
  const address = readPlainAddress(text.trim());
  if (address !== undefined && fitsBounces(address)) return address;
  refuse(
    address === undefined
      ? { kind: 'no-address', setting: 'NETJES_MAIL_BOUNCES' }
      : { kind: 'bounces-too-long' },
  );
  return undefined;
}

function dkimIn(settings: Settings, readText: (file: string) => string, refuse: Refuse): Dkim | undefined {
  const parts = {
    NETJES_MAIL_DKIM_DOMAIN: settings['NETJES_MAIL_DKIM_DOMAIN'],
    NETJES_MAIL_DKIM_SELECTOR: settings['NETJES_MAIL_DKIM_SELECTOR'],
    NETJES_MAIL_DKIM_KEY_FILE: settings['NETJES_MAIL_DKIM_KEY_FILE'],
  };
  const missing = Object.entries(parts).flatMap(([setting, text]) => (text ? [] : [setting]));
  if (missing.length === 3) return undefined;
  if (missing.length > 0) return void refuse({ kind: 'dkim-incomplete', missing });
  const domain = readDomain(parts.NETJES_MAIL_DKIM_DOMAIN ?? '');
  if (domain === undefined) return void refuse({ kind: 'dkim-domain' });
  const selector = (parts.NETJES_MAIL_DKIM_SELECTOR ?? '').trim().toLowerCase();
  if (readDomain(`${selector}.${domain}`) === undefined) return void refuse({ kind: 'dkim-selector' });
  const key = readSigningKey(parts.NETJES_MAIL_DKIM_KEY_FILE ?? '', readText);
  if (!key.ok) return void refuse(key.refusal);
  return { domain, selector, privateKey: key.key };
}
