import { deepEqual, doesNotMatch, equal, match, ok, rejects } from 'node:assert/strict';
import { createPublicKey, createHash, verify } from 'node:crypto';
import { describe, test } from 'node:test';
import { inUrl, letter, login, post, publicKey, server } from '../../../../tests/mail/sending.ts';
import type { Letter, Sent } from '../letter.ts';

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
