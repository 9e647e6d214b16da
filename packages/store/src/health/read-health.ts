import { statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import { faultOf } from '../engine/fault.ts';
import type { Store } from '../open-store.ts';
import type { Tx } from '../tenancy/transactions.ts';
import {
  type BackupHealth,
  type DatabaseHealth,
  gradeBackup,
  gradeDisk,
  gradeOutbox,
  type Health,
  type OutboxHealth,
  worstOf,
} from './health.ts';

/** The store, or what became of opening it. */
export type Opened = { readonly store: Store } | { readonly trouble: NonNullable<DatabaseHealth['trouble']> };

/** How an installation is doing at `now`; never throws. `folder` is its data folder. */
export async function readHealth(opened: Opened, folder: string, now: Temporal.Instant): Promise<Health> {
  const [free, inside] = await Promise.all([freeBytes(folder), readInside(opened, now)]);
  const disk = { grade: gradeDisk(free), free };
  const grade = worstOf([disk.grade, inside.database.grade, inside.outbox?.grade, inside.backup?.grade]);
  return { grade, at: now, disk, ...inside };
}

async function freeBytes(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

async function readInside(
  opened: Opened,
  now: Temporal.Instant,
): Promise<Pick<Health, 'database' | 'outbox' | 'backup'>> {
  if ('trouble' in opened) {
    const { trouble } = opened;
    return { database: { grade: trouble === 'starting' ? 'look' : 'wrong', trouble } };
  }
  const { store } = opened;
  try {
    return await store.outside(
      async (tx) => ({
        database: await readDatabase(tx, store),
        outbox: await readOutbox(tx, now),
        backup: await readBackups(tx, now),
      }),
      { access: 'read only' },
    );
  } catch (error) {
    return { database: { grade: 'wrong', trouble: faultOf(error)?.kind ?? 'unknown', engine: store.engine } };
  }
}

async function readDatabase(tx: Tx, { engine }: Store): Promise<DatabaseHealth> {
  const { rows } = await sql<{ version: string; bytes: number }>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as bytes`.execute(
    tx,
  );
  return { grade: 'good', engine, ...rows[0] };
}

async function readOutbox(tx: Tx, now: Temporal.Instant): Promise<OutboxHealth> {
  const { rows } = await sql<{ waiting: number; oldest: Temporal.Instant | null; gone: number }>`
    select count(*) filter (where given_up_at is null and next_try <= ${now}) as waiting,
      min(next_try) filter (where given_up_at is null and next_try <= ${now}) as oldest,
      count(*) filter (where given_up_at is not null) as gone
    from netjes.outbox where delivered_at is null`.execute(tx);
  const { waiting = 0, oldest = null, gone = 0 } = rows[0] ?? {};
  const found = { waiting, oldest: oldest ?? undefined, givenUp: gone };
  return { grade: gradeOutbox(found, now), ...found };
}

async function readBackups(tx: Tx, now: Temporal.Instant): Promise<BackupHealth> {
  const { rows } = await sql<{ last: Temporal.Instant | null }>`
    select max(made_at) as last from netjes_history.backup`.execute(tx);
  const last = rows[0]?.last ?? undefined;
  return { grade: gradeBackup(last, now), last };
}
