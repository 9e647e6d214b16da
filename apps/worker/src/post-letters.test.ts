import { deepEqual, equal, match } from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { mailConfig, openPost } from '@netjes/mail';
import { queueLetter, type Store } from '@netjes/store';
import { SMTPServer } from 'smtp-server';
import { aWork, Clock } from '../../../tests/databases/a-worker.ts';
import { onBothEngines } from '../../../tests/databases/both-engines.ts';
import { aPlace } from '../../../tests/people/a-place.ts';
import { sweep } from './start-worker.ts';

/** An SMTP server on this machine: what it took on, and what it says of each letter that comes. */
async function aServer(t: TestContext, says: () => Error | undefined) {
  const letters: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refused = says();
        if (!refused) letters.push(Buffer.concat(chunks).toString('utf8'));
        done(refused);
      });
    },
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const read = mailConfig(
    { NETJES_MAIL_URL: `smtp://127.0.0.1:${port}`, NETJES_MAIL_FROM: 'Netjes <netjes@waard.example>' },
    () => '',
  );
  if (!read.ok) throw new Error('the settings are right');
  const post = openPost(read.config, { patience: 2000 });
  t.after(async () => {
    await post.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return { letters, post };
}

const origin = 'https://netjes.waard.example';

const reply = (responseCode: number) => Object.assign(new Error('not now'), { responseCode });

onBothEngines('letters', ({ store: fresh }) => {
  const given = async (store: Store) => {
    const clock = new Clock();
    const place = await aPlace(store);
    const { board } = place;
    const write = (person: string, more = {}) =>
      store.inBoard(board, (tx) =>
        queueLetter(
          { tx, board, keys: store.keys },
          {
            person,
            template: 'test',
            data: { at: '2026-09-01T06:30:00Z' },
            now: clock.now(),
            ...more,
          },
        ),
      );
    const rows = () =>
      store.inBoard(board, (tx) =>
        tx
          .selectFrom('letter')
          .select(['failed', 'attempts', 'content', 'posted_at', 'given_up_at'])
          .execute(),
      );
    return { clock, place, write, rows };
  };

  test('are posted once, to the address somebody has, and what they said is not kept', async (t) => {
    const store = await fresh();
    const { clock, place, write, rows } = await given(store);
    const { letters, post } = await aServer(t, () => undefined);
    await write(place.people.parent);
    for (let i = 0; i < 3; i += 1) equal(await sweep(aWork(store, clock, { post, origin })), true);
    equal(letters.length, 1);
    match(letters[0] ?? '', /ouder@de-waard\.example/);
    const [row] = await rows();
    deepEqual([row?.content, row?.failed, row?.posted_at?.toString()], [null, null, clock.now().toString()]);
  });

  test('lead to the address of this installation, whoever asked for them', async (t) => {
    const store = await fresh();
    const { clock, place, write } = await given(store);
    const { letters, post } = await aServer(t, () => undefined);
    const data = { school: 'De Brug', link: '/link/de-waard/abc', until: '2026-09-02T06:30:00Z' };
    await write(place.people.parent, { template: 'account-invitation', data });
    await sweep(aWork(store, clock, { post, origin }));
    const whole = letters[0]?.replaceAll('=\r\n', '') ?? '';
    match(whole, /https:\/\/netjes\.waard\.example\/link\/de-waard\/abc/);
  });

  test('wait when the server says later, and go when it takes them', async (t) => {
    const store = await fresh();
    const { clock, place, write, rows } = await given(store);
    let busy = true;
    const { letters, post } = await aServer(t, () => (busy ? reply(450) : undefined));
    await write(place.people.parent);
    await sweep(aWork(store, clock, { post, origin }));
    const [row] = await rows();
    deepEqual([letters.length, row?.failed, row?.attempts], [0, 'temporary', 1]);
    busy = false;
    await sweep(aWork(store, clock, { post, origin }));
    equal(letters.length, 0);
    clock.forward(60_000);
    await sweep(aWork(store, clock, { post, origin }));
    equal(letters.length, 1);
  });

  test('are given up when the address is refused, or there is none', async (t) => {
    const store = await fresh();
    const { clock, place, write, rows } = await given(store);
    const { post } = await aServer(t, () => reply(550));
    await write(place.people.parent);
    await write(place.people.pupil);
    await sweep(aWork(store, clock, { post, origin }));
    const given_up = await rows();
    deepEqual(given_up.map(({ failed }) => failed).toSorted(), ['no-address', 'permanent']);
    deepEqual(
      given_up.map(({ content, given_up_at }) => [content, given_up_at === null]),
      [
        [null, false],
        [null, false],
      ],
    );
  });

  test('that cannot be written are told as a fault and hold up no other', async (t) => {
    const store = await fresh();
    const { clock, place, write, rows } = await given(store);
    const { letters, post } = await aServer(t, () => undefined);
    await write(place.people.parent, { data: { at: 'straks' } });
    await write(place.people.parent);
    const faults: unknown[] = [];
    await sweep(aWork(store, clock, { post, origin, onFault: (fault) => faults.push(fault) }));
    deepEqual([letters.length, faults.length], [1, 1]);
    deepEqual((await rows()).map(({ failed }) => failed).toSorted(), ['fault', null].toSorted());
  });

  test('wait where no post is set up', async () => {
    const store = await fresh();
    const { clock, place, write, rows } = await given(store);
    await write(place.people.parent);
    await sweep(aWork(store, clock));
    equal((await rows())[0]?.attempts, 0);
  });
});
