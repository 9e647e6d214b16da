import { deepEqual, equal, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as later } from 'node:timers/promises';
import { sql } from 'kysely';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { faultOf } from '../engine/fault.ts';
import type { Store } from '../open-store.ts';

const boards = ['een', 'twee'];

async function withBoards(given: () => Promise<Store>): Promise<Store> {
  const store = await given();
  const rows = boards.map((board) => ({ board, name: board, made_at: someday }));
  await store.outside((tx) => tx.insertInto('board').values(rows).execute());
  return store;
}

const school = (name: string, board = 'een') => ({ board, school: name, name, made_at: someday });

const names = async (store: Store, board = 'een') => {
  const rows = await store.inBoard(board, (tx) => tx.selectFrom('school').select('school').execute());
  return rows.map((row) => row.school).toSorted();
};

onBothEngines('a transaction', ({ engine, store: given }) => {
  test('works for one board as the plain role, and for none afterwards', async () => {
    const store = await withBoards(given);
    const standing = sql<Record<string, string>>`
      select current_user::text as role, current_setting('netjes.board', true) as board`;
    const { rows } = await store.inBoard('een', (tx) => standing.execute(tx));
    deepEqual(rows, [{ role: 'netjes_app', board: 'een' }]);
    const clerk = await store.outside((tx) => standing.execute(tx));
    equal(clerk.rows[0]?.['role'], 'netjes_clerk');
    equal(clerk.rows[0]?.['board'] || '', '');
  });

  test('inside another one is a mistake that is told at once, not a wait for ever', async () => {
    const store = await withBoards(given);
    const inside = store.inBoard('een', () => store.inBoard('twee', async () => 1));
    await rejects(inside, /inside a transaction of the store the work is done on its `tx`/);
  });

  test('that was left behind by work begun in it stands in nobody’s way', async () => {
    const store = await withBoards(given);
    let left: Promise<readonly string[]> | undefined;
    await store.inBoard('een', async () => {
      left = later(20).then(() => names(store));
    });
    deepEqual(await left, []);
  });

  test('ends only by the end of the work', async () => {
    const store = await withBoards(given);
    const work = store.inBoard('een', async (tx) => {
      await tx.insertInto('school').values(school('de-brug')).execute();
      await sql`rollback`.execute(tx);
    });
    await rejects(work, /the work ended its own transaction/);
    deepEqual(await names(store), []);
  });

  test('in which a statement failed keeps nothing, also when the work goes on', async () => {
    const store = await withBoards(given);
    const work = store.inBoard('een', async (tx) => {
      await tx.insertInto('school').values(school('de-brug')).execute();
      await sql`select 1 / 0`.execute(tx).catch(() => {});
    });
    await rejects(work, /nothing was kept/);
    deepEqual(await names(store), []);
  });

  test('takes one statement at a time', async () => {
    const store = await withBoards(given);
    const two = store.inBoard('een', (tx) => sql`select 1; select 2`.execute(tx));
    await rejects(two, /multiple commands/);
  });

  test('is for nothing but the name of a board', async () => {
    const store = await withBoards(given);
    for (const name of ['', 'Een', "een'; reset role; --", 'een twee', 'x'.repeat(64)]) {
      await rejects(
        store.inBoard(name, async () => 1),
        RangeError,
        name,
      );
    }
  });

  test('of one question is over with its answer, and nothing of its standing stays', async () => {
    const store = await withBoards(given);
    await store.inBoard('een', (tx) => tx.insertInto('school').values(school('de-brug')).execute());
    const question = `select current_user::text as role, current_setting('netjes.board') as board,
      (select count(*)::int from school) as schools`;
    deepEqual(await store.ask('een', question), [{ role: 'netjes_app', board: 'een', schools: 1 }]);
    deepEqual(await store.ask('twee', question), [{ role: 'netjes_app', board: 'twee', schools: 0 }]);
    const after = sql<{
      readonly board: string | null;
    }>`select current_setting('netjes.board', true) as board`;
    const { rows } = await store.outside((tx) => after.execute(tx));
    equal(rows[0]?.board || '', '');
  });

  test('of one question that cannot be answered is followed by others as if it had not been', async () => {
    const store = await withBoards(given);
    await rejects(store.ask('een', 'select 1 / 0'), /division by zero/);
    deepEqual(await names(store), []);
    await rejects(store.ask("een'; reset role; --", 'select 1'), RangeError);
    await rejects(
      store.inBoard('een', () => store.ask('een', 'select 1')),
      /inside a transaction of the store/,
    );
    deepEqual(await store.ask('een', 'select 1 as one'), [{ one: 1 }]);
  });

  test('that collides with a key tells which', async () => {
    const store = await withBoards(given);
    const add = () =>
      store.inBoard('een', (tx) => tx.insertInto('school').values(school('de-brug')).execute());
    await add();
    await rejects(add, (error) => {
      deepEqual(faultOf(error), { kind: 'duplicate', constraint: 'school_pkey' });
      return true;
    });
  });

  test('can undo a part of itself', async () => {
    const store = await withBoards(given);
    await store.inBoard('een', async (tx) => {
      await tx.insertInto('school').values(school('blijft')).execute();
      await sql`savepoint here`.execute(tx);
      await tx.insertInto('school').values(school('gaat')).execute();
      await sql`rollback to here`.execute(tx);
    });
    deepEqual(await names(store), ['blijft']);
  });

  test('that says it may be repeated is, when two collide, and else is refused as a conflict', async () => {
    const store = await withBoards(given);
    let tries = 0;
    const collide = (repeatable: boolean) =>
      store.inBoard(
        'een',
        async (tx) => {
          tries += 1;
          await tx
            .insertInto('school')
            .values(school(`poging-${tries}`))
            .execute();
          // on PGlite nobody else can be in between, so the database is asked to say so
          if (tries < 3) await sql`do $$ begin raise serialization_failure; end $$`.execute(tx);
        },
        { isolation: 'serializable', repeatable },
      );
    await rejects(collide(false), (error) => faultOf(error)?.kind === 'conflict');
    equal(tries, 1);
    await collide(true);
    equal(tries, 3);
    deepEqual(await names(store), ['poging-3']);
  });

  test('that only reads cannot write', async () => {
    const store = await withBoards(given);
    const work = store.inBoard('een', (tx) => tx.insertInto('school').values(school('x')).execute(), {
      access: 'read only',
    });
    await rejects(work, /read-only transaction/);
  });

  test(`${engine === 'pglite' ? 'waits for' : 'goes on beside'} others, and all of many are kept`, async () => {
    const store = await withBoards(given);
    const many = Array.from({ length: 40 }, (_, at) => `school-${at}`);
    await Promise.all(
      many.map((name, at) =>
        store.inBoard(boards[at % 2] ?? '', (tx) =>
          tx
            .insertInto('school')
            .values(school(name, boards[at % 2]))
            .execute(),
        ),
      ),
    );
    deepEqual([...(await names(store)), ...(await names(store, 'twee'))].toSorted(), many.toSorted());
  });
});
