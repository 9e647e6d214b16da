import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as later } from 'node:timers/promises';
import { isRefusal } from '@netjes/procedures';
import { makeMove, noticesFor, openStore, type Store, verifyAudit } from '@netjes/store';
import { auditTerm, aWork, Clock } from '../../../tests/databases/a-worker.ts';
import { startCluster } from '../../../tests/databases/cluster.ts';
import { allowLogin, emptyDatabase } from '../../../tests/databases/fresh-places.ts';
import { lending } from '../../../tests/databases/loan.ts';
import { onOneStoreEach } from '../../../tests/databases/one-store.ts';
import { teacher } from '../../../tests/databases/requests.ts';
import { aBoard } from '../../../tests/databases/sample-audit.ts';
import type { Deliverers } from './deliverer.ts';
import { startWorker } from './start-worker.ts';

async function lend(store: Store, board: string): Promise<void> {
  const moved = await makeMove(store, board, lending());
  ok(moved && !isRefusal(moved));
}

const news = async (store: Store, board: string) =>
  (await store.inBoard(board, (tx) => noticesFor(tx, teacher.person))).length;

async function until(what: () => Promise<boolean>): Promise<void> {
  while (!(await what())) await later(10);
}

onOneStoreEach('a worker', ({ store: theStore }) => {
  test('delivers what comes, looks at once when it is woken, and does nothing more when it was stopped', async () => {
    const [store, clock] = [theStore(), new Clock()];
    const board = await aBoard(store, 'works');
    await lend(store, board);
    const worker = startWorker({ ...aWork(store, clock), every: 3_600_000 });
    await until(async () => (await news(store, board)) === 1);
    await lend(store, board);
    // it may not have lain down yet when it is woken first
    await until(async () => {
      worker.wake();
      return (await news(store, board)) === 2;
    });
    await worker.stop();
    await lend(store, board);
    worker.wake();
    await later(50);
    equal(await news(store, board), 2);
  });

  test('looks again by itself', async () => {
    const [store, clock] = [theStore(), new Clock()];
    const board = await aBoard(store, 'looks');
    const worker = startWorker({ ...aWork(store, clock), every: 5 });
    await lend(store, board);
    await until(async () => (await news(store, board)) === 1);
    await worker.stop();
  });

  test('finishes the delivery it is at before it stops', async () => {
    const [store, clock] = [theStore(), new Clock()];
    const board = await aBoard(store, 'finishes');
    await lend(store, board);
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const { promise: finished, resolve: finish } = Promise.withResolvers<undefined>();
    const deliverers: Deliverers = {
      notice() {
        begin();
        return finished;
      },
    };
    const worker = startWorker({ ...aWork(store, clock, { deliverers }), every: 5 });
    await begun;
    const stopped = worker.stop();
    finish(undefined);
    await stopped;
    const rows = await store.inBoard(board, (tx) => tx.selectFrom('outbox').select('delivered_at').execute());
    ok(rows.every(({ delivered_at }) => delivered_at !== null));
  });

  test('signs the audit of every board, but none that is not whole, and deletes lines past their term', async () => {
    const [store, clock] = [theStore(), new Clock()];
    const [whole, flawed] = [await aBoard(store, 'signs', 3), await aBoard(store, 'signs-not', 3)];
    await store.asKeeper((tx) =>
      tx.deleteFrom('audit').where('board', '=', flawed).where('seq', '=', 2).execute(),
    );
    const faults: unknown[] = [];
    const termsOf = () => auditTerm({ count: 1, unit: 'days' });
    const work = aWork(store, clock, { onFault: (fault) => faults.push(fault), termsOf });
    const worker = startWorker({ ...work, every: 3_600_000 });
    await until(async () => (await verifyAudit({ store, board: whole })).forgotten === 3);
    await worker.stop();
    const { flaw, signed } = await verifyAudit({ store, board: flawed });
    deepEqual([flaw, signed], [{ flaw: 'missing', seq: 2 }, 0]);
    ok(faults.length > 0);
  });
});

test('a worker goes on when the database was away and came back', async () => {
  const cluster = await startCluster();
  allowLogin(cluster);
  const { at, removeKeys } = emptyDatabase(cluster, 'weg');
  const clock = new Clock();
  const store = await openStore({ ...at, now: clock.now });
  try {
    const board = await aBoard(store, 'weg');
    let faults = 0;
    const worker = startWorker({ ...aWork(store, clock, { onFault: () => (faults += 1) }), every: 5 });
    await cluster.stop('fast');
    await until(() => Promise.resolve(faults > 0));
    await cluster.start();
    await until(() =>
      lend(store, board).then(
        () => true,
        () => false,
      ),
    );
    await until(async () => (await news(store, board)) === 1);
    await worker.stop();
  } finally {
    await store.close();
    await cluster.remove();
    removeKeys();
  }
});
