import { sql } from 'kysely';
import { type KeySource, loadRing } from '../keys/key-source.ts';
import type { Keys } from '../keys/keys.ts';
import { proofPlace } from '../keys/open-keys.ts';
import type { Place } from '../engine/engine.ts';
import { faultOf, StoreFault } from '../engine/fault.ts';
import { migrations as all } from '../migrations/list.ts';
import { checksum, type Migration } from '../migrations/migration.ts';
import { openStore } from '../open-store.ts';
import type { Tx } from '../tenancy/transactions.ts';
import { BATCH, type Content, type Header } from './format.ts';
import { readBackup, readHeader } from './read-backup.ts';
import { contentOf, named, tablesInOrder } from './tables.ts';

export interface RestoreOptions {
  readonly place: Place;
  readonly keys: KeySource;
  readonly now: () => Temporal.Instant;
  /** other migrations than ours: for tests of backups of earlier versions */
  readonly migrations?: readonly Migration[];
}

/**
 * Puts a backup back in a place without rows, whichever engine it was made on, and reads all of it again: what it
 * returns is what is in the place now, and equal to what was written. All of it or nothing. A backup of an earlier
 * version is put back in the tables of that version, which are then brought to this one.
 * Throws a StoreFault: what `readBackup` and `openStore` throw, `backup-of-other-version`, `not-empty`,
 * `place-too-new`, `key-unknown`, `key-wrong`, `content-differs`.
 */
export async function restoreBackup(file: string, options: RestoreOptions): Promise<Content> {
  const { migrations: wanted = all, ...where } = options;
  const header = await readHeader(file);
  const then = migrationsOf(header, wanted, file);
  // without its keys a new place would make keys of its own, which open nothing of this
  if (header.sealedWith.length > 0 && !loadRing(where.keys)) {
    throw new StoreFault({
      kind: 'keys-missing',
      file: 'file' in where.keys ? where.keys.file : 'NETJES_KEYS',
    });
  }
  const store = await openStore({ ...where, migrations: then }).catch((error: unknown) => {
    const fault = faultOf(error);
    const later = fault?.kind === 'history-differs' && fault.how === 'newer' && then.length < wanted.length;
    throw later ? new StoreFault({ kind: 'place-too-new' }, error) : error;
  });
  let tables: Content['tables'];
  try {
    tables = await store.asKeeper(async (tx) => {
      await refuseRows(tx);
      await takeKeys(tx, header, store.keys);
      return await fill(tx, file);
    });
  } finally {
    await store.close();
  }
  if (then.length < wanted.length) await (await openStore({ ...where, migrations: wanted })).close();
  return { made: header.made, tables };
}

/** As many of ours as the backup has seen. */
function migrationsOf({ migrations }: Header, wanted: readonly Migration[], file: string): Migration[] {
  const other = (how: 'newer' | 'unknown') => new StoreFault({ kind: 'backup-of-other-version', file, how });
  for (const [at, { name, checksum: sum }] of migrations.entries()) {
    const mine = wanted[at];
    if (!mine) throw other('newer');
    if (mine.name !== name || checksum(mine) !== sum) throw other('unknown');
  }
  return wanted.slice(0, migrations.length);
}

async function refuseRows(tx: Tx): Promise<void> {
  for (const table of await tablesInOrder(tx)) {
    const { rows } = await sql`select from ${named(table)} limit 1`.execute(tx);
    if (rows.length > 0) throw new StoreFault({ kind: 'not-empty', table: table.name });
  }
}

/** The keys its rows are sealed with have to be here: found out before the first row, and not when one is read. */
async function takeKeys(tx: Tx, { sealedWith }: Header, keys: Keys): Promise<void> {
  for (const { key, proof, since } of sealedWith) {
    const bytes = Buffer.from(proof, 'hex');
    try {
      keys.open(bytes, proofPlace(key));
    } catch (error) {
      throw faultOf(error)?.kind === 'key-unknown'
        ? error
        : new StoreFault({ kind: 'key-wrong', key }, error);
    }
    await sql`insert into netjes_history.sealing_key (key, proof, since) values (${key}, ${bytes}, ${since})
      on conflict (key) do update set proof = excluded.proof, since = excluded.since, retired_at = null`.execute(
      tx,
    );
  }
}

/** Fills the tables, and then trusts nothing but what can be read from them. */
async function fill(tx: Tx, file: string): Promise<Content['tables']> {
  const known = await tablesInOrder(tx);
  const written: Content['tables'][number][] = [];
  let table: { name: string } | undefined;
  let waiting: string[] = [];
  const flush = async () => {
    if (!table || waiting.length === 0) return;
    const rows = `[${waiting.join(',')}]`;
    waiting = [];
    await sql`insert into ${named(table)} overriding system value
      select * from jsonb_populate_recordset(null::${named(table)}, ${rows}::jsonb)`.execute(tx);
  };
  for await (const piece of readBackup(file)) {
    if (piece.kind === 'row') {
      if (waiting.push(piece.text) >= BATCH) await flush();
    } else if (piece.kind === 'table') {
      table = known.find(({ name }) => name === piece.table);
      if (!table) throw new StoreFault({ kind: 'content-differs', table: piece.table });
    } else {
      await flush();
      written.push({ table: piece.table, rows: piece.rows, digest: piece.digest });
    }
  }
  const arrived = await contentOf(tx);
  // a backup has every table of its migrations, those without rows too
  const wrong = arrived.find(
    ({ table: name, digest }) => written.find((each) => each.table === name)?.digest !== digest,
  );
  if (wrong) throw new StoreFault({ kind: 'content-differs', table: wrong.table });
  return arrived;
}
