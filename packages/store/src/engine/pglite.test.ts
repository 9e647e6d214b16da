import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as later } from 'node:timers/promises';
import { sql } from 'kysely';
import { emptyFolder, freshPlace, someday } from '../../../../tests/databases/fresh-places.ts';
import { openStore, type Store } from '../open-store.ts';
import { faultOf } from './fault.ts';
import { openPglite } from './pglite.ts';

async function folderOf(t: TestContext) {
  const { at, remove } = await freshPlace('pglite');
  t.after(remove);
  return { at, folder: 'folder' in at.place ? at.place.folder : '' };
}

const addBoard = (store: Store, board: string) =>
  store.outside((tx) => tx.insertInto('board').values({ board, name: board, made_at: someday }).execute());

test('every commit on PGlite is synced to disk, and reading syncs nothing', async (t) => {
  const { at } = await folderOf(t);
  let synced = 0;
  const store = await openStore({ ...at, now: () => someday, onSync: () => (synced += 1) });
  t.after(store.close);
  for (const board of ['een', 'twee', 'drie']) {
    synced = 0;
    await addBoard(store, board);
    ok(synced >= 1, `${synced} syncs for the commit of ${board}`);
  }
  synced = 0;
  await store.outside((tx) => tx.selectFrom('board').selectAll().execute());
  equal(synced, 0);
});

test('a second process on a data folder is refused and told which process has it', async (t) => {
  const { at, folder } = await folderOf(t);
  const holder = spawn(process.execPath, [path.join(import.meta.dirname, 'hold-folder.ts'), folder]);
  t.after(() => holder.kill('SIGKILL'));
  await new Promise((resolve) => holder.stdout.once('data', resolve));
  await rejects(openStore({ ...at, now: () => someday }), (error) => {
    deepEqual(faultOf(error), { kind: 'locked', folder, pid: holder.pid });
    return true;
  });
  // what kill -9 leaves behind is no lock
  holder.kill('SIGKILL');
  await new Promise((resolve) => holder.once('close', resolve));
  await (await openStore({ ...at, now: () => someday })).close();
});

test('a data folder is refused twice in one process too', async (t) => {
  const { at } = await folderOf(t);
  const store = await openStore({ ...at, now: () => someday });
  await rejects(openStore({ ...at, now: () => someday }), (error) => faultOf(error)?.kind === 'locked');
  await store.close();
  await (await openStore({ ...at, now: () => someday })).close();
});

test('a first start that was cut short is begun anew', async (t) => {
  const { folder, remove } = emptyFolder();
  t.after(remove);
  mkdirSync(path.join(folder, 'db.new'));
  writeFileSync(path.join(folder, 'db.new/PG_VERSION'), '18\n');
  const store = await openStore({
    place: { folder },
    keys: { file: path.join(folder, 'keys.json') },
    now: () => someday,
  });
  await store.close();
  deepEqual(readdirSync(folder).toSorted(), ['db', 'keys.json', 'lock', 'lock.pid']);
  if (process.platform !== 'win32') equal(statSync(path.join(folder, 'db')).mode & 0o077, 0);
});

test('a place that is no folder is told', async (t) => {
  const { folder, remove } = emptyFolder();
  t.after(remove);
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  await rejects(openPglite(path.join(file, 'data')), (error) => {
    deepEqual(faultOf(error), { kind: 'no-folder', folder: path.join(file, 'data'), code: 'ENOTDIR' });
    return true;
  });
});

test('work that comes while other work is under way waits for its turn, in order', async (t) => {
  const { at } = await folderOf(t);
  const store = await openStore({ ...at, now: () => someday });
  t.after(store.close);
  const order: number[] = [];
  const works = [0, 1, 2, 3].map((number) =>
    store.outside(async (tx) => {
      await sql`select ${number}::int`.execute(tx);
      order.push(number);
    }),
  );
  await Promise.all(works);
  deepEqual(order, [0, 1, 2, 3]);
});

test('PGlite is started anew when PostgreSQL gives up, and what was acknowledged is there', async (t) => {
  const { at, folder } = await folderOf(t);
  const store = await openStore({ ...at, now: () => someday });
  t.after(store.close);
  await addBoard(store, 'voor');
  // without a place for its log PostgreSQL panics
  const log = path.join(folder, 'db/pg_wal');
  const work = store.outside(async (tx) => {
    await tx.insertInto('board').values({ board: 'tijdens', name: 'x', made_at: someday }).execute();
    renameSync(log, `${log}.away`);
    await sql`reset role`.execute(tx);
    await sql`select pg_switch_wal()`.execute(tx);
  });
  await rejects(work, (error) => faultOf(error)?.kind === 'away');
  await rejects(addBoard(store, 'zonder'));
  renameSync(`${log}.away`, log);
  // a start that failed is not tried again at once
  await later(1100);
  await addBoard(store, 'na');
  const rows = await store.outside((tx) => tx.selectFrom('board').select('board').orderBy('board').execute());
  deepEqual(
    rows.map(({ board }) => board),
    ['na', 'voor'],
  );
});

test('the log of PGlite is cut back while it works, and replaced rows are taken away', async (t) => {
  const { folder } = await folderOf(t);
  const engine = await openPglite(folder);
  t.after(() => engine.close());
  const asLogin = async (statement: string) => {
    const connection = await engine.bare();
    const { rows } = await connection.query(statement);
    connection.release();
    return rows[0];
  };
  await asLogin(
    'create table public.much as select number, repeat(md5(number::text), 20) from generate_series(1, 80000) number',
  );
  await asLogin('update public.much set number = -number where number <= 30000');
  const size =
    'select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::int as bytes from pg_control_checkpoint()';
  const before = await asLogin(size);
  ok(Number(before?.['bytes']) > 48 * 1024 * 1024);
  // PostgreSQL notes what was replaced once a second
  await later(1100);
  for (let work = 0; work < 200; work += 1) (await engine.connect()).release();
  const after = await asLogin(size);
  ok(Number(after?.['bytes']) < 1024 * 1024, `${after?.['bytes']} bytes of log`);
  const dead = await asLogin("select n_dead_tup as dead from pg_stat_all_tables where relname = 'much'");
  deepEqual(dead, { dead: 0 });
});
