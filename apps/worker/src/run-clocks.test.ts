import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '@netjes/procedures';
import { findFile, makeMove, type Store, verifyAudit } from '@netjes/store';
import { aWork, Clock } from '../../../tests/databases/a-worker.ts';
import { handling, lending } from '../../../tests/databases/loan.ts';
import { onOneStoreEach } from '../../../tests/databases/one-store.ts';
import { aBoard } from '../../../tests/databases/sample-audit.ts';
import { DAY, HOUR, MONDAY } from '../../../tests/processes/context.ts';
import { loan, type Loan } from '../../../tests/processes/loan.ts';
import { sweep } from './start-worker.ts';

async function made(store: Store, board: string, wanted: ReturnType<typeof lending>): Promise<Loan> {
  const moved = await makeMove(store, board, wanted);
  ok(moved && !isRefusal(moved), JSON.stringify(moved));
  return moved.file;
}

const look = (store: Store, board: string, { id }: Loan) =>
  store.inBoard(board, (tx) => findFile({ tx, board, keys: store.keys }, loan, id));

onOneStoreEach('the program itself', ({ store: theStore }) => {
  test('makes the move of a clock when it runs out, and not before', async () => {
    const [store, clock] = [theStore(), new Clock()];
    const board = await aBoard(store, 'clock');
    const file = await made(store, board, lending());
    clock.forward(HOUR - 1);
    await sweep(aWork(store, clock));
    equal((await look(store, board, file))?.version, 1);
    clock.forward(1);
    await sweep(aWork(store, clock));
    const reminded = await look(store, board, file);
    deepEqual(
      reminded?.past.map(({ move, by }) => [move, by]),
      [
        ['lend', file.by],
        ['remind', 'netjes'],
      ],
    );
    await sweep(aWork(store, clock));
    equal((await look(store, board, file))?.version, 2, 'a clock that ran out has run');
    clock.forward(DAY);
    await sweep(aWork(store, clock));
    equal((await look(store, board, file))?.state, 'lost');
    equal((await verifyAudit({ store, board })).flaw, undefined);
  });

  test('makes it once, though several look at the same time', async () => {
    const [store, clock] = [theStore(), new Clock()];
    const board = await aBoard(store, 'several');
    const files = await Promise.all(Array.from({ length: 8 }, () => made(store, board, lending())));
    clock.forward(HOUR);
    await Promise.all(Array.from({ length: 4 }, () => sweep(aWork(store, clock))));
    for (const file of files) equal((await look(store, board, file))?.version, 2);
  });

  test('tells of a clock that can make no move, tries it later, and does the rest meanwhile', async () => {
    const [store, clock] = [theStore(), new Clock()];
    const [board, other] = [await aBoard(store, 'stuck'), await aBoard(store, 'stuck-not')];
    const stuck = await made(store, board, lending());
    const going = await made(store, other, lending());
    clock.forward(HOUR);
    const faults: unknown[] = [];
    const work = aWork(store, clock, { onFault: (fault) => faults.push(fault) });
    const contextFor: typeof work.contextFor = (due) => {
      if (due.board === board) throw new Error('no calendar');
      return work.contextFor(due);
    };
    await sweep({ ...work, contextFor });
    match((faults[0] as Error).message, /no calendar/);
    equal((await look(store, board, stuck))?.version, 1);
    equal((await look(store, other, going))?.version, 2);
    await sweep({ ...work, contextFor });
    equal(faults.length, 1, 'not over and over');
    clock.forward(HOUR);
    await sweep(work);
    equal((await look(store, board, stuck))?.version, 2);
  });

  test('deletes a file when its term is past, with what was told of it; the audit keeps that it was', async () => {
    const [store, clock] = [theStore(), new Clock()];
    const board = await aBoard(store, 'past');
    const file = await made(store, board, lending());
    const kept = await made(store, board, lending(MONDAY + 30 * DAY));
    const back = await made(store, board, handling(file, 'give-back'));
    await sweep(aWork(store, clock));
    const term = (back.keep.deleteAfter ?? 0) - MONDAY;
    ok(term > 300 * DAY);
    clock.forward(term - 1);
    await sweep(aWork(store, clock));
    ok(await look(store, board, file));
    clock.forward(1);
    await sweep(aWork(store, clock));
    equal(await look(store, board, file), undefined);
    ok(await look(store, board, kept));
    const left = await store.inBoard(board, async (tx) => [
      ...(await tx.selectFrom('outbox').select('file').where('file', '=', file.id).execute()),
      ...(await tx.selectFrom('notice').select('file').where('file', '=', file.id).execute()),
    ]);
    deepEqual(left, []);
    const lines = await store.inBoard(board, (tx) =>
      tx.selectFrom('audit').select('kind').where('file', '=', file.id).orderBy('seq').execute(),
    );
    deepEqual(
      lines.map(({ kind }) => kind),
      ['loan.lend', 'loan.give-back', 'file.deleted'],
    );
    equal((await verifyAudit({ store, board })).flaw, undefined);
  });
});
