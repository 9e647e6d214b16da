import type { Place } from '../finding.ts';
import type { Gathering } from '../gathering.ts';
import type { Pace } from '../pace.ts';
import { readCsv } from '../text/read-csv.ts';

/** A file of rows under a header. */
export interface Table {
  readonly file: string;
  /** As written. */
  readonly header: readonly string[];
  readonly columns: ReadonlyMap<string, number>;
  readonly text: string;
}

/** A row, its cells by the name of their column. */
export interface Cells {
  readonly place: Place;
  /** The row has as many cells as the header, so that each is sure to be under its own. */
  readonly even: boolean;
  /** Empty where there is no such column. */
  get(column: string): string;
}

/** Headers are compared without case, spaces and signs: `SIS ID` is `sisid`. */
export function plainHeader(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

export function tableOf(text: string, file: string): Table {
  const first = readCsv(text, file).next();
  const header = first.done === true ? [] : first.value.cells;
  const columns = new Map<string, number>();
  for (const [index, name] of header.entries()) {
    const plain = plainHeader(name);
    if (!columns.has(plain)) columns.set(plain, index);
  }
  return { file, header, columns, text };
}

/** Calls `read` for each row under the header. */
export async function eachRow(
  { file, text, columns, header }: Table,
  { gathering, pace }: { readonly gathering: Gathering; readonly pace: Pace },
  read: (cells: Cells) => void,
): Promise<void> {
  let isHeader = true;
  for (const { line, cells, length, brokenQuotes } of readCsv(text, file)) {
    const rest = pace.row(length);
    if (rest) await rest;
    if (isHeader) {
      isHeader = false;
      continue;
    }
    const place = { file, line };
    const even = cells.length === header.length;
    const fits =
      even || (cells.length > header.length && cells.slice(header.length).every((cell) => cell === ''));
    if (!fits) gathering.note('cell-count', place);
    if (brokenQuotes) gathering.note('broken-quotes', place);
    read({
      place,
      even: fits,
      get: (column) => {
        const index = columns.get(column);
        return index === undefined ? '' : (cells[index] ?? '');
      },
    });
  }
}
