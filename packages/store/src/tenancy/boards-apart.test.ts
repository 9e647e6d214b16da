import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { insertSample, tableNames } from '../../../../tests/databases/sample-rows.ts';
import { faultOf } from '../engine/fault.ts';
import { openPglite } from '../engine/pglite.ts';
import { openPostgres } from '../engine/postgres.ts';
import type { Store } from '../open-store.ts';
import type { Tables } from '../tables.ts';
import { beginAs } from './standing.ts';
import type { Tx } from './transactions.ts';
import { unguarded } from './unguarded.ts';

/** The board that is worked for, and the one whose rows do not exist for it. */
const [OWN, OTHER] = ['eigen', 'ander'];

async function fill(store: Store): Promise<void> {
  await store.asKeeper(async (tx) => {
    for (const board of [OWN, OTHER]) {
      for (const table of tableNames) await sql.raw(insertSample(table, board)).execute(tx);
    }
  });
}

/** Every way we know to read a table; each gives rows in which the name of a board would show. */
const reads = (table: string): readonly string[] => [
  `select * from ${table}`,
  `table ${table}`,
  `select * from ${table} where board = '${OTHER}'`,
  `select * from only ${table} where board <> '${OWN}'`,
  `select b.* from board a join ${table} b on b.board = '${OTHER}'`,
  `select b.* from board a left join lateral (select * from ${table} where board <> a.board) b on true`,
  `select array_agg(t::text) from ${table} t`,
  `select 'ander' from board where exists (select from ${table} where board = '${OTHER}')`,
  `select (select max(board) from ${table})`,
  `with all_of_it as materialized (select * from ${table}) select * from all_of_it`,
  `select query_to_xml('select * from netjes.${table}', true, false, '')::text`,
  `select table_to_xml('netjes.${table}', true, false, '')::text`,
  `select * from ${table} tablesample system (100)`,
  `select board from ${table} union all select board from ${table} order by 1`,
  `select row_to_json(t) from ${table} t window w as (partition by board)`,
  `select most_common_vals::text from pg_stats where tablename = '${table}'`,
];

/** What a table must not let happen: done or refused, the other board's rows stay as they are. */
const writes = (table: keyof Tables): readonly string[] => [
  insertSample(table, OTHER),
  `${insertSample(table, OTHER)} on conflict do nothing`,
  `${insertSample(table, OTHER)} on conflict (board${key[table] ?? ''}) do update set board = excluded.board`,
  `${insertSample(table, OTHER)} returning *`,
  `insert into ${table} select * from ${table}`,
  `update ${table} set board = '${OTHER}'`,
  `update ${table} set board = board where board = '${OTHER}'`,
  `delete from ${table} where board = '${OTHER}'`,
  `delete from ${table} t using board b where t.board <> b.board`,
  `merge into ${table} t using (values ('${OTHER}')) v(board) on t.board = v.board when matched then delete`,
  `truncate ${table} cascade`,
  `copy ${table} from stdin`,
  `copy ${table} from program 'echo'`,
];

const key: Readonly<Record<string, string>> = {
  school: ', school',
  audit: ', seq',
  audit_checkpoint: ', seq',
  opaque_person: ', person',
  file: ', id',
  outbox: ', file, key',
  notice: ', file, key',
};

/** What the role of the pages may never do, whatever board it is for. */
const powers = (table: string): readonly string[] => [
  `alter table ${table} disable row level security`,
  `alter table ${table} no force row level security`,
  `alter table ${table} owner to netjes_app`,
  `alter table ${table} add column x int`,
  `drop table ${table}`,
  `drop policy own_board on ${table}`,
  `create policy mine on ${table} using (true)`,
  `create trigger mine before insert on ${table} execute function suppress_redundant_updates_trigger()`,
  `create rule mine as on insert to ${table} do also select 1`,
  `create index on ${table} (board)`,
  `create table mine (x int references ${table})`,
  `copy ${table} to '/tmp/x'`,
  `copy ${table} to program 'cat'`,
  `comment on table ${table} is 'x'`,
];

/** What the statement shows, or undefined when it was refused. */
async function attempt(store: Store, statement: string): Promise<string | undefined> {
  try {
    return await store.inBoard(OWN, async (tx) =>
      JSON.stringify((await sql.raw(statement).execute(tx)).rows),
    );
  } catch (error) {
    // a refusal may not tell of the other board either
    const told = [error, (error as Error).cause].map((each) =>
      JSON.stringify(each, ['message', 'detail', 'hint', 'where']),
    );
    ok(!said(told.join(' ')), `${statement}: ${told.join(' ')}`);
    return undefined;
  }
}

// what the statement itself says of the other board comes back in no row
const said = (text: string) => text.includes(`${OTHER}`);

/** The rows of the other board, and how many of ours. */
async function rowsOf(store: Store, board: string): Promise<unknown> {
  return await store.asKeeper(async (tx) => {
    const all: Record<string, unknown> = {};
    for (const table of tableNames) {
      const { rows } = await sql<{ row: string }>`
        select t::text as row from ${sql.table(table)} t where board = ${board} order by 1`.execute(tx);
      all[table] = rows.map(({ row }) => row);
    }
    return all;
  });
}

onBothEngines('boards apart', ({ open, place, store: given }) => {
  test('every table has a sample row, and with it the tests below', async () => {
    const store = await given();
    const { rows } = await store.asKeeper((tx) =>
      sql<{ name: string }>`select relname::text as name from pg_class
        where relnamespace = 'netjes'::regnamespace and relkind in ('r', 'p')`.execute(tx),
    );
    deepEqual(rows.map(({ name }) => name).toSorted(), tableNames.toSorted());
  });

  test('a board sees its own rows of every table and never another board’s, by whatever SQL', async () => {
    const store = await given();
    await fill(store);
    for (const table of tableNames) {
      const plain = await attempt(store, `select * from ${table}`);
      ok(plain?.includes(OWN), `${table}: a board sees its own rows`);
      for (const read of reads(table)) {
        const shown = await attempt(store, read);
        ok(shown === undefined || !said(shown), `${read}: ${shown}`);
      }
    }
  });

  test('a board writes no row of another board in any table, by whatever SQL', async () => {
    const store = await given();
    await fill(store);
    const before = await rowsOf(store, OTHER);
    for (const table of tableNames) {
      for (const write of writes(table)) await attempt(store, write);
      deepEqual(await rowsOf(store, OTHER), before, table);
    }
  });

  test('a row for another board is refused by row level security, before any key is looked at', async () => {
    const store = await given();
    await store.asKeeper((tx) => sql.raw(insertSample('board', OWN)).execute(tx));
    await rejects(
      store.inBoard(OWN, (tx) => sql.raw(insertSample('school', OTHER)).execute(tx)),
      (error) => faultOf(error)?.kind === 'forbidden',
    );
  });

  test('the role of the pages has no power over a table', async () => {
    const store = await given();
    await fill(store);
    for (const table of tableNames) {
      for (const power of powers(table)) equal(await attempt(store, power), undefined, power);
      // only warned about, and nothing comes of it
      await attempt(store, `grant select on ${table} to public`);
    }
    deepEqual(await store.asKeeper(unguarded), []);
  });

  test('the role of the pages makes nothing, and reads nothing outside the tables', async () => {
    const store = await given();
    for (const statement of [
      'create table mine (x int)',
      'create temporary table mine (x int)',
      'create table public.mine (x int)',
      'create schema mine',
      'create role mine',
      'create function mine() returns int language sql as $$ select 1 $$',
      'create function pg_temp.mine() returns int language sql as $$ select 1 $$',
      'create domain mine as text',
      'create extension pg_trgm',
      'create database mine',
      'alter role netjes_app superuser',
      'alter system set fsync = off',
      'select * from pg_authid',
      'select * from pg_shadow',
      'select * from netjes_history.migration',
      'select * from netjes_history.sealing_key',
      `select pg_read_file('PG_VERSION')`,
      `select pg_read_binary_file('PG_VERSION')`,
      `select pg_ls_dir('.')`,
      `select lo_import('/etc/passwd')`,
      `copy (select 1) to program 'cat'`,
      'checkpoint',
    ]) {
      equal(await attempt(store, statement), undefined, statement);
    }
  });

  test('row level security cannot be turned off for a statement', async () => {
    const store = await given();
    await fill(store);
    const work = store.inBoard(OWN, async (tx) => {
      await sql`set local row_security = off`.execute(tx);
      return await tx.selectFrom('school').selectAll().execute();
    });
    await rejects(work, (error) => faultOf(error)?.kind === 'forbidden');
  });

  test('without a board there are no rows at all', async () => {
    const store = await given();
    await fill(store);
    const seen: unknown[] = [];
    // work that ends its own transaction loses its board with it, and what it does afterwards is refused
    const work = store.inBoard(OWN, async (tx) => {
      await sql`commit`.execute(tx);
      for (const table of tableNames)
        seen.push(...(await sql`select * from ${sql.table(table)}`.execute(tx)).rows);
      await sql.raw(insertSample('school', OWN)).execute(tx);
    });
    await rejects(work, (error) => faultOf(error)?.kind === 'forbidden');
    deepEqual(seen, []);
  });

  test('a cursor that is held over the end of a transaction shows nothing to the next', async () => {
    const store = await given();
    await fill(store);
    const asOther = (tx: Tx) => sql`declare mine cursor with hold for select * from school`.execute(tx);
    for (let each = 0; each < 3; each += 1) await store.inBoard(OTHER, asOther);
    equal(await attempt(store, 'fetch all from mine'), undefined);
  });

  test('copying a table out gives a board its own rows only', async () => {
    const at = await place();
    const store = await open(at);
    await fill(store);
    await store.close();
    const engine = 'url' in at.place ? openPostgres(at.place.url) : await openPglite(at.place.folder);
    const connection = await engine.connect();
    await connection.run(beginAs({ role: 'app', board: OWN }, 'begin'));
    for (const table of tableNames) {
      const { command, rowCount } = await connection.query(`copy ${table} (board) to stdout`);
      deepEqual({ command, rowCount }, { command: 'COPY', rowCount: 1 }, table);
    }
    await connection.run('rollback');
    connection.release();
    await engine.close();
  });

  test('the clerk changes no row of any board', async () => {
    const store = await given();
    await fill(store);
    const before = [await rowsOf(store, OWN), await rowsOf(store, OTHER)];
    for (const table of tableNames) {
      const attempts = writes(table).filter((write) => !write.startsWith('copy'));
      for (const write of attempts) {
        await store.outside((tx) => sql.raw(write).execute(tx)).catch(() => {});
      }
    }
    deepEqual([await rowsOf(store, OWN), await rowsOf(store, OTHER)], before);
  });
});
