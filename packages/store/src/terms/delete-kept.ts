import { sql } from 'kysely';
import type { Tx } from '../tenancy/transactions.ts';
import { KEPT, type KeptKind } from './kept.ts';

/** Deletes what began to count before a moment. Returns how many rows went. */
export async function deleteKept(tx: Tx, kind: KeptKind, before: Temporal.Instant): Promise<number> {
  let gone = 0;
  for (const each of KEPT[kind]) {
    const { table, since } = each;
    const where = 'where' in each ? each.where : 'true';
    const { numAffectedRows = 0n } = await sql`
      delete from ${sql.id('netjes', table)} where (${sql.raw(where)}) and (${sql.raw(since)})::timestamptz < ${before}`.execute(
      tx,
    );
    gone += Number(numAffectedRows);
  }
  return gone;
}

export interface KeptNow {
  readonly kind: KeptKind;
  readonly count: number;
  /** when the first of them began to count; undefined when there are none */
  readonly oldest: Temporal.Instant | undefined;
}

/** How much there is of each kind, and since when. */
export async function keptNow(tx: Tx, kinds: readonly KeptKind[]): Promise<readonly KeptNow[]> {
  const all: KeptNow[] = [];
  for (const kind of kinds) {
    let count = 0;
    let oldest: Temporal.Instant | undefined;
    for (const each of KEPT[kind]) {
      const where = 'where' in each ? each.where : 'true';
      const { rows } = await sql<{ readonly count: number; readonly oldest: Temporal.Instant | null }>`
        select count(*) as count, min(${sql.raw(each.since)})::timestamptz as oldest
        from ${sql.id('netjes', each.table)} where ${sql.raw(where)}`.execute(tx);
      const [row] = rows;
      count += row?.count ?? 0;
      const first = row?.oldest ?? undefined;
      if (first && (!oldest || Temporal.Instant.compare(first, oldest) < 0)) oldest = first;
    }
    all.push({ kind, count, oldest });
  }
  return all;
}

/** People who left before a day and are still known, some at once. */
export async function longGone(tx: Tx, before: Temporal.PlainDate, limit = 100): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('person')
    .select('id')
    .where('left_on', '<', before)
    .orderBy('left_on')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** How many people left and are still known, and the day the first of them did. */
export async function leftNow(tx: Tx): Promise<{ count: number; oldest: Temporal.PlainDate | undefined }> {
  const { count, oldest } = await tx
    .selectFrom('person')
    .select((row) => [row.fn.countAll<number>().as('count'), row.fn.min('left_on').as('oldest')])
    .where('left_on', 'is not', null)
    .executeTakeFirstOrThrow();
  return { count, oldest: oldest ?? undefined };
}
