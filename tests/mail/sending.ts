import { generateKeyPairSync } from 'node:crypto';
import { after, type TestContext } from 'node:test';
import tls from 'node:tls';
import { inspect } from 'node:util';
import { type Letter, mailConfig, openPost } from '@netjes/mail';
import { aMailServer, type Wanted } from './a-mail-server.ts';

const trusted = tls.getCACertificates();
after(() => tls.setDefaultCACertificates(trusted));
const now = () => Temporal.Instant.from('2026-09-01T06:30:00Z');
/** How long a server may take for an answer, in milliseconds. */
export const PATIENCE = 400;

export const letter: Letter = {
  to: 'noor@ouders.example',
  template: 'something-waits',
  data: { name: 'Noor', school: 'De Aurora', link: 'https://netjes.aurora.example/inbox?a=1&b=2' },
  language: 'nl',
};

const { privateKey, publicKey: ownPublicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
/** Of the key that letters are signed with. */
export const publicKey = ownPublicKey;
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** Sends over SMTP, with a key to sign with at hand; closes with the test. */
export function post(t: TestContext, url: string, more: Readonly<Record<string, string>> = {}) {
  const settings = { NETJES_MAIL_URL: url, NETJES_MAIL_FROM: 'Netjes <netjes@aurora.example>', ...more };
  const read = mailConfig(settings, () => pem);
  if (!read.ok) throw new Error(inspect(read.refusals));
  const opened = openPost(read.config, { now, patience: PATIENCE });
  t.after(() => opened.close());
  return opened;
}

/** A mail server that is trusted unless told otherwise; stops with the test. */
export async function server(t: TestContext, wanted: Wanted = {}, trust = true) {
  const started = await aMailServer(wanted);
  t.after(() => started.close());
  tls.setDefaultCACertificates(trust ? [...trusted, started.cert] : trusted);
  return started;
}

export const login = { user: 'netjes@aurora.example', password: 'zeer/geheim%' };
export const inUrl = `${encodeURIComponent(login.user)}:${encodeURIComponent(login.password)}`;
