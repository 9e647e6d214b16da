import { deepEqual, doesNotMatch, equal, ok } from 'node:assert/strict';
import type { Socket } from 'node:net';
import { describe, test } from 'node:test';
import { inspect } from 'node:util';
import { aMailServer, anOddServer } from '../../../../tests/mail/a-mail-server.ts';
import { inUrl, letter, login, PATIENCE, post, server } from '../../../../tests/mail/sending.ts';
import type { Sent } from '../letter.ts';

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
