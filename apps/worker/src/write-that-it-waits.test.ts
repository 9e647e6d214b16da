import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { openPost } from '@netjes/mail';
import { giveNotice, opaqueIdOf } from '@netjes/store';
import { sql } from 'kysely';
import { aWork, Clock } from '../../../tests/databases/a-worker.ts';
import { onBothEngines } from '../../../tests/databases/both-engines.ts';
import { insertSample } from '../../../tests/databases/sample-rows.ts';
import { aPlace } from '../../../tests/people/a-place.ts';
import { postLetters } from './post-letters.ts';
import { writeThatItWaits } from './write-that-it-waits.ts';

const never = new AbortController().signal;
const HOUR = 3_600_000;

onBothEngines('a letter that something waits', ({ store: fresh }) => {
  test('goes once a day to who has news that they did not see, and says nothing of it', async () => {
    const store = await fresh();
    const clock = new Clock();
    const { board, people } = await aPlace(store, { now: clock.now() });
    const post = openPost({ kind: 'mailbox' });
    if (post.kind !== 'mailbox') throw new Error('it is the mailbox');
    await store.asKeeper((tx) => sql.raw(insertSample('file', board)).execute(tx));
    await store.asKeeper((tx) => sql`update netjes.file set school = 'de-brug'`.execute(tx));
    const tell = (key: string, whom: { person?: string; roles?: string[] }) =>
      store.inBoard(board, (tx) =>
        giveNotice(
          tx,
          {
            board,
            key,
            kind: 'notice',
            file: 'f'.repeat(26),
            tell: 'please-decide',
            person: null,
            roles: null,
            of: null,
            due: clock.now(),
            attempts: 1,
            ...whom,
          },
          clock.now(),
        ),
      );
    const posted = async () => {
      const work = aWork(store, clock, { post, origin: 'https://netjes.example' });
      const before = post.letters().length;
      await writeThatItWaits(work, never);
      await postLetters(work, board, never);
      const letters = post.letters();
      return letters.slice(0, letters.length - before).map(({ to }) => to);
    };
    const teacher = await store.inBoard(board, (tx) => opaqueIdOf(tx, board, people.teacher));
    const pupil = await store.inBoard(board, (tx) => opaqueIdOf(tx, board, people.pupil));
    await tell('a', { person: teacher });
    await tell('b', { person: pupil });
    deepEqual(await posted(), [], 'not at once: they may be looking');
    clock.forward(HOUR);
    deepEqual(await posted(), ['teacher@de-waard.example'], 'a pupil without an address is not written to');
    deepEqual(await posted(), []);
    await tell('c', { roles: ['management'] });
    clock.forward(HOUR);
    deepEqual(await posted(), ['principal@de-waard.example'], 'of the school of the file, and no other');
    clock.forward(24 * HOUR);
    deepEqual((await posted()).length, 2);
    const [letter] = post.letters();
    deepEqual(/besluit|decide|toestemming/i.test(letter?.text ?? ''), false);
    await store.inBoard(board, (tx) => tx.updateTable('notice').set({ read_at: clock.now() }).execute());
    clock.forward(24 * HOUR);
    deepEqual(await posted(), []);
  });
});
