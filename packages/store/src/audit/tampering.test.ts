import { deepEqual, equal, match, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { type RawBuilder, sql } from 'kysely';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { onOneStoreEach } from '../../../../tests/databases/one-store.ts';
import type { Store } from '../open-store.ts';
import { appendAudit } from './append-audit.ts';
import { aBoard, aMove } from '../../../../tests/databases/sample-audit.ts';
import { hashOf } from './canonical.ts';
import { makeCheckpoint } from './make-checkpoint.ts';
import { newOpaqueId } from './opaque-id.ts';
import { type AuditReport, verifyAudit } from './verify-audit.ts';

const LINES = 5;
/** The line that is tampered with. */
const AT = 3;

interface Tampered {
  readonly store: Store;
  readonly board: string;
}

/** Somebody with every right on the tables, who knows nothing of our keys. */
async function attack({ store }: Tampered, ...statements: readonly RawBuilder<unknown>[]): Promise<void> {
  await store.asKeeper(async (tx) => {
    for (const statement of statements) await statement.execute(tx);
  });
}

async function flawOf({ store, board }: Tampered): Promise<AuditReport['flaw']> {
  return (await verifyAudit({ store, board })).flaw;
}

/** Another value of the right shape for each part of a line that was written. */
const OTHER: Readonly<Record<string, RawBuilder<unknown>>> = {
  at: sql`at + interval '1 millisecond'`,
  kind: sql`'permission-request.no'`,
  actor: sql`'netjes'`,
  roles: sql`'manager'`,
  file: sql`${newOpaqueId()}`,
  version: sql`version + 1`,
  from_state: sql`'granted'`,
  to_state: sql`'refused'`,
  code: sql`'sticht'`,
  code_version: sql`'2'`,
  rules: sql`''`,
  ids: sql`''`,
  previous: sql`sha256(previous)`,
  hash: sql`sha256(hash)`,
};

onOneStoreEach('an audit that was tampered with', ({ store: theStore }) => {
  test('in any part of a line shows where', async () => {
    const store = theStore();
    const { rows } = await store.asKeeper((tx) =>
      sql<{ name: string }>`select column_name as name from information_schema.columns
        where table_schema = 'netjes' and table_name = 'audit'`.execute(tx),
    );
    const parts = rows.map(({ name }) => name).filter((name) => name !== 'board' && name !== 'seq');
    deepEqual(parts.toSorted(), Object.keys(OTHER).toSorted());
    for (const [at, part] of parts.entries()) {
      const board = await aBoard(store, `board-${at}`, LINES);
      const tampered = { store, board };
      equal(await flawOf(tampered), undefined);
      await attack(
        tampered,
        sql`update netjes.audit set ${sql.ref(part)} = ${OTHER[part]} where board = ${board} and seq = ${AT}`,
      );
      deepEqual(await flawOf(tampered), { flaw: 'changed', seq: AT }, part);
    }
  });

  test('by taking lines away shows the first that is gone', async () => {
    const store = theStore();
    const gone = async (board: string, where: RawBuilder<unknown>) => {
      const tampered = { store, board: await aBoard(store, board, LINES) };
      await attack(tampered, sql`delete from netjes.audit where board = ${board} and ${where}`);
      return await flawOf(tampered);
    };
    deepEqual(await gone('middle', sql`seq = 3`), { flaw: 'missing', seq: 3 });
    deepEqual(await gone('first', sql`seq = 1`), { flaw: 'missing', seq: 1 });
    deepEqual(await gone('last', sql`seq = 5`), { flaw: 'cut-off', seq: 5 });
    deepEqual(await gone('tail', sql`seq > 2`), { flaw: 'cut-off', seq: 3 });
    deepEqual(await gone('whole', sql`true`), { flaw: 'cut-off', seq: 1 });
    const middle = { store, board: await aBoard(store, 'closed-gap', LINES) };
    await attack(
      middle,
      sql`delete from netjes.audit where board = 'closed-gap' and seq = 3`,
      sql`update netjes.audit set seq = seq - 1 where board = 'closed-gap' and seq = 4`,
    );
    deepEqual(await flawOf(middle), { flaw: 'changed', seq: 3 });
  });

  test('by changing the order, or adding a line, shows where', async () => {
    const store = theStore();
    const swapped = { store, board: await aBoard(store, 'swapped', LINES) };
    const move = (from: number, to: number) =>
      sql`update netjes.audit set seq = ${to} where board = 'swapped' and seq = ${from}`;
    await attack(swapped, move(2, 100), move(3, 2), move(100, 3));
    deepEqual(await flawOf(swapped), { flaw: 'changed', seq: 2 });

    const added = { store, board: await aBoard(store, 'added', LINES) };
    const columns = sql`at, kind, actor, roles, file, version, from_state, to_state, code, code_version, rules, ids,
      previous, hash`;
    await attack(
      added,
      sql`insert into netjes.audit (board, seq, ${columns})
        select board, 6, ${columns} from netjes.audit where board = 'added' and seq = 5`,
    );
    deepEqual(await flawOf(added), { flaw: 'changed', seq: 6 });

    await aBoard(store, 'other', LINES);
    const copied = { store, board: await aBoard(store, 'copied', LINES) };
    await attack(
      copied,
      sql`delete from netjes.audit where board = 'copied' and seq = 3`,
      sql`insert into netjes.audit (board, seq, ${columns})
        select 'copied', seq, ${columns} from netjes.audit where board = 'other' and seq = 3`,
    );
    deepEqual(await flawOf(copied), { flaw: 'changed', seq: 3 });
  });

  test('with the hash of the line made to fit shows at the next line, or at the head', async () => {
    const store = theStore();
    const middle = { store, board: await aBoard(store, 'made-to-fit', LINES) };
    await rehash(middle, AT);
    deepEqual(await flawOf(middle), { flaw: 'not-linked', seq: AT + 1 });
    const last = { store, board: await aBoard(store, 'rehashed-last', LINES) };
    await rehash(last, LINES);
    deepEqual(await flawOf(last), { flaw: 'not-linked', seq: LINES });
  });

  test('with all that follows made to fit shows against a checkpoint, or a head that was kept elsewhere', async () => {
    const store = theStore();
    const kept = await rewritten(store, 'kept-elsewhere');
    equal((await verifyAudit(kept)).flaw, undefined, 'nothing inside the database is left to show it');
    deepEqual((await verifyAudit({ ...kept, expect: kept.before.head })).flaw, {
      flaw: 'not-as-expected',
      seq: LINES,
    });

    const signed = await rewritten(store, 'signed', true);
    deepEqual((await verifyAudit(signed)).flaw, { flaw: 'not-as-signed', seq: LINES });
    await attack(
      signed,
      sql`update netjes.audit_checkpoint set hash =
      (select hash from netjes.audit where board = 'signed' and seq = ${LINES}) where board = 'signed'`,
    );
    deepEqual((await verifyAudit(signed)).flaw, { flaw: 'false-checkpoint', seq: LINES });
  });

  test('with its end and its head taken away shows against a checkpoint, or a head that was kept elsewhere', async () => {
    const store = theStore();
    const shortened = async (board: string, sign: boolean) => {
      const tampered = { store, board: await aBoard(store, board, LINES) };
      if (sign) await makeCheckpoint({ ...tampered, now: someday });
      const { head } = await verifyAudit(tampered);
      await attack(
        tampered,
        sql`delete from netjes.audit where board = ${board} and seq > 3`,
        sql`update netjes.audit_head h set (seq, hash) = (a.seq, a.hash) from netjes.audit a
          where h.board = ${board} and a.board = h.board and a.seq = 3`,
      );
      return { ...tampered, head };
    };
    const { head: expect, ...kept } = await shortened('shortened', false);
    equal(await flawOf(kept), undefined);
    deepEqual((await verifyAudit({ ...kept, expect })).flaw, { flaw: 'cut-off', seq: 4 });
    deepEqual(await flawOf(await shortened('shortened-signed', true)), { flaw: 'cut-off', seq: 4 });
  });

  test('no checkpoint is signed of it', async () => {
    const store = theStore();
    const tampered = { store, board: await aBoard(store, 'aurora', LINES) };
    await attack(tampered, sql`update netjes.audit set roles = '' where board = 'aurora' and seq = ${AT}`);
    await rejects(makeCheckpoint({ ...tampered, now: someday }), ({ message }: Error) => {
      match(message, /changed at 3/);
      return true;
    });
  });
});

/** Changes who did it, and makes the hash of that one line fit. */
async function rehash({ store, board }: Tampered, seq: number): Promise<void> {
  await store.asKeeper(async (tx) => {
    const row = await tx
      .selectFrom('audit')
      .selectAll()
      .where('board', '=', board)
      .where('seq', '=', seq)
      .executeTakeFirstOrThrow();
    const hash = hashOf({ ...row, actor: 'netjes' });
    await sql`update netjes.audit set actor = 'netjes', hash = ${hash}
      where board = ${board} and seq = ${seq}`.execute(tx);
  });
}

/** A board whose audit was written anew from its third line on, in all that the database holds of it. */
async function rewritten(store: Store, board: string, sign = false) {
  await aBoard(store, board, LINES);
  if (sign) await makeCheckpoint({ store, board, now: someday });
  const before = await verifyAudit({ store, board });
  await attack(
    { store, board },
    sql`delete from netjes.audit where board = ${board} and seq >= ${AT}`,
    sql`update netjes.audit_head h set (seq, hash) = (a.seq, a.hash) from netjes.audit a
      where h.board = ${board} and a.board = h.board and a.seq = ${AT - 1}`,
  );
  for (let seq = AT; seq <= LINES; seq++)
    await store.inBoard(board, (tx) => appendAudit(tx, board, [aMove({ by: 'netjes' })]));
  return { store, board, before };
}
