import { deepEqual, doesNotMatch, equal, match, ok, rejects } from 'node:assert/strict';
import { createPublicKey, createHash, generateKeyPairSync, verify } from 'node:crypto';
import type { Socket } from 'node:net';
import { after, describe, test, type TestContext } from 'node:test';
import tls from 'node:tls';
import { inspect } from 'node:util';
import { aMailServer, anOddServer, type Wanted } from '../../../../tests/mail/a-mail-server.ts';
import { mailConfig } from '../config/mail-config.ts';
import type { Letter, Sent } from '../letter.ts';
import { openPost } from '../post.ts';

const trusted = tls.getCACertificates();
after(() => tls.setDefaultCACertificates(trusted));
const now = () => Temporal.Instant.from('2026-09-01T06:30:00Z');
const PATIENCE = 400;

const letter: Letter = {
  to: 'noor@ouders.example',
  template: 'something-waits',
  data: { name: 'Noor', school: 'De Aurora', link: 'https://netjes.aurora.example/inbox?a=1&b=2' },
  language: 'nl',
};

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

function post(t: TestContext, url: string, more: Readonly<Record<string, string>> = {}) {
  const settings = { NETJES_MAIL_URL: url, NETJES_MAIL_FROM: 'Netjes <netjes@aurora.example>', ...more };
  const read = mailConfig(settings, () => pem);
  if (!read.ok) throw new Error(inspect(read.refusals));
  const opened = openPost(read.config, { now, patience: PATIENCE });
  t.after(() => opened.close());
  return opened;
}

async function server(t: TestContext, wanted: Wanted = {}, trust = true) {
  const started = await aMailServer(wanted);
  t.after(() => started.close());
  tls.setDefaultCACertificates(trust ? [...trusted, started.cert] : trusted);
  return started;
}

const login = { user: 'netjes@aurora.example', password: 'zeer/geheim%' };
const inUrl = `${encodeURIComponent(login.user)}:${encodeURIComponent(login.password)}`;

/** Headers by name in lower case, unfolded, and the rest. */
function taken(message: string) {
  const [head = '', ...rest] = message.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = lines.map((line) => [
    line.slice(0, line.indexOf(':')).toLowerCase(),
    line.slice(line.indexOf(':') + 2),
  ]);
  return {
    headers: new Map(headers as [string, string][]),
    names: headers.map(([name]) => name),
    body: rest.join('\r\n\r\n'),
  };
}

const unquoted = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString();

describe('a letter', () => {
  test('is delivered over TLS with the password, both by STARTTLS and from the start', async (t) => {
    for (const [scheme, tlsKind] of [
      ['smtp', 'offered'],
      ['smtps', 'from-start'],
    ] as const) {
      const { port, delivered } = await server(t, { tls: tlsKind, login });
      const sent: Sent = await post(t, `${scheme}://${inUrl}@localhost:${port}`).send(letter);
      equal(sent.ok, true, JSON.stringify(sent));
      const [only, ...others] = delivered;
      equal(others.length, 0);
      deepEqual([only?.secure, only?.user, only?.to], [true, login.user, [letter.to]]);
    }
  });

  test('says that a computer sent it, and has one plain and one HTML part with the same link', async (t) => {
    const { port, delivered } = await server(t);
    const sent = await post(t, `smtp://localhost:${port}`).send({ ...letter, token: 'abcdefghijklmnop' });
    deepEqual(sent, { ok: true, id: 'netjes-abcdefghijklmnop@aurora.example' });
    const { headers, body } = taken(delivered[0]?.message ?? '');
    equal(headers.get('auto-submitted'), 'auto-generated');
    equal(headers.get('message-id'), '<netjes-abcdefghijklmnop@aurora.example>');
    equal(headers.get('from'), 'Netjes <netjes@aurora.example>');
    equal(headers.get('date'), 'Tue, 01 Sep 2026 06:30:00 +0000');
    equal(headers.get('x-mailer'), undefined);
    match(headers.get('content-type') ?? '', /^multipart\/alternative/);
    const text = unquoted(body);
    match(text, /Content-Type: text\/plain[\s\S]*https:\/\/netjes\.aurora\.example\/inbox\?a=1&b=2\r?\n/);
    match(
      text,
      /Content-Type: text\/html[\s\S]*href="https:\/\/netjes\.aurora\.example\/inbox\?a=1&amp;b=2"/,
    );
    match(text, /Hallo Noor,/);
  });

  test('has its bounces come back to one address, with the token of the letter where a place for it was set', async (t) => {
    const { port, delivered } = await server(t);
    await post(t, `smtp://localhost:${port}`).send(letter);
    const more = {
      NETJES_MAIL_BOUNCES: 'bounces@aurora.example',
      NETJES_MAIL_REPLY_TO: 'ict@aurora.example',
    };
    await post(t, `smtp://localhost:${port}`, more).send({ ...letter, token: 'abcdefghijklmnop' });
    deepEqual(
      delivered.map(({ from }) => from),
      ['netjes@aurora.example', 'bounces+b-abcdefghijklmnop@aurora.example'],
    );
    equal(taken(delivered[1]?.message ?? '').headers.get('reply-to'), 'ict@aurora.example');
  });

  test('keeps names of every language', async (t) => {
    const { port, delivered } = await server(t);
    const from = { NETJES_MAIL_FROM: '"Christelijke scholen “Ærø” Ünïted" <netjes@aurora.example>' };
    const data = { ...letter.data, name: 'Şükran 李 O’Brien-d’Hôpital 😀', school: 'Basisschool ’t Gröntje' };
    equal((await post(t, `smtp://localhost:${port}`, from).send({ ...letter, data } as Letter)).ok, true);
    const { headers, body } = taken(delivered[0]?.message ?? '');
    match(headers.get('from') ?? '', /^=\?UTF-8\?[\s\S]*<netjes@aurora\.example>$/);
    match(unquoted(body), /Hallo Şükran 李 O’Brien-d’Hôpital 😀,/);
    match(unquoted(body), /’t Gröntje/);
    doesNotMatch(delivered[0]?.message ?? '', /[^\n]{999}/, 'no line is longer than servers take');
  });

  test('takes no headers, recipients or lines from a hostile name, school or address', async (t) => {
    const { port, delivered } = await server(t);
    const hostile =
      'Noor\r\nBcc: dief@elders.example\r\n\r\n<script>alert(1)</script>\u202e\u2028https://elders.example';
    const opened = post(t, `smtp://localhost:${port}`);
    const data = { ...letter.data, name: hostile, school: hostile };
    equal((await opened.send({ ...letter, data } as Letter)).ok, true);
    const { names, body } = taken(delivered[0]?.message ?? '');
    deepEqual(delivered[0]?.to, [letter.to]);
    deepEqual(
      names.filter((name) => name === 'bcc'),
      [],
    );
    doesNotMatch(unquoted(body), /\nBcc:|\u202e|\u2028/);
    doesNotMatch(unquoted(body).slice(unquoted(body).indexOf('text/html')), /<script>/);
    match(unquoted(body), /Hallo,/, 'a name that pretends to be a link is not greeted');
    for (const to of [
      'noor@ouders.example\r\nRCPT TO:<dief@elders.example>',
      'noor@ouders.example, dief@elders.example',
      '<noor@ouders.example>',
      'noor@ouders.example>\r\nDATA',
      'Noor <noor@ouders.example>',
      'noor',
      '',
      '@ouders.example',
      'noor@localhost',
      'noor@ ouders.example',
      'noor@ouders.example\r\n',
      `${'n'.repeat(65)}@ouders.example`,
    ]) {
      deepEqual(await opened.send({ ...letter, to }), { ok: false, kind: 'refused-address' }, to);
    }
    equal(delivered.length, 1);
  });

  test('is refused as a mistake in Netjes when its link, moment or token is none', async (t) => {
    const opened = post(t, 'smtp://localhost:1');
    const withLink = (link: string) => ({ ...letter, data: { ...letter.data, link } }) as Letter;
    await rejects(opened.send(withLink('javascript:alert(1)')), TypeError);
    await rejects(opened.send(withLink('/inbox')), TypeError);
    await rejects(opened.send({ ...letter, token: 'x>\r\nBcc: a@b.nl' }), RangeError);
    await rejects(opened.send({ ...letter, template: 'test', data: { at: 'gisteren' } }), RangeError);
  });

  test('is signed so that a receiver can verify it with the key in DNS', async (t) => {
    const { port, delivered } = await server(t);
    const dkim = {
      NETJES_MAIL_DKIM_DOMAIN: 'aurora.example',
      NETJES_MAIL_DKIM_SELECTOR: 'netjes',
      NETJES_MAIL_DKIM_KEY_FILE: 'key.pem',
    };
    equal((await post(t, `smtp://localhost:${port}`, dkim).send(letter)).ok, true);
    const { message = '' } = delivered[0] ?? {};
    const { headers, body } = taken(message);
    const signature = headers.get('dkim-signature') ?? '';
    const tag = (name: string) =>
      new RegExp(`(?:^|; ?)${name}=([^;]*)`).exec(signature)?.[1]?.replace(/\s/g, '') ?? '';
    deepEqual([tag('d'), tag('s'), tag('c')], ['aurora.example', 'netjes', 'relaxed/relaxed']);
    ok(
      ['from', 'to', 'subject', 'message-id', 'date'].every((name) =>
        tag('h').toLowerCase().split(':').includes(name),
      ),
    );
    const relaxedBody = `${body
      .replace(/[ \t]+(?=\r\n)/g, '')
      .replace(/[ \t]+/g, ' ')
      .replace(/(?:\r\n)*$/, '')}\r\n`;
    equal(createHash('sha256').update(relaxedBody).digest('base64'), tag('bh'));
    const relaxed = (name: string, value: string) => `${name}:${value.replace(/\s+/g, ' ').trim()}`;
    const signed = tag('h')
      .toLowerCase()
      .split(':')
      .filter((name) => headers.has(name));
    const unsigned = relaxed('dkim-signature', signature.replace(/(\bb=)[^;]*$/, '$1'));
    const text = [...signed.map((name) => `${relaxed(name, headers.get(name) ?? '')}\r\n`), unsigned].join(
      '',
    );
    ok(
      verify(
        'sha256',
        Buffer.from(text),
        createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })),
        Buffer.from(tag('b'), 'base64'),
      ),
    );
  });
});

describe('what a server or the network does', () => {
  test('greylisting is temporary, an unknown recipient permanent, and each has its code', async (t) => {
    const refuse = (to: string) => (to.startsWith('grey') ? 450 : to.startsWith('gone') ? 550 : undefined);
    const { port, delivered } = await server(t, { refuse });
    const opened = post(t, `smtp://localhost:${port}`);
    deepEqual(await opened.send({ ...letter, to: 'grey@ouders.example' }), {
      ok: false,
      kind: 'temporary',
      code: 450,
    });
    deepEqual(await opened.send({ ...letter, to: 'gone@ouders.example' }), {
      ok: false,
      kind: 'permanent',
      code: 550,
    });
    equal((await opened.send(letter)).ok, true, 'the next letter goes over the same connection');
    equal(delivered.length, 1);
  });

  test('a server that is away, or has a name that leads nowhere, is temporary', async (t) => {
    const gone = await aMailServer();
    await gone.close();
    const opened = post(t, `smtp://localhost:${gone.port}`);
    deepEqual(await opened.send(letter), { ok: false, kind: 'temporary' });
    deepEqual(await post(t, 'smtp://nergens.invalid').send(letter), { ok: false, kind: 'temporary' });
  });

  test('a server that hangs, trickles or hangs up holds a letter no longer than its patience', async (t) => {
    const timers = new Set<NodeJS.Timeout>();
    t.after(() => {
      for (const timer of timers) clearInterval(timer);
    });
    const odd = {
      silent: () => undefined,
      trickling: (socket: Socket) => {
        socket.write('220 hier\r\n');
        socket.on('data', (chunk) => {
          if (String(chunk).startsWith('EHLO')) socket.write('250 hier\r\n');
          else timers.add(setInterval(() => socket.write('250-wacht\r\n'), PATIENCE / 8));
        });
      },
      'hanging up': (socket: Socket) => void socket.destroy(),
      'talking nonsense': (socket: Socket) => void socket.write('hallo\r\n'),
    };
    for (const [name, talk] of Object.entries(odd)) {
      const { port, close } = await anOddServer(talk);
      const sent: Sent = await post(t, `smtp://localhost:${port}`).send(letter);
      equal(!sent.ok && sent.kind, 'temporary', name);
      await close();
    }
  });

  test('a wrong password is turned down, and no letter goes without it', async (t) => {
    const { port, delivered } = await server(t, { tls: 'offered', login });
    const wrong = await post(t, `smtp://naam:fout@localhost:${port}`).send(letter);
    deepEqual(wrong, { ok: false, kind: 'turned-down', code: 535 });
    const without = await post(t, `smtp://localhost:${port}`).send(letter);
    deepEqual(without, { ok: false, kind: 'turned-down', code: 530 });
    const open = await server(t, { tls: 'offered' });
    const notAsked = await post(t, `smtp://naam:fout@localhost:${open.port}`).send(letter);
    equal(
      !notAsked.ok && notAsked.kind,
      'turned-down',
      'a server that asks for no password is not the one that was meant',
    );
    equal(delivered.length + open.delivered.length, 0);
  });

  test('with a password there is TLS with a certificate that somebody vouches for, or no letter', async (t) => {
    const said: string[] = [];
    const plain = await anOddServer((socket) => {
      socket.write('220 hier\r\n');
      socket.on('data', (chunk) => {
        said.push(String(chunk));
        socket.write(
          String(chunk).startsWith('EHLO') ? '250-hier\r\n250 AUTH PLAIN LOGIN\r\n' : '502 nee\r\n',
        );
      });
    });
    t.after(() => plain.close());
    const stripped = await post(t, `smtp://${inUrl}@localhost:${plain.port}`).send(letter);
    equal(!stripped.ok && stripped.kind, 'not-private', 'TLS was taken out of the answer on the way');
    doesNotMatch(said.join(''), /AUTH|MAIL/);
    for (const [scheme, tlsKind] of [
      ['smtp', 'offered'],
      ['smtps', 'from-start'],
    ] as const) {
      const { port, delivered } = await server(t, { tls: tlsKind, login }, false);
      const sent: Sent = await post(t, `${scheme}://${inUrl}@localhost:${port}`).send(letter);
      deepEqual(sent, { ok: false, kind: 'not-private' }, scheme);
      equal(delivered.length, 0);
    }
  });

  test('a relay without a password gets TLS when it offers it, and must when that was asked', async (t) => {
    const offering = await server(t, { tls: 'offered' }, false);
    equal((await post(t, `smtp://localhost:${offering.port}`).send(letter)).ok, true);
    equal(offering.delivered[0]?.secure, true, 'a certificate that nobody vouches for is better than none');
    const bare = await server(t, { tls: 'none' });
    equal((await post(t, `smtp://localhost:${bare.port}`).send(letter)).ok, true);
    const required = await post(t, `smtp://localhost:${bare.port}?tls=required`).send(letter);
    equal(!required.ok && required.kind, 'not-private');
    equal(bare.delivered.length, 1);
  });

  test('twenty letters at once all arrive, each once', async (t) => {
    const { port, delivered } = await server(t);
    const opened = post(t, `smtp://localhost:${port}`);
    const to = Array.from({ length: 20 }, (_none, index) => `ouder${index}@ouders.example`);
    const sent = await Promise.all(to.map((each) => opened.send({ ...letter, to: each })));
    ok(sent.every((each) => each.ok));
    deepEqual(delivered.flatMap((each) => each.to).sort(), to.toSorted());
  });

  test('what failed tells nothing of who it was for, nor a password', async (t) => {
    const { port } = await server(t, { refuse: () => 550 });
    const opened = post(t, `smtp://localhost:${port}`);
    const sent = await opened.send({ ...letter, to: 'geheim@ouders.example' });
    doesNotMatch(JSON.stringify(sent), /geheim|ouders/);
    const secret = post(t, `smtps://naam:zeergeheim@localhost:${port}`);
    doesNotMatch(inspect(secret, { depth: 2 }) + JSON.stringify(secret), /zeergeheim/);
  });
});
