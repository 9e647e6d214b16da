import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { freshPlace, someday } from '../../../../tests/databases/fresh-places.ts';
import { faultOf } from '../engine/fault.ts';
import { openStore, type Store } from '../open-store.ts';

const BOARD = 'een';

/** Two transactions that read a name and write it longer, neither ending before both have read. */
async function lengthenTwice(
  store: Store,
  repeatable: boolean,
): Promise<readonly PromiseSettledResult<void>[]> {
  let reading = 2;
  const both = Promise.withResolvers<void>();
  const lengthen = (letter: string) =>
    store.inBoard(
      BOARD,
      async (tx) => {
        const { name } = await tx.selectFrom('board').select('name').executeTakeFirstOrThrow();
        reading -= 1;
        if (reading === 0) both.resolve();
        await both.promise;
        await tx
          .updateTable('board')
          .set({ name: `${name}${letter}` })
          .execute();
      },
      { isolation: 'repeatable read', repeatable },
    );
  return await Promise.allSettled([lengthen('a'), lengthen('b')]);
}

test('of two writers at once on PostgreSQL one wins and the other is told, or repeats on what the first made', async (t) => {
  const { at, remove } = await freshPlace('postgres');
  t.after(remove);
  const store = await openStore({ ...at, now: () => someday });
  t.after(store.close);
  await store.outside((tx) =>
    tx.insertInto('board').values({ board: BOARD, name: 'x', made_at: someday }).execute(),
  );
  const nameNow = async () =>
    (await store.inBoard(BOARD, (tx) => tx.selectFrom('board').select('name').executeTakeFirstOrThrow()))
      .name;

  const once = await lengthenTwice(store, false);
  deepEqual(once.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
  const refused = once.find((result) => result.status === 'rejected');
  equal(faultOf(refused?.reason)?.kind, 'conflict');
  equal((await nameNow()).length, 2);

  const repeated = await lengthenTwice(store, true);
  deepEqual(
    repeated.map(({ status }) => status),
    ['fulfilled', 'fulfilled'],
  );
  equal((await nameNow()).length, 4);
});
