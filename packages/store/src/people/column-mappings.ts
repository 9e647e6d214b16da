import type { Tx } from '../tenancy/transactions.ts';

/** How the columns of lists of a source were pointed out; undefined when nobody did. */
export async function columnMapping(tx: Tx, source: string): Promise<unknown> {
  const row = await tx
    .selectFrom('column_mapping')
    .select('mapping')
    .where('source', '=', source)
    .executeTakeFirst();
  return row?.mapping;
}

export interface KeptMapping {
  readonly board: string;
  readonly source: string;
  /** plain data */
  readonly mapping: unknown;
  readonly now: Temporal.Instant;
}

/** Remembers for the next list of this source which column is what. */
export async function keepColumnMapping(tx: Tx, { board, source, mapping, now }: KeptMapping): Promise<void> {
  const kept = { mapping: JSON.stringify(mapping), kept_at: now };
  await tx
    .insertInto('column_mapping')
    .values({ board, source, ...kept })
    .onConflict((conflict) => conflict.columns(['board', 'source']).doUpdateSet(kept))
    .execute();
}
