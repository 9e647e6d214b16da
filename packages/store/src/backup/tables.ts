import { createHash, type Hash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../tenancy/transactions.ts';
import { BATCH, type TableContent } from './format.ts';

/** A table of ours, with the columns of its primary key. */
export interface Table {
  readonly name: string;
  readonly key: readonly string[];
}

interface Found extends Table {
  readonly needs: readonly string[];
}

/** Every table there is, as the catalog has it, so that none is forgotten; each after those it refers to. */
export async function tablesInOrder(tx: Tx): Promise<readonly Table[]> {
  const { rows } = await sql<Found>`
    select t.relname::text as name,
      array(
        select k.attname::text from pg_index i
          cross join lateral unnest(i.indkey) with ordinality as part(number, place)
          join pg_attribute k on k.attrelid = t.oid and k.attnum = part.number
        where i.indrelid = t.oid and i.indisprimary
        order by part.place
      ) as key,
      array(
        select distinct other.relname::text from pg_constraint c join pg_class other on other.oid = c.confrelid
        where c.conrelid = t.oid and c.contype = 'f' and other.oid <> t.oid
      ) as needs
    from pg_class t
    where t.relnamespace = 'netjes'::regnamespace and t.relkind = 'r'
    order by t.relname collate "C"`.execute(tx);
  return sorted(rows);
}

function sorted(found: readonly Found[]): Table[] {
  const done: Found[] = [];
  let left = [...found];
  while (left.length > 0) {
    const ready = left.filter(({ needs }) =>
      needs.every((name) => done.some((table) => table.name === name)),
    );
    if (ready.length === 0) {
      throw new Error(`tables refer to each other in a circle: ${left.map(({ name }) => name).join(', ')}`);
    }
    done.push(...ready);
    left = left.filter((table) => !ready.includes(table));
  }
  return done;
}

/** The table by its name in SQL. */
export const named = ({ name }: Pick<Table, 'name'>): RawBuilder<unknown> => sql.id('netjes', name);

/** Rows of a table as texts of JSON, in the order of its primary key, some at a time. */
export async function* rowsOf(tx: Tx, table: Table): AsyncGenerator<readonly string[]> {
  const order = sql.join(table.key.map((column) => sql`t.${sql.ref(column)}`));
  await sql`declare netjes_rows no scroll cursor for
    select to_jsonb(t)::text as row from ${named(table)} t order by ${order}`.execute(tx);
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(BATCH)} from netjes_rows`.execute(tx);
    if (rows.length > 0) yield rows.map(({ row }) => row);
    if (rows.length < BATCH) break;
  }
  await sql`close netjes_rows`.execute(tx);
}

/** Adds up a table's rows as they pass. */
export class Count {
  readonly #table: string;
  readonly #hash: Hash = createHash('sha256');
  #rows = 0;

  constructor(table: string) {
    this.#table = table;
  }

  add(row: string): void {
    this.#rows += 1;
    this.#hash.update(`${row}\n`);
  }

  close(): TableContent {
    return { table: this.#table, rows: this.#rows, digest: this.#hash.digest('hex') };
  }
}

/** What is in every table now. */
export async function contentOf(tx: Tx): Promise<readonly TableContent[]> {
  const all: TableContent[] = [];
  for (const table of await tablesInOrder(tx)) {
    const count = new Count(table.name);
    for await (const rows of rowsOf(tx, table)) for (const row of rows) count.add(row);
    all.push(count.close());
  }
  return all;
}
