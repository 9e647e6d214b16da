import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { appendAudit, type Store, verifyAudit } from '@netjes/store';
import { aWork, Clock } from '../../../tests/databases/a-worker.ts';
import { onOneStoreEach } from '../../../tests/databases/one-store.ts';
import { contextAt } from '../../../tests/databases/requests.ts';
import { aBoard, aMove } from '../../../tests/databases/sample-audit.ts';
import { DAY, MONDAY } from '../../../tests/processes/context.ts';
import { keepAudits } from './keep-audits.ts';

const never = new AbortController().signal;

/** A board with a line for each of these instants. */
async function aBoardOf(store: Store, board: string, instants: readonly number[]): Promise<string> {
  await aBoard(store, board);
  const lines = instants.map((at, place) => aMove({ at, version: place + 1 }));
  await store.inBoard(board, (tx) => appendAudit(tx, board, lines));
  return board;
}

const versions = (store: Store, board: string) =>
  store.inBoard(board, async (tx) => {
    const lines = await tx.selectFrom('audit').select('version').orderBy('seq').execute();
    return lines.map(({ version }) => version).filter((version) => version !== null);
  });

/** The days until something that began on that Monday has been kept for seven years, the last one included. */
const SEVEN_YEARS = Temporal.PlainDate.from('2026-11-23').until('2033-11-24').days * DAY;

onOneStoreEach('the audit of a board', ({ store: theStore }) => {
  test('loses a line on the day after its seven years and no day before, and the rest stays whole', async () => {
    const [store, clock] = [theStore(), new Clock()];
    const board = await aBoardOf(store, 'old-lines', [MONDAY, MONDAY + 40 * DAY]);
    const young = await aBoardOf(store, 'young-lines', [MONDAY + 10 * DAY]);
    const work = aWork(store, clock);
    clock.forward(SEVEN_YEARS - DAY);
    await keepAudits(work, never);
    deepEqual(await versions(store, board), [1, 2]);
    clock.forward(DAY);
    await keepAudits(work, never);
    deepEqual(await versions(store, board), [2]);
    const { flaw, forgotten, signed } = await verifyAudit({ store, board });
    deepEqual([flaw, forgotten, signed], [undefined, 1, 2]);
    deepEqual(await versions(store, young), [1]);
    equal((await verifyAudit({ store, board: young })).forgotten, 0);
    clock.forward(40 * DAY);
    await keepAudits(work, never);
    deepEqual(await versions(store, board), []);
    equal((await verifyAudit({ store, board })).flaw, undefined);
  });

  test('keeps every line where there is no term for it, and is signed all the same', async () => {
    const [store, clock] = [theStore(), new Clock()];
    const board = await aBoardOf(store, 'no-term', [MONDAY]);
    const { dated, calendar } = contextAt();
    const termsOf = () => ({ dated: dated.filter(({ id }) => id !== 'audit'), calendar });
    clock.forward(10 * SEVEN_YEARS);
    await keepAudits(aWork(store, clock, { termsOf }), never);
    deepEqual(await versions(store, board), [1]);
    const { flaw, forgotten, signed } = await verifyAudit({ store, board });
    deepEqual([flaw, forgotten, signed], [undefined, 0, 1]);
  });
});
