import { type RawBuilder, sql } from 'kysely';

/**
 * Rows that go along with a statement, as a table called `t` unless told otherwise: one value of JSON, however many
 * rows, where a parameter for each cell would be too many.
 */
export function rowsOf(rows: readonly object[], columns: string, name = 't'): RawBuilder<unknown> {
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as ${sql.raw(name)}(${sql.raw(columns)})`;
}
