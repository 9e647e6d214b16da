import { MOST_CELL, MOST_COLUMNS, MOST_ROWS } from '../limits.ts';
import { Refused } from '../refusal.ts';

/** A row of cells, trimmed. */
export interface Row {
  /** The line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** How much text it took. */
  readonly length: number;
  /** A quote was opened and not closed, or stands in the middle of a cell. */
  readonly brokenQuotes?: true;
}

// with each quote in it doubled
const LONGEST = 2 * MOST_CELL;
// a sheet that was saved whole has a million rows with nothing in them
const MOST_EMPTY = 2 * MOST_ROWS;

/** The rows of a text with separators, as RFC 4180 quotes them; rows without any text are left out. */
export function* readCsv(text: string, file: string): Generator<Row> {
  const separator = separatorOf(text);
  const hint = hintLength(text);
  const cursor: Cursor = { text, file, at: hint, line: hint > 0 ? 2 : 1, separator };
  const ends = new RegExp(`[${separator}\\r\\n]`, 'g');
  let rows = 0;
  let empty = 0;
  while (cursor.at < text.length) {
    const row = readRow(cursor, ends);
    if (row.cells.every((cell) => cell === '')) empty += 1;
    else rows += 1;
    if (rows > MOST_ROWS || empty > MOST_EMPTY) refuse(cursor, 'rows', MOST_ROWS);
    if (row.cells.some((cell) => cell !== '')) yield row;
  }
}

/** Where reading is: the next character, and the line that it is on. */
interface Cursor {
  readonly text: string;
  readonly file: string;
  readonly separator: string;
  at: number;
  line: number;
}

function refuse({ file }: Cursor, what: 'cell' | 'columns' | 'rows', most: number): never {
  throw new Refused({ refused: 'too-big', what, most, file });
}

function readRow(cursor: Cursor, ends: RegExp): Row {
  const { text, line, at: start } = cursor;
  const cells: string[] = [];
  let broken = false;
  for (let more = true; more;) {
    const quoted = text[cursor.at] === '"' ? readQuoted(cursor) : undefined;
    ends.lastIndex = cursor.at;
    const end = ends.exec(text)?.index ?? text.length;
    const rest = text.slice(cursor.at, end).trim();
    if (quoted && (!quoted.closed || rest !== '')) broken = true;
    const cell = ((quoted?.cell ?? '') + rest).trim();
    if (cell.length > MOST_CELL) refuse(cursor, 'cell', MOST_CELL);
    cells.push(cell);
    if (cells.length > MOST_COLUMNS) refuse(cursor, 'columns', MOST_COLUMNS);
    cursor.at = end + 1;
    more = text[end] === cursor.separator;
  }
  // the end of a line on Windows is one end, not two
  if (text[cursor.at - 1] === '\r' && text[cursor.at] === '\n') cursor.at += 1;
  cursor.line += 1;
  return { line, cells, length: cursor.at - start, ...(broken && { brokenQuotes: true as const }) };
}

/**
 * From an opening quote to after the closing one. A quote after which the cell does not end is that of another cell
 * when there is a line break before it: then this one was never closed, and goes to the end of its line only.
 */
function readQuoted(cursor: Cursor): { readonly cell: string; readonly closed: boolean } {
  const { text } = cursor;
  const start = cursor.at + 1;
  let quote = text.indexOf('"', start);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  const inside = quote < 0 ? '' : text.slice(start, Math.min(quote, start + LONGEST));
  const lines = inside.match(/\r\n|\r|\n/g)?.length ?? 0;
  const closed = quote >= 0 && quote - start <= LONGEST && (lines === 0 || endsCell(cursor, quote + 1));
  if (closed) {
    cursor.at = quote + 1;
    cursor.line += lines;
    return { cell: inside.replaceAll('""', '"'), closed };
  }
  const line = text.slice(start, start + LONGEST).search(/[\r\n]/);
  cursor.at = line < 0 ? Math.min(text.length, start + LONGEST) : start + line;
  return { cell: text.slice(start, cursor.at), closed };
}

function endsCell({ text, separator }: Cursor, from: number): boolean {
  const after = /^[ ]*/.exec(text.slice(from, from + MOST_CELL))?.[0].length ?? 0;
  const next = text[from + after];
  return next === undefined || next === separator || next === '\r' || next === '\n';
}

/** A first line `sep=;`, by which spreadsheets are told the separator. */
function hintLength(text: string): number {
  return /^sep=.(\r\n|\r|\n)/.exec(text)?.[0].length ?? 0;
}

/** The separator that the first line has most of, outside quotes. */
function separatorOf(text: string): string {
  const hint = /^sep=([;,\t|])[\r\n]/.exec(text)?.[1];
  if (hint) return hint;
  const first =
    text
      .slice(0, MOST_CELL)
      .replaceAll(/"[^"]*"/g, '')
      .replace(/^[\r\n]+/, '')
      .split(/[\r\n]/, 1)[0] ?? '';
  const counted = [',', ';', '\t', '|'].map((mark) => ({ mark, count: first.split(mark).length }));
  return counted.toSorted((one, other) => other.count - one.count)[0]?.mark ?? ',';
}
