import { deepEqual, equal, rejects } from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { type Cluster, startCluster } from '../../../../tests/databases/cluster.ts';
import { allowLogin, emptyDatabase, someday } from '../../../../tests/databases/fresh-places.ts';
import { openStore, type Store } from '../open-store.ts';
import { type Fault, faultOf } from './fault.ts';
import { duringCommit, translateError } from './translate-error.ts';

const addBoard = (store: Store, board: string) =>
  store.outside((tx) => tx.insertInto('board').values({ board, name: board, made_at: someday }).execute());

async function faultOfWork(work: Promise<unknown>): Promise<Fault | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

describe('a PostgreSQL server', () => {
  let cluster: Cluster;
  let place: ReturnType<typeof emptyDatabase>;
  let store: Store;
  before(async () => {
    cluster = await startCluster({ durable: true });
    allowLogin(cluster);
    place = emptyDatabase(cluster, 'ver');
    store = await openStore({ ...place.at, now: () => someday });
  });
  after(async () => {
    await store.close();
    await cluster.remove();
    place.removeKeys();
  });

  for (const how of ['fast', 'immediate', 'kill'] as const) {
    test(`that stops (${how}) under a running store is told as away, and used again once it is back`, async () => {
      await addBoard(store, `voor-${how}`);
      const begun = Promise.withResolvers<void>();
      const stopped = Promise.withResolvers<void>();
      const midway = store.outside(async (tx) => {
        await tx
          .insertInto('board')
          .values({ board: `tijdens-${how}`, name: 'x', made_at: someday })
          .execute();
        begun.resolve();
        await stopped.promise;
        await tx.selectFrom('board').selectAll().execute();
      });
      await begun.promise;
      await cluster.stop(how);
      stopped.resolve();
      deepEqual(await faultOfWork(midway), { kind: 'away', unsure: false });
      deepEqual(await faultOfWork(addBoard(store, `zonder-${how}`)), { kind: 'away', unsure: false });
      await cluster.start();
      await addBoard(store, `na-${how}`);
      const rows = await store.outside((tx) => tx.selectFrom('board').select('board').execute());
      const seen = rows.map(({ board }) => board).filter((board) => board.endsWith(`-${how}`));
      deepEqual(seen.toSorted(), [`na-${how}`, `voor-${how}`]);
    });
  }

  test('that ends one connection hurts the work on it, and no other', async () => {
    const work = store.outside(async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      cluster.psql(`select pg_terminate_backend(${rows[0]?.pid})`);
      await sql`select 1`.execute(tx);
    });
    deepEqual(await faultOfWork(work), { kind: 'away', unsure: false });
    await addBoard(store, 'daarna');
  });

  test('is told how long work may take, and says so when it took longer', async () => {
    const slow = store.outside(async (tx) => {
      await sql`set local statement_timeout = 20`.execute(tx);
      await sql`select pg_sleep(10)`.execute(tx);
    });
    deepEqual(await faultOfWork(slow), { kind: 'too-slow', of: 'statement' });
    const { rows } = await store.outside((tx) =>
      sql`select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
        current_setting('idle_in_transaction_session_timeout') as idle,
        current_setting('application_name') as name, current_setting('jit') as jit`.execute(tx),
    );
    deepEqual(rows, [{ statement: '30s', lock: '10s', idle: '1min', name: 'netjes', jit: 'off' }]);
  });

  test('of a row that is locked says so, when it is not let go in time', async () => {
    await addBoard(store, 'slot');
    const held = Promise.withResolvers<void>();
    const letGo = Promise.withResolvers<void>();
    const rename = sql`update board set name = 'y' where board = 'slot'`;
    const first = store.inBoard('slot', async (tx) => {
      await rename.execute(tx);
      held.resolve();
      await letGo.promise;
    });
    await held.promise;
    const second = store.inBoard('slot', async (tx) => {
      await sql`set local lock_timeout = 20`.execute(tx);
      await rename.execute(tx);
    });
    deepEqual(await faultOfWork(second), { kind: 'too-slow', of: 'lock' });
    letGo.resolve();
    await first;
  });

  test('serves more work at once than it has connections', async () => {
    const works = Array.from({ length: 30 }, () =>
      store.outside((tx) => sql`select pg_sleep(0.01)`.execute(tx)),
    );
    equal((await Promise.all(works)).length, 30);
  });

  test('that has no connection left is busy', async () => {
    cluster.psql('alter role netjes_login connection limit 0');
    deepEqual(await faultOfWork(openStore({ ...place.at, now: () => someday })), { kind: 'busy' });
    cluster.psql('alter role netjes_login connection limit -1');
  });
});

test('a fault during a commit leaves open whether it was done', async () => {
  const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  deepEqual(faultOf(duringCommit(translateError(reset))), { kind: 'away', unsure: true });
  const collided = Object.assign(new Error('could not serialize'), { code: '40001' });
  deepEqual(faultOf(duringCommit(translateError(collided))), { kind: 'conflict' });
});

test('a server whose disk is full is told as that, and during a commit leaves open whether it was done', () => {
  const full = Object.assign(new Error('could not extend file'), { code: '53100' });
  deepEqual(faultOf(translateError(full)), { kind: 'disk-full', unsure: false });
  deepEqual(faultOf(duringCommit(translateError(full))), { kind: 'disk-full', unsure: true });
});

test('what is no fault of the store stays what it was', async () => {
  const syntax = Object.assign(new Error('syntax error'), { code: '42601' });
  equal(translateError(syntax), syntax);
  await rejects(async () => {
    throw translateError('text');
  }, /text/);
});
