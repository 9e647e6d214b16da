import { deepEqual, equal, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { onOneStoreEach } from '../../../../tests/databases/one-store.ts';
import { aBoard, aMove } from '../../../../tests/databases/sample-audit.ts';
import { faultOf } from '../engine/fault.ts';
import type { Store } from '../open-store.ts';
import { appendAudit } from './append-audit.ts';
import { forgetAudit } from './forget-audit.ts';
import { AuditFlawed, makeCheckpoint } from './make-checkpoint.ts';
import { verifyAudit } from './verify-audit.ts';

const MONTH = Temporal.Duration.from({ hours: 30 * 24 });
/** A year and a bit after `someday`. */
const later = someday.add({ hours: 400 * 24 });

/** A board with one line a month from `someday` on. */
async function yearsOf(store: Store, board: string, months: number): Promise<string> {
  await aBoard(store, board);
  const events = Array.from({ length: months }, (_, month) =>
    aMove({ at: someday.epochMilliseconds + month * MONTH.total('milliseconds') }),
  );
  await store.inBoard(board, (tx) => appendAudit(tx, board, events));
  return board;
}

const after = (months: number) => someday.add({ hours: months * 30 * 24 });

onOneStoreEach('lines of the audit past their term', ({ store: theStore }) => {
  test('go up to a signed checkpoint, from which the rest verifies', async () => {
    const store = theStore();
    const board = await yearsOf(store, 'aurora-2', 10);
    equal(await forgetAudit({ store, board, before: after(4), now: later }), 4);
    const { flaw, forgotten, signed, lines, head } = await verifyAudit({ store, board });
    deepEqual(
      { flaw, forgotten, signed, lines, seq: head.seq },
      {
        flaw: undefined,
        forgotten: 4,
        signed: 4,
        lines: 7,
        seq: 11,
      },
    );
    equal(await forgetAudit({ store, board, before: after(4), now: later }), 0);
    equal(await forgetAudit({ store, board, before: after(6), now: later }), 2);
    equal((await verifyAudit({ store, board })).flaw, undefined);
  });

  test('may be all there are; what is written then goes on from there', async () => {
    const store = theStore();
    const board = await yearsOf(store, 'aurora-3', 3);
    equal(await forgetAudit({ store, board, before: later, now: later }), 3);
    const { flaw, lines, head } = await verifyAudit({ store, board });
    deepEqual([flaw, lines, head.seq], [undefined, 1, 4]);
  });

  test('stay when the audit is not whole', async () => {
    const store = theStore();
    const board = await yearsOf(store, 'aurora-4', 5);
    await store.asKeeper((tx) =>
      sql`update netjes.audit set roles = '' where board = ${board} and seq = 2`.execute(tx),
    );
    await rejects(forgetAudit({ store, board, before: after(4), now: later }), AuditFlawed);
    equal(
      (
        await store.asKeeper((tx) =>
          tx.selectFrom('audit').select('seq').where('board', '=', board).execute(),
        )
      ).length,
      5,
    );
  });

  test('cannot be deleted without a checkpoint, nor before the audit says so', async () => {
    const store = theStore();
    const board = await yearsOf(store, 'aurora-5', 5);
    const forget = (seq: number) =>
      store.outside((tx) => sql`select netjes.forget_audit(${board}, ${seq})`.execute(tx));
    const forbidden = (error: unknown) => faultOf(error)?.kind === 'forbidden';
    await rejects(forget(3), forbidden);
    await makeCheckpoint({ store, board, now: later, seq: 3 });
    await rejects(forget(3), forbidden);
    await store.inBoard(board, (tx) =>
      appendAudit(tx, board, [
        { kind: 'audit.forgotten', by: 'netjes', at: later.epochMilliseconds, through: 3 },
      ]),
    );
    await rejects(forget(4), forbidden);
    await rejects(
      store.outside((tx) => sql`delete from netjes.audit where seq = 1`.execute(tx)),
      forbidden,
    );
    await forget(3);
    deepEqual((await verifyAudit({ store, board })).forgotten, 3);
  });

  test('that somebody took away by themselves, up to a checkpoint of another day, show as missing', async () => {
    const store = theStore();
    const board = await yearsOf(store, 'aurora-6', 6);
    await makeCheckpoint({ store, board, now: later, seq: 3 });
    await store.asKeeper((tx) =>
      sql`delete from netjes.audit where board = ${board} and seq <= 3`.execute(tx),
    );
    deepEqual((await verifyAudit({ store, board })).flaw, { flaw: 'missing', seq: 1 });
  });

  test('are told of, when an older head that was kept elsewhere is of before them', async () => {
    const store = theStore();
    const board = await yearsOf(store, 'aurora-7', 2);
    const { head: old } = await verifyAudit({ store, board });
    await store.inBoard(board, (tx) => appendAudit(tx, board, [aMove({ at: after(2).epochMilliseconds })]));
    const { head } = await verifyAudit({ store, board, expect: old });
    await forgetAudit({ store, board, before: after(2), now: later });
    equal(
      (await verifyAudit({ store, board, expect: old })).flaw,
      undefined,
      'the checkpoint is that very line',
    );
    await forgetAudit({ store, board, before: after(3), now: later });
    equal((await verifyAudit({ store, board, expect: head })).flaw, undefined);
    deepEqual((await verifyAudit({ store, board, expect: old })).flaw, {
      flaw: 'expected-is-forgotten',
      seq: old.seq,
    });
  });
});
