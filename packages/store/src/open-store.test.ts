import { deepEqual, equal, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { onBothEngines } from '../../../tests/databases/both-engines.ts';
import { someday } from '../../../tests/databases/fresh-places.ts';

onBothEngines('a store', ({ engine, open, place }) => {
  test('keeps what was written when it is opened again', async () => {
    const where = await place();
    const store = await open(where);
    equal(store.engine, engine);
    await store.outside((tx) =>
      tx.insertInto('board').values({ board: 'aurora', name: 'Aurora', made_at: someday }).execute(),
    );
    await store.close();
    const again = await open(where);
    const boards = await again.outside((tx) => tx.selectFrom('board').select(['board', 'name']).execute());
    deepEqual(boards, [{ board: 'aurora', name: 'Aurora' }]);
  });

  test('keeps nothing of work that throws', async () => {
    const store = await open();
    const work = store.outside(async (tx) => {
      await tx.insertInto('board').values({ board: 'aurora', name: 'Aurora', made_at: someday }).execute();
      throw new Error('thought better of it');
    });
    await rejects(work, /thought better of it/);
    deepEqual(await store.outside((tx) => tx.selectFrom('board').selectAll().execute()), []);
  });
});
