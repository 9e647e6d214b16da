import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, test } from 'node:test';
import { inspect } from 'node:util';
import { mailConfig } from './mail-config.ts';
import { type MailRefusal, sayMailRefusal } from './mail-refusal.ts';

const pemOf = (bits: number) =>
  generateKeyPairSync('rsa', { modulusLength: bits })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString();
const PEM = pemOf(1024);
const WEAK_PEM = pemOf(512);
const files: Readonly<Record<string, string>> = {
  'good.pem': PEM,
  'weak.pem': WEAK_PEM,
  'ec.pem': generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  'rubbish.pem': 'zeergeheim, maar geen sleutel',
};

function readText(file: string): string {
  const text = files[file];
  if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
  return text;
}

const SETTINGS = {
  NETJES_MAIL_URL: 'smtps://naam%40aurora.example:zeer%2Fgeheim@mail.aurora.example',
  NETJES_MAIL_FROM: '"Netjes van De Aurora" <netjes@aurora.example>',
};

const DKIM = {
  NETJES_MAIL_DKIM_DOMAIN: 'Aurora.example',
  NETJES_MAIL_DKIM_SELECTOR: 'netjes',
  NETJES_MAIL_DKIM_KEY_FILE: 'good.pem',
};

const read = (more: Readonly<Record<string, string>> = {}) => mailConfig({ ...SETTINGS, ...more }, readText);

function serverOf(url: string) {
  const got = read({ NETJES_MAIL_URL: url });
  if (!got.ok || got.config.kind !== 'smtp') return undefined;
  const { host, port, tls, login } = got.config.server;
  return [host, port, tls, login?.user, login?.password.reveal()];
}

function refusals(more: Readonly<Record<string, string>>): readonly MailRefusal[] {
  const got = read(more);
  return got.ok ? [] : got.refusals;
}

describe('the settings of mail', () => {
  test('without a server keep mail in the local mailbox', () => {
    deepEqual(mailConfig({}, readText), { ok: true, config: { kind: 'mailbox' } });
    deepEqual(mailConfig({ NETJES_MAIL_URL: '', NETJES_MAIL_FROM: 'a@b.nl' }, readText), {
      ok: false,
      refusals: [{ kind: 'no-url', setting: 'NETJES_MAIL_FROM' }],
    });
  });

  test('say where the server is, and never let a password go without TLS', () => {
    const login = ['naam@aurora.example', 'zeer/geheim'];
    const inUrl = 'naam%40aurora.example:zeer%2Fgeheim';
    deepEqual(serverOf(`smtps://${inUrl}@mail.example`), ['mail.example', 465, 'from-start', ...login]);
    deepEqual(serverOf(`smtp://${inUrl}@mail.example`), ['mail.example', 587, 'required', ...login]);
    deepEqual(serverOf('smtp://relay.example:25'), [
      'relay.example',
      25,
      'when-offered',
      undefined,
      undefined,
    ]);
    equal(serverOf('smtp://relay.example?tls=required')?.[2], 'required');
    equal(serverOf('smtp://[::1]:2525')?.[0], '::1');
  });

  test('are read whole, and show no secret however they are printed', () => {
    const got = read({
      ...DKIM,
      NETJES_MAIL_REPLY_TO: 'ict@aurora.example',
      NETJES_MAIL_BOUNCES: 'bounces@aurora.example',
    });
    if (!got.ok || got.config.kind !== 'smtp') throw new Error(inspect(got));
    const { from, replyTo, bounces, dkim } = got.config;
    deepEqual(from, { address: 'netjes@aurora.example', name: 'Netjes van De Aurora' });
    deepEqual([replyTo, bounces], [{ address: 'ict@aurora.example' }, 'bounces@aurora.example']);
    deepEqual([dkim?.domain, dkim?.selector, dkim?.privateKey.reveal()], ['aurora.example', 'netjes', PEM]);
    const printed =
      inspect(got, { depth: 9, showHidden: true }) + JSON.stringify(got) + String(dkim?.privateKey);
    doesNotMatch(printed, /zeer.?geheim|PRIVATE/);
  });

  test('that are wrong are all told at once, in two languages, without what was set', () => {
    const wrong: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      url: { NETJES_MAIL_URL: 'http://naam:zeergeheim@mail.example' },
      'url-option': { NETJES_MAIL_URL: 'smtp://naam:zeergeheim@mail.example?secure=false' },
      'half-login': { NETJES_MAIL_URL: 'smtp://:zeergeheim@mail.example' },
      'login-unreadable': { NETJES_MAIL_URL: 'smtp://naam:zeergeheim%@mail.example' },
      'no-from': { NETJES_MAIL_FROM: '' },
      'no-address': { NETJES_MAIL_FROM: 'Netjes <netjes>' },
      'bounces-too-long': { NETJES_MAIL_BOUNCES: `${'b'.repeat(40)}@aurora.example` },
      'dkim-incomplete': { NETJES_MAIL_DKIM_SELECTOR: 'netjes' },
      'dkim-domain': { ...DKIM, NETJES_MAIL_DKIM_DOMAIN: 'aurora' },
      'dkim-selector': { ...DKIM, NETJES_MAIL_DKIM_SELECTOR: 'net jes' },
      'dkim-file': { ...DKIM, NETJES_MAIL_DKIM_KEY_FILE: 'gone.pem' },
      'dkim-key': { ...DKIM, NETJES_MAIL_DKIM_KEY_FILE: 'rubbish.pem' },
      'dkim-key-short': { ...DKIM, NETJES_MAIL_DKIM_KEY_FILE: 'weak.pem' },
    };
    for (const [kind, more] of Object.entries(wrong)) {
      const found = refusals(more);
      deepEqual(
        found.map((refusal) => refusal.kind),
        [kind],
      );
      for (const { nl, en } of found.map((refusal) => sayMailRefusal(refusal))) {
        equal(nl !== en && !/!/.test(nl + en), true, kind);
        doesNotMatch(nl + en + JSON.stringify(found), /zeer.?geheim/, kind);
      }
    }
    equal(refusals({ ...DKIM, NETJES_MAIL_DKIM_KEY_FILE: 'ec.pem' })[0]?.kind, 'dkim-key');
    deepEqual(
      refusals({
        NETJES_MAIL_URL: 'hallo',
        NETJES_MAIL_FROM: 'a\r\nBcc: b@c.nl',
        NETJES_MAIL_BOUNCES: 'x',
      }).map(({ kind }) => kind),
      ['url', 'no-address', 'no-address'],
    );
    match(sayMailRefusal({ kind: 'url' }).nl, /smtps:\/\//);
  });
});
