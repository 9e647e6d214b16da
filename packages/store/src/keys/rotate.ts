import { type RawBuilder, sql } from 'kysely';
import { StoreFault } from '../engine/fault.ts';
import type { Transactions, Tx } from '../tenancy/transactions.ts';
import { newSealingKey, newSigningKey } from './key-ring.ts';
import type { Keys } from './keys.ts';
import { record } from './open-keys.ts';
import { type SealedColumn, sealedColumns } from './sealed-columns.ts';

/** What a rotation did. */
export interface Rotation {
  /** the key in use now */
  readonly key: string;
  /** values that now are under it */
  readonly resealed: number;
  /** values that no key opens; they are left as they are, and the keys before are not retired */
  readonly broken: number;
  readonly retired: readonly string[];
}

export interface RotateOptions {
  readonly store: Transactions & { readonly keys: Keys };
  readonly now: Temporal.Instant;
  /** values in one transaction */
  readonly batch?: number;
}

/**
 * Takes new keys into use and brings all sealed values under the sealing one, while others go on working. Cut short,
 * it goes on where it was at the next call. Keys that nothing in the database needs any more are retired: they stay
 * in the ring for the sake of backups.
 * Throws a StoreFault `keys-not-writable` when the keys come from the environment.
 */
export async function rotateKeys({ store, now, batch = 200 }: RotateOptions): Promise<Rotation> {
  const { keys } = store;
  if (keys.superseded.length === 0) renew(keys, now);
  const { current } = keys;
  const columns = await store.asKeeper(async (tx) => {
    await tx.executeQuery(record(current, now));
    return await sealedColumns(tx);
  });
  let [resealed, broken] = [0, 0];
  for (const column of columns) {
    for (let after: Row | undefined, done = false; !done;) {
      const step = await store.asKeeper((tx) => resealSome(tx, column, { keys, batch, after }));
      resealed += step.resealed;
      broken += step.broken;
      after = step.last;
      done = step.last === undefined;
    }
  }
  const retired = broken === 0 ? await retire({ store, now, columns }) : [];
  return { key: current.id, resealed, broken, retired };
}

function renew(keys: Keys, now: Temporal.Instant): void {
  keys.change(({ sealing, signing }) => ({
    sealing: [...sealing, newSealingKey(now)],
    // what it signed can still be verified; nobody signs with it again
    signing: [...signing.map(({ id, madeAt, publicKey }) => ({ id, madeAt, publicKey })), newSigningKey(now)],
  }));
}

interface Row {
  readonly board: string;
  readonly row: readonly string[];
}

interface Step {
  readonly resealed: number;
  readonly broken: number;
  /** the last row that was looked at; undefined when there were no more */
  readonly last: Row | undefined;
}

interface Some {
  readonly keys: Keys;
  readonly batch: number;
  readonly after: Row | undefined;
}

async function resealSome(tx: Tx, column: SealedColumn, { keys, batch, after }: Some): Promise<Step> {
  const { rows } = await sql<Row & { readonly value: Uint8Array }>`
    select board, array[${identity(column)}]::text[] as row, ${sql.ref(column.column)} as value
    from ${sql.table(column.table)}
    where ${underOther(column, keys.current.id)}
      and ${after ? sql`(board, ${identity(column)}) > (${sql.join([after.board, ...after.row])})` : sql`true`}
    order by board, ${identity(column)} limit ${batch} for update`.execute(tx);
  let broken = 0;
  for (const { value, ...at } of rows) {
    try {
      const sealed = keys.reseal(value, { table: column.table, column: column.column, ...at });
      await sql`update ${sql.table(column.table)} set ${sql.ref(column.column)} = ${sealed}
        where (board, ${identity(column)}) = (${sql.join([at.board, ...at.row])})`.execute(tx);
    } catch (error) {
      if (!(error instanceof StoreFault) || !['seal-broken', 'key-unknown'].includes(error.fault.kind))
        throw error;
      broken += 1;
    }
  }
  return { resealed: rows.length - broken, broken, last: rows.at(-1) };
}

/** The rest of the primary key as text, in the order in which places name it. */
function identity({ key }: SealedColumn): RawBuilder<unknown> {
  return sql.join(key.map((column) => sql`${sql.ref(column)}::text collate "C"`));
}

// the bytes after the format are the key's id
function underOther({ column }: SealedColumn, key: string): RawBuilder<unknown> {
  return sql`substring(${sql.ref(column)} from 2 for 8) <> decode(${key}, 'hex')`;
}

interface Retiring {
  readonly store: RotateOptions['store'];
  readonly now: Temporal.Instant;
  readonly columns: readonly SealedColumn[];
}

/** Retires the keys before the current one, unless a value was sealed with one of them in the meantime. */
async function retire({ store, now, columns }: Retiring): Promise<string[]> {
  const { keys } = store;
  const old = keys.superseded.map(({ id }) => id);
  const left = await store.asKeeper(async (tx) => {
    for (const column of columns) {
      const { rows } = await sql`select 1 from ${sql.table(column.table)}
        where ${underOther(column, keys.current.id)} limit 1`.execute(tx);
      if (rows.length > 0) return true;
    }
    await sql`update netjes_history.sealing_key set retired_at = ${now} where key = any(${old})`.execute(tx);
    return false;
  });
  if (left) return [];
  keys.change(({ sealing, signing }) => ({
    sealing: sealing.map((key) => (old.includes(key.id) ? { ...key, retiredAt: now.toString() } : key)),
    signing,
  }));
  return old;
}
