import type { TableContent } from '@netjes/store';

/** One line for each table: rows, and the beginning of what its contents add up to. */
export function contentLines(tables: readonly TableContent[]): string[] {
  const width = Math.max(...tables.map(({ table }) => table.length));
  return tables.map(
    ({ table, rows, digest }) =>
      `  ${table.padEnd(width)}  ${String(rows).padStart(8)}  ${digest.slice(0, 16)}`,
  );
}
