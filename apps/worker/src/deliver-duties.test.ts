import { deepEqual, equal, ok } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { isRefusal } from '@netjes/procedures';
import { makeMove, noticesFor, type Store, tryAgain, undelivered, verifyAudit } from '@netjes/store';
import { aWork, Clock } from '../../../tests/databases/a-worker.ts';
import { onBothEngines } from '../../../tests/databases/both-engines.ts';
import { lending } from '../../../tests/databases/loan.ts';
import { onOneStoreEach } from '../../../tests/databases/one-store.ts';
import { asking, pupil, teacher } from '../../../tests/databases/requests.ts';
import { aBoard } from '../../../tests/databases/sample-audit.ts';
import { HOUR } from '../../../tests/processes/context.ts';
import type { Loan } from '../../../tests/processes/loan.ts';
import { MOST_ATTEMPTS } from './back-off.ts';
import type { Deliverers } from './deliverer.ts';
import { sweep } from './start-worker.ts';

const MINUTE = 60_000;

async function lent(store: Store, board: string): Promise<Loan> {
  const moved = await makeMove(store, board, lending());
  ok(moved && !isRefusal(moved));
  return moved.file;
}

const news = (store: Store, board: string) => store.inBoard(board, (tx) => noticesFor(tx, teacher.person));
const failures = (store: Store, board: string) => store.inBoard(board, (tx) => undelivered(tx));
const failing: Deliverers = { notice: () => Promise.resolve('away') };

onOneStoreEach('a duty', ({ engine, store: theStore }) => {
  test('comes among the news of whom it is for, once', async () => {
    const [store, clock] = [theStore(), new Clock()];
    const board = await aBoard(store, 'once');
    const file = await lent(store, board);
    ok(await sweep(aWork(store, clock)));
    const delivered = await news(store, board);
    deepEqual(
      delivered.map(({ key, tell, file: of, read_at }) => ({ key, tell, of, read_at })),
      [{ key: `${file.id}.1.0/${teacher.person}`, tell: 'granted', of: file.id, read_at: null }],
    );
    clock.forward(HOUR / 2);
    ok(await sweep(aWork(store, clock)));
    deepEqual(await news(store, board), delivered);
  });

  test('for whoever has a role waits for them by role, of the people it is about', async () => {
    const [store, clock] = [theStore(), new Clock()];
    const board = await aBoard(store, 'role');
    await makeMove(store, board, asking());
    await sweep(aWork(store, clock));
    const notices = await store.inBoard(board, (tx) => tx.selectFrom('notice').selectAll().execute());
    deepEqual(
      notices.map(({ person, roles, of, tell }) => ({ person, roles, of, tell })),
      [{ person: null, roles: ['ict-admin'], of: [pupil.person], tell: 'please-decide' }],
    );
  });

  test('that cannot be delivered is tried again later and later, and then given up where people see it', async () => {
    const [store, clock] = [theStore(), new Clock()];
    const board = await aBoard(store, 'given-up');
    const { id: file } = await lent(store, board);
    // its clock runs out meanwhile, which is not what this is about
    const work = aWork(store, clock, { deliverers: failing, onFault: () => {}, processes: [] });
    await sweep(work);
    const [first] = await failures(store, board);
    ok(first);
    deepEqual([first.attempts, first.failed, first.given_up_at], [1, 'away', null]);
    equal(first.next_try.since(clock.now()).total('seconds'), 30);
    clock.forward(29_000);
    await sweep(work);
    equal((await failures(store, board))[0]?.attempts, 1, 'not before its time');
    for (let at = 0; at < MOST_ATTEMPTS + 3; at++) {
      clock.forward(7 * HOUR);
      await sweep(work);
    }
    const [last] = await failures(store, board);
    ok(last?.given_up_at);
    equal(last.attempts, MOST_ATTEMPTS);
    const kinds = () =>
      store.inBoard(board, (tx) => tx.selectFrom('audit').select('kind').where('file', '=', file).execute());
    equal((await kinds()).at(-1)?.kind, 'duty.given-up');

    const { now } = clock;
    equal(await store.inBoard(board, (tx) => tryAgain(tx, { board, by: 'netjes', now: now() })), 1);
    await sweep(aWork(store, clock, { processes: [], onFault: () => {} }));
    deepEqual(await failures(store, board), []);
    equal((await news(store, board)).length, 1);
    equal((await kinds()).at(-1)?.kind, 'duty.tried-again');
    equal((await verifyAudit({ store, board })).flaw, undefined);
  });

  test('of which the delivery throws counts as failed, and the fault is told', async () => {
    const [store, clock] = [theStore(), new Clock()];
    const board = await aBoard(store, 'throws');
    await lent(store, board);
    const faults: unknown[] = [];
    const deliverers: Deliverers = { notice: () => Promise.reject(new Error('no paper')) };
    await sweep(aWork(store, clock, { deliverers, onFault: (fault) => faults.push(fault) }));
    deepEqual(
      (await failures(store, board)).map(({ failed }) => failed),
      ['fault'],
    );
    deepEqual(
      faults.map((fault) => (fault as Error).message),
      ['no paper'],
    );
  });

  test('that was given up can be tried again alone', async () => {
    const [store, clock] = [theStore(), new Clock()];
    const board = await aBoard(store, 'alone');
    for (let at = 0; at < 3; at++) await lent(store, board);
    await sweep(aWork(store, clock, { deliverers: failing }));
    const [one] = await failures(store, board);
    ok(one);
    const again = { board, by: 'netjes', now: clock.now(), keys: [one.key] };
    equal(await store.inBoard(board, (tx) => tryAgain(tx, again)), 1);
    await sweep(aWork(store, clock));
    deepEqual(
      (await news(store, board)).map(({ key }) => key),
      [one.key],
    );
    equal(await store.inBoard(board, (tx) => tryAgain(tx, { ...again, keys: [] })), 0);
  });

  test('is delivered by one of many workers that look at the same time', async () => {
    const [store, clock] = [theStore(), new Clock()];
    const boards = [await aBoard(store, 'many-a'), await aBoard(store, 'many-b')];
    await Promise.all(Array.from({ length: 60 }, (_, at) => lent(store, boards[at % 2] ?? '')));
    const times = new Map<string, number>();
    const deliverers: Deliverers = {
      async notice({ key }) {
        times.set(key, (times.get(key) ?? 0) + 1);
        await undefined;
        return undefined;
      },
    };
    await Promise.all(Array.from({ length: 5 }, () => sweep(aWork(store, clock, { deliverers }))));
    equal(times.size, 60);
    ok(
      [...times.values()].every((count) => count === 1),
      `on ${engine} each once`,
    );
  });

  test('that a worker took on and never finished is another worker’s after two minutes', async () => {
    const [store, clock] = [theStore(), new Clock()];
    const board = await aBoard(store, 'taken-over');
    await lent(store, board);
    const { promise: stuck, resolve: recover } = Promise.withResolvers<undefined>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const deliverers: Deliverers = {
      notice() {
        begin();
        return stuck;
      },
    };
    const first = sweep(aWork(store, clock, { deliverers }));
    await begun;
    clock.forward(MINUTE);
    await sweep(aWork(store, clock));
    equal((await news(store, board)).length, 0);
    clock.forward(MINUTE);
    await sweep(aWork(store, clock));
    equal((await news(store, board)).length, 1);
    recover(undefined);
    ok(await first);
  });
});

onBothEngines('a worker that is killed', ({ open, place }) => {
  test('after a delivery and before the outbox knows: it is delivered again, under the same key, and is there once', async () => {
    const at = await place();
    const store = await open(at);
    const board = await aBoard(store, 'dood');
    const file = await lent(store, board);
    await store.close();
    const program = path.join(import.meta.dirname, '../../../tests/databases/killed-while-delivering.ts');
    const child = spawn(process.execPath, [program, JSON.stringify(at)], { stdio: 'inherit' });
    const signal = await new Promise((resolve) => child.once('close', (_, how) => resolve(how)));
    equal(signal, 'SIGKILL');
    const again = await open(at);
    equal((await news(again, board)).length, 1);
    const clock = new Clock();
    clock.forward(3 * MINUTE);
    const keys: string[] = [];
    const work = aWork(again, clock);
    const notice: Deliverers['notice'] = async (duty, delivering) => {
      keys.push(duty.key);
      return await work.deliverers.notice(duty, delivering);
    };
    await sweep({ ...work, deliverers: { notice } });
    deepEqual(keys, [`${file.id}.1.0/${teacher.person}`]);
    equal((await news(again, board)).length, 1);
    const [row] = await again.inBoard(board, (tx) =>
      tx.selectFrom('outbox').select(['attempts', 'delivered_at']).execute(),
    );
    equal(row?.attempts, 2);
    ok(row.delivered_at);
  });
});
