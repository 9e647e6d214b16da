import type { Pace } from '../pace.ts';
import type { Row } from '../text/read-csv.ts';
import { readDate } from '../birth-date.ts';
import { plainHeader } from '../tables/table.ts';
import { guessMapping } from './guess-mapping.ts';
import type { ColumnFacts } from './column-mapping.ts';

/** Rows of text, from a file with separators or from a spreadsheet. */
export interface Sheet {
  readonly file: string;
  readonly rows: () => Iterable<Row>;
}

export interface Header {
  readonly line: number;
  readonly cells: readonly string[];
}

// above the names of the columns there may be a title and a date
const FIRST_ROWS = 10;

/** The row with the names of the columns: the first that has two names we know, else the first of all. */
export function headerOf(sheet: Sheet): Header | undefined {
  let first: Header | undefined;
  let looked = 0;
  for (const { line, cells } of sheet.rows()) {
    first ??= { line, cells };
    if (Object.keys(guessMapping(cells).mapping.columns).length >= 2) return { line, cells };
    looked += 1;
    if (looked === FIRST_ROWS) break;
  }
  return first;
}

/** A row that has an address, a date or a number in it is somebody, and not the names of columns. */
export function isSomebody({ cells }: Header): boolean {
  return cells.some((cell) => cell.includes('@') || /^\d{3,}$/.test(cell) || readDate(cell) !== undefined);
}

/** The column with this header; the first, when there are more. */
export function columnOf({ cells }: Header, header: string): number | undefined {
  const index = cells.findIndex((cell) => plainHeader(cell) === plainHeader(header));
  return index < 0 ? undefined : index;
}

/** Of each column how much is in it and of what sort, and nothing of what it says. */
export async function factsOf(
  sheet: Sheet,
  header: Header,
  pace: Pace,
): Promise<{ readonly columns: ColumnFacts[]; readonly rows: number }> {
  const sorts = header.cells.map(() => new Map<ColumnFacts['sort'], number>());
  let rows = 0;
  for (const { line, cells, length } of sheet.rows()) {
    const rest = pace.row(length);
    if (rest) await rest;
    if (line <= header.line) continue;
    rows += 1;
    for (const [index, counts] of sorts.entries()) {
      const sort = sortOf(cells[index] ?? '');
      if (sort !== 'empty') counts.set(sort, (counts.get(sort) ?? 0) + 1);
    }
  }
  const columns = sorts.map((counts) => {
    const filled = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const [most] = [...counts].find(([, count]) => count * 2 > filled) ?? [];
    return { filled, sort: most ?? (filled > 0 ? ('text' as const) : ('empty' as const)) };
  });
  return { columns, rows };
}

function sortOf(cell: string): ColumnFacts['sort'] {
  if (cell === '') return 'empty';
  if (cell.includes('@')) return 'email';
  if (/^\d+([.,]\d+)?$/.test(cell)) return 'number';
  return readDate(cell) ? 'date' : 'text';
}
