import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { aDnsServer } from '../../../tests/mail/a-dns-server.ts';
import { aMailServer } from '../../../tests/mail/a-mail-server.ts';
import { readConfig } from './config.ts';
import { run } from './run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'netjes-'));
after(() => rmSync(folder, { recursive: true }));
const key = path.join(folder, 'dkim.pem');
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
const publicPart = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

const FROM = { NETJES_MAIL_FROM: 'Netjes <netjes@aurora.example>' };

function netjes(line: string, env: Readonly<Record<string, string>> = {}) {
  return run(line.split(' '), readConfig(env));
}

describe('netjes mail check', () => {
  test('says of SPF, DKIM, DMARC and MX what is there and what to add, for the domain of the sender', async (t) => {
    const dns = await aDnsServer({
      'aurora.example': { txt: ['v=spf1 ip4:127.0.0.1 -all'], mx: ['10 mx.aurora.example'] },
      'mx.aurora.example': { a: ['192.0.2.1'] },
      'netjes._domainkey.aurora.example': { txt: [`v=DKIM1; p=${publicPart}`] },
    });
    t.after(dns.close);
    const env = {
      ...FROM,
      NETJES_MAIL_URL: 'smtp://127.0.0.1:2525',
      NETJES_MAIL_DKIM_DOMAIN: 'aurora.example',
      NETJES_MAIL_DKIM_SELECTOR: 'netjes',
      NETJES_MAIL_DKIM_KEY_FILE: key,
    };
    const { exit, human, json } = await netjes(`mail check --dns ${dns.address}`, env);
    equal(exit, 1);
    match(human, /^aurora\.example\ngoed {7}MX /);
    match(human, /\ngoed {7}SPF .*\n.*v=spf1 ip4/);
    match(human, /\ngoed {7}DKIM /);
    match(human, /\nontbreekt {2}DMARC .*_dmarc\.aurora\.example TXT "v=DMARC1; p=none/);
    equal((json as { dmarc: { verdict: string } }).dmarc.verdict, 'missing');
    const elsewhere = await netjes(`mail check --domain buur.example --lang en --dns ${dns.address}`, env);
    match(elsewhere.human, /^buur\.example\nmissing {4}MX /);
  });

  test('needs a domain, and a DNS server that is an address', async () => {
    match((await netjes('mail check')).human, /NETJES_MAIL_FROM.*--domain/);
    match((await netjes('mail check --domain niets')).human, /geen domein/);
    match(
      (await netjes('mail check --domain aurora.example --dns ergens')).human,
      /geen adres van een DNS-server/,
    );
    match((await netjes('mail check aurora.example')).human, /te veel.*--domain/);
    equal((await netjes('mail chekc')).exit, 2);
  });
});

describe('netjes mail send-test', () => {
  test('sends one letter by the settings, and exits 1 when no server took it', async (t) => {
    const server = await aMailServer({ refuse: (to) => (to.startsWith('weg') ? 550 : undefined) });
    t.after(server.close);
    const env = { ...FROM, NETJES_MAIL_URL: `smtp://localhost:${server.port}` };
    const sent = await netjes('mail send-test noor@ouders.example', env);
    equal(sent.exit, 0, sent.human);
    match(sent.human, /aangenomen/);
    deepEqual(server.delivered[0]?.to, ['noor@ouders.example']);
    const gone = await netjes('mail send-test weg@ouders.example --json', env);
    deepEqual([gone.exit, gone.json], [1, { ok: false, kind: 'permanent', code: 550 }]);
    equal((await netjes('mail send-test niets', env)).exit, 1);
    equal((await netjes('mail send-test', env)).exit, 2);
    match((await netjes('mail send-test noor@ouders.example')).human, /geen mailserver/);
  });

  test('tells all that is wrong with the settings, and never a password', async () => {
    const env = {
      NETJES_MAIL_URL: 'smtp://naam:zeergeheim@mail.example?tls=nee',
      NETJES_MAIL_FROM: 'Netjes',
      NETJES_MAIL_DKIM_SELECTOR: 'netjes',
    };
    for (const more of ['', ' --json', ' --lang en']) {
      const { exit, human, json } = await netjes(`mail send-test noor@ouders.example${more}`, env);
      equal(exit, 2);
      doesNotMatch(human + JSON.stringify(json), /zeergeheim/);
    }
    const { human } = await netjes('mail send-test noor@ouders.example', env);
    match(human, /tls=required[\s\S]*NETJES_MAIL_FROM[\s\S]*NETJES_MAIL_DKIM_DOMAIN/);
  });
});
