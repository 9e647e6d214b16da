import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { type Done, isRefusal, permissionRequest as process, type Refusal } from '@netjes/procedures';
import { sql } from 'kysely';
import { onOneStoreEach } from '../../../../tests/databases/one-store.ts';
import {
  admin,
  asking,
  contextAt,
  moving,
  other,
  pupil,
  REASON,
  teacher,
} from '../../../../tests/databases/requests.ts';
import { aBoard } from '../../../../tests/databases/sample-audit.ts';
import { HOUR, MONDAY } from '../../../../tests/processes/context.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import type { Store } from '../open-store.ts';
import { findFile } from './find-file.ts';
import { makeMove, makeMoveIn } from './make-move.ts';
import type { Moved } from './move-on.ts';

type Made = Done<typeof process>;

function made(moved: Moved<typeof process>): Made {
  ok(moved !== undefined && !isRefusal(moved), `was not made: ${JSON.stringify(moved)}`);
  return moved;
}

function refusal(moved: Moved<typeof process>): Refusal {
  ok(moved !== undefined && isRefusal(moved), 'was made');
  return moved;
}

/** How much there is of a board. */
async function counts(store: Store, board: string): Promise<readonly number[]> {
  return await store.inBoard(board, async (tx) => {
    const count = async (table: 'file' | 'audit' | 'outbox') =>
      (await tx.selectFrom(table).select('board').execute()).length;
    return [await count('file'), await count('audit'), await count('outbox')];
  });
}

onOneStoreEach('a move', ({ store: theStore }) => {
  test('writes the file, its line in the audit and whom to tell, and it comes back as it was', async () => {
    const store = theStore();
    const board = await aBoard(store, 'made');
    const { file } = made(await makeMove(store, board, asking()));
    deepEqual(await counts(store, board), [1, 1, 1]);
    const read = () =>
      store.inBoard(board, (tx) => findFile({ tx, board, keys: store.keys }, process, file.id));
    deepEqual(await read(), file);
    const granted = made(await makeMove(store, board, moving(file, 'yes', admin)));
    equal(granted.file.state, 'granted');
    deepEqual(await read(), granted.file);
    deepEqual(await counts(store, board), [1, 2, 1 + granted.duties.length]);
    const line = await store.inBoard(board, (tx) =>
      tx
        .selectFrom('audit')
        .select(['kind', 'actor', 'roles', 'file', 'version', 'rules'])
        .where('seq', '=', 2)
        .execute(),
    );
    deepEqual(line, [
      {
        kind: 'permission-request.yes',
        actor: admin.person,
        roles: 'ict-admin',
        file: file.id,
        version: 2,
        rules: 'kennisnet/1#kennisnet-2-4',
      },
    ]);
    equal((await verifyAudit({ store, board })).flaw, undefined);
  });

  test('leaves no word by a person readable in the database', async () => {
    const store = theStore();
    const board = await aBoard(store, 'sealed');
    const { file } = made(await makeMove(store, board, asking()));
    made(
      await makeMove(
        store,
        board,
        moving(file, 'no', admin, { input: { reason: 'die virusscanner houdt het tegen' } }),
      ),
    );
    const dump = await store.asKeeper(async (tx) => {
      const tables = ['file', 'audit', 'outbox', 'notice'];
      const texts = tables.map((table) =>
        sql<{
          text: string;
        }>`select coalesce(string_agg(t::text, ''), '') as text from ${sql.table(`netjes.${table}`)} t
          where board = ${board}`.execute(tx),
      );
      return (await Promise.all(texts)).map(({ rows }) => rows[0]?.text).join('');
    });
    ok(dump.includes(file.id));
    for (const word of ['virusscanner', 'laptop thuis']) {
      ok(!dump.includes(word), word);
      ok(!dump.includes(Buffer.from(word).toString('hex')), word);
    }
    const read = await store.inBoard(board, (tx) =>
      findFile({ tx, board, keys: store.keys }, process, file.id),
    );
    deepEqual([read?.data.reason, read?.data.no?.reason], [REASON, 'die virusscanner houdt het tegen']);
  });

  test('that is refused writes nothing', async () => {
    const store = theStore();
    const board = await aBoard(store, 'refused');
    const { file } = made(await makeMove(store, board, asking()));
    const before = await counts(store, board);
    equal(refusal(await makeMove(store, board, moving(file, 'yes', teacher))).refused, 'not-yours');
    equal(refusal(await makeMove(store, board, moving(file, 'withdraw', other))).refused, 'not-yours');
    equal(refusal(await makeMove(store, board, moving(file, 'end', 'netjes'))).refused, 'wrong-state');
    deepEqual(await counts(store, board), before);
    equal((await verifyAudit({ store, board })).head.seq, 1);
  });

  test('on a version that is no longer there is refused with what happened since', async () => {
    const store = theStore();
    const board = await aBoard(store, 'stale');
    const { file } = made(await makeMove(store, board, asking()));
    made(await makeMove(store, board, moving(file, 'yes', admin, { now: MONDAY + 7 })));
    const { rules: _, ...late } = refusal(await makeMove(store, board, moving(file, 'withdraw', pupil)));
    deepEqual(late, { refused: 'stale', seen: 1, version: 2, since: [{ move: 'yes', at: MONDAY + 7 }] });
  });

  test('of one of several who move at once is made, the others are refused with what it was', async () => {
    const store = theStore();
    const board = await aBoard(store, 'at-once');
    for (let round = 0; round < 10; round++) {
      const { file } = made(await makeMove(store, board, asking()));
      const wanted = [
        moving(file, 'yes', admin),
        moving(file, 'withdraw', pupil),
        moving(file, 'no', admin, { input: { reason: 'liever niet' } }),
        moving(file, 'withdraw', pupil),
      ];
      const ends = await Promise.all(wanted.map((each) => makeMove(store, board, each)));
      const won = ends.filter((end) => end !== undefined && !isRefusal(end)).map((end) => made(end));
      equal(won.length, 1);
      const move = won[0]?.file.past.at(-1)?.move;
      for (const end of ends.filter((each) => each !== won[0])) {
        const lost = refusal(end);
        ok(lost.refused === 'stale');
        deepEqual(lost.since, [{ move, at: MONDAY + 1 }]);
      }
    }
    equal((await verifyAudit({ store, board })).lines, 20);
  });

  test('on a file of another board, or on none, is nothing at all', async () => {
    const store = theStore();
    const [board, elsewhere] = [await aBoard(store, 'here'), await aBoard(store, 'elsewhere')];
    const { file } = made(await makeMove(store, board, asking()));
    equal(await makeMove(store, elsewhere, moving(file, 'yes', admin)), undefined);
    equal(await makeMove(store, elsewhere, { ...asking(), file: file.id }), undefined);
    deepEqual(await counts(store, elsewhere), [0, 0, 0]);
  });

  test('is undone whole with the transaction it is part of', async () => {
    const store = theStore();
    const board = await aBoard(store, 'undone');
    const { file } = made(await makeMove(store, board, asking()));
    const before = await counts(store, board);
    await rejects(
      store.inBoard(board, async (tx) => {
        made(await makeMoveIn({ tx, board, keys: store.keys }, moving(file, 'yes', admin)));
        throw new Error('thought better of it');
      }),
    );
    deepEqual(await counts(store, board), before);
    made(await makeMove(store, board, moving(file, 'yes', admin)));
    equal((await verifyAudit({ store, board })).flaw, undefined);
  });

  test('of a file that fails to write its duties writes no file either', async () => {
    const store = theStore();
    const board = await aBoard(store, 'half');
    // the database takes no person whose id is a name
    const context = { ...contextAt(), ids: () => 'request of jan' };
    await rejects(makeMove(store, board, { ...asking(), context: () => context }));
    await rejects(makeMove(store, board, asking(MONDAY, { person: 'jan', roles: [{ role: 'pupil' }] })));
    deepEqual(await counts(store, board), [0, 0, 0]);
  });

  test('works out anew when the program has to look again, and when the file is to be deleted', async () => {
    const store = theStore();
    const board = await aBoard(store, 'terms');
    const row = () =>
      store.inBoard(board, (tx) => tx.selectFrom('file').select(['due', 'delete_after']).executeTakeFirst());
    const { file } = made(await makeMove(store, board, asking()));
    const first = await row();
    equal(first?.due?.epochMilliseconds, MONDAY + HOUR);
    const { file: after } = made(await makeMove(store, board, moving(file, 'withdraw', pupil)));
    const second = await row();
    equal(second?.due, null);
    equal(second?.delete_after?.epochMilliseconds, after.keep.deleteAfter);
    ok(first?.delete_after && second?.delete_after && !second.delete_after.equals(first.delete_after));
  });

  test('by many on many files at once keeps one chain without gaps', async () => {
    const store = theStore();
    const board = await aBoard(store, 'many');
    await Promise.all(
      Array.from({ length: 30 }, async () => {
        const { file } = made(await makeMove(store, board, asking()));
        made(await makeMove(store, board, moving(file, 'yes', admin)));
      }),
    );
    const { flaw, lines } = await verifyAudit({ store, board });
    deepEqual([flaw, lines], [undefined, 60]);
  });
});
