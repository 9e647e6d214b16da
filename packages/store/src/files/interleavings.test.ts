import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Done, isRefusal } from '@netjes/procedures';
import fc from 'fast-check';
import { handling, lending } from '../../../../tests/databases/loan.ts';
import { onOneStoreEach } from '../../../../tests/databases/one-store.ts';
import { contextAt } from '../../../../tests/databases/requests.ts';
import { aBoard } from '../../../../tests/databases/sample-audit.ts';
import { RUNS } from '../../../../tests/oracle/codes.ts';
import { loan, type Loan } from '../../../../tests/processes/loan.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import { findFile } from './find-file.ts';
import { makeMove } from './make-move.ts';
import { type Moved, moveOn, type Shelf } from './move-on.ts';

/** What each writer tries, one after the other; before each try they look at the file, or go on with what they saw. */
interface Try {
  readonly move: 'note' | 'give-back';
  readonly looks: boolean;
}

const aTry: fc.Arbitrary<Try> = fc.record({
  move: fc.oneof(
    { weight: 4, arbitrary: fc.constant('note' as const) },
    { weight: 1, arbitrary: fc.constant('give-back' as const) },
  ),
  looks: fc.boolean(),
});
const somebodysTries = fc.array(aTry, { minLength: 1, maxLength: 4 });
const someWriters = fc.array(somebodysTries, { minLength: 2, maxLength: 5 });

/** A try, with what came of it. */
interface Tried {
  readonly seen: number;
  readonly end: Moved<typeof loan>;
}

interface Place {
  look(): Promise<Loan | undefined>;
  move(seen: Loan, move: Try['move']): Promise<Moved<typeof loan>>;
}

async function write(tries: readonly Try[], place: Place, first: Loan): Promise<Tried[]> {
  const tried: Tried[] = [];
  let seen = first;
  for (const { move, looks } of tries) {
    if (looks) seen = (await place.look()) ?? seen;
    tried.push({ seen: seen.version, end: await place.move(seen, move) });
  }
  return tried;
}

/** However they came together: who was first is made, who was not is told what happened since. */
function keepsTheRules(tried: readonly Tried[], first: Loan, last: Loan): void {
  const made = tried.flatMap(({ seen, end }) => (end && !isRefusal(end) ? [{ seen, done: end }] : []));
  deepEqual(
    made.map(({ done }) => done.file.version).toSorted((a, b) => a - b),
    made.map((_, at) => first.version + at + 1),
  );
  ok(made.every(({ seen, done }) => done.file.version === seen + 1));
  equal(last.version, first.version + made.length);
  equal(last.past.length, last.version);
  const ended = last.past.findIndex(({ to }) => to === 'back');
  ok(ended === -1 || ended === last.past.length - 1, 'nothing happens after the end');
  for (const { seen, end } of tried) {
    ok(end !== undefined);
    if (!isRefusal(end)) continue;
    if (end.refused === 'stale') {
      ok(seen < end.version && end.version <= last.version);
      const since = last.past.slice(seen, end.version).map(({ move, at }) => ({ move, at }));
      deepEqual(end.since, since);
    } else {
      equal(end.refused, 'wrong-state');
      equal(seen, last.version);
    }
  }
}

/** Lets those who wait go on one at a time, in an order that was drawn. */
class Turnstile {
  readonly #waiting: (() => void)[] = [];

  pass(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  async run(writers: readonly Promise<unknown>[], order: readonly number[]): Promise<void> {
    const working = new Set(writers);
    for (const writer of writers) void writer.finally(() => working.delete(writer)).catch(() => {});
    for (let turn = 0; working.size > 0; turn++) {
      // everybody is either waiting or done
      while (this.#waiting.length < working.size) await undefined;
      const [next] = this.#waiting.splice((order[turn % order.length] ?? 0) % this.#waiting.length, 1);
      next?.();
      for (let step = 0; step < 8; step++) await undefined;
    }
  }
}

/** Files in memory, where every look and every write waits for its turn. */
function inMemory(turnstile: Turnstile) {
  let file: Loan | undefined;
  const written: Done<typeof loan>[] = [];
  const shelf: Shelf<typeof loan> = {
    async find() {
      await turnstile.pass();
      return file;
    },
    context: () => contextAt(),
    async write(done) {
      await turnstile.pass();
      if ((file?.version ?? 0) !== done.file.version - 1) return false;
      file = done.file;
      written.push(done);
      return true;
    },
  };
  return { shelf, written, file: () => file as Loan };
}

describe('whoever writes at the same time', () => {
  test(`of those who move one file one at a time is made: ${RUNS} random interleavings`, async () => {
    const orders = fc.array(fc.nat(1000), { minLength: 5, maxLength: 40 });
    let stale = 0;
    await fc.assert(
      fc.asyncProperty(someWriters, orders, async (writers, order) => {
        const turnstile = new Turnstile();
        const memory = inMemory(turnstile);
        const opening = moveOn(memory.shelf, lending());
        await turnstile.run([opening], [0]);
        const first = memory.file();
        const place: Place = {
          look: () => memory.shelf.find(first.id),
          move: (seen, move) => moveOn(memory.shelf, handling(seen, move)),
        };
        const working = writers.map((tries) => write(tries, place, first));
        await turnstile.run(working, order);
        const tried = (await Promise.all(working)).flat();
        keepsTheRules(tried, first, memory.file());
        const all = memory.written;
        deepEqual(
          all.map(({ events }) => events.map(({ version }) => version)),
          all.map((_, at) => [at + 1]),
        );
        const keys = all.flatMap(({ duties }) => duties.map(({ key }) => key));
        equal(new Set(keys).size, keys.length);
        stale += tried.filter(({ end }) => end && isRefusal(end) && end.refused === 'stale').length;
      }),
      { numRuns: RUNS },
    );
    ok(stale > RUNS / 2, 'most of the time somebody is second');
  });
});

onOneStoreEach('whoever writes at the same time', ({ store: theStore }) => {
  test('the same holds on an engine, with a whole audit and every duty in the outbox', async () => {
    const store = theStore();
    const board = await aBoard(store, 'aurora');
    const { keys } = store;
    let [lines, owed] = [0, 0];
    await fc.assert(
      fc.asyncProperty(someWriters, async (writers) => {
        const opened = await makeMove(store, board, lending());
        ok(opened && !isRefusal(opened));
        const first = opened.file;
        const look = () => store.inBoard(board, (tx) => findFile({ tx, board, keys }, loan, first.id));
        const place: Place = { look, move: (seen, move) => makeMove(store, board, handling(seen, move)) };
        const tried = (await Promise.all(writers.map((tries) => write(tries, place, first)))).flat();
        const last = await look();
        ok(last);
        keepsTheRules(tried, first, last);
        lines += last.version;
        // every move of a loan has one duty
        owed += last.version;
      }),
      { numRuns: Math.ceil(RUNS / 250) },
    );
    const report = await verifyAudit({ store, board });
    deepEqual([report.flaw, report.lines], [undefined, lines]);
    const duties = await store.inBoard(board, (tx) => tx.selectFrom('outbox').select('key').execute());
    equal(duties.length, owed);
  });
});
