import { sql } from 'kysely';
import type { Tx } from '../tenancy/transactions.ts';
import { type Named, named } from './named.ts';

/** What people are called, by their ids. */
export async function namesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'given', 'prefix', 'family'])
    .where(sql<boolean>`id = any(${ids})`)
    .execute();
  return new Map(rows.map((row) => [row.id, named(row)]));
}
