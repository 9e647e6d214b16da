import { sql } from 'kysely';
import type { Tx } from '../tenancy/transactions.ts';

/** A column of type `netjes.sealed`, with the columns that beside the board make the primary key of its table. */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  readonly key: readonly string[];
}

/** Every sealed column there is, as the catalog has it, so that none can be forgotten. */
export async function sealedColumns(tx: Tx): Promise<readonly SealedColumn[]> {
  const { rows } = await sql<SealedColumn>`
    select t.relname::text as table, c.attname::text as column,
      array(
        select k.attname::text from pg_index i
          cross join lateral unnest(i.indkey) with ordinality as part(number, place)
          join pg_attribute k on k.attrelid = t.oid and k.attnum = part.number
        where i.indrelid = t.oid and i.indisprimary and k.attname <> 'board'
        order by part.place
      ) as key
    from pg_attribute c join pg_class t on t.oid = c.attrelid
    where t.relnamespace = 'netjes'::regnamespace and t.relkind = 'r'
      and c.atttypid = 'netjes.sealed'::regtype and not c.attisdropped
    order by t.relname, c.attname`.execute(tx);
  return rows;
}
