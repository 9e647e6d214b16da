import { MOST_COLUMNS, MOST_ROWS, MOST_SHEET_CELLS } from '../limits.ts';
import type { Pace } from '../pace.ts';
import { Refused } from '../refusal.ts';
import type { Row } from '../text/read-csv.ts';
import { readXml, type XmlReader } from '../xml/read-xml.ts';
import type { Sheet } from './sheet.ts';

/** A part of an XLSX file as text, by its path in the archive; nothing when there is no such part. */
export type Part = (path: string) => Promise<string | undefined>;

/** The first sheet of an XLSX file: what its cells show, as text. Formulas are not worked out; their last result is read. */
export async function readSpreadsheet(part: Part, on: { file: string; pace: Pace }): Promise<Sheet> {
  const { file } = on;
  const workbook = await part('xl/workbook.xml');
  const relations = await part('xl/_rels/workbook.xml.rels');
  if (workbook === undefined || relations === undefined) throw new Refused({ refused: 'broken-sheet', file });
  const id = await firstAttribute(workbook, 'sheet', 'id', on);
  const target = id === undefined ? undefined : await targetOf(relations, id, on);
  const text = target === undefined ? undefined : await part(target);
  if (text === undefined) throw new Refused({ refused: 'broken-sheet', file });
  const strings = new SharedStrings();
  const shared = await part('xl/sharedStrings.xml');
  if (shared !== undefined) await readXml(shared, strings, on);
  const cells = new SheetCells(strings.texts, file);
  await readXml(text, cells, on);
  return { file, rows: () => cells.rows };
}

async function firstAttribute(
  text: string,
  element: string,
  attribute: string,
  on: { file: string; pace: Pace },
): Promise<string | undefined> {
  let found: string | undefined;
  await readXml(
    text,
    { open: (name, each) => void (name === element && (found ??= each[attribute])), close() {} },
    on,
  );
  return found;
}

async function targetOf(
  relations: string,
  id: string,
  on: { file: string; pace: Pace },
): Promise<string | undefined> {
  let target: string | undefined;
  const open: XmlReader['open'] = (name, each) => {
    if (name === 'Relationship' && each['Id'] === id) target = each['Target'];
  };
  await readXml(relations, { open, close() {} }, on);
  return target?.startsWith('/') ? target.slice(1) : target && `xl/${target}`;
}

/** Texts that cells refer to by number; one may be in pieces of different looks, and have a pronunciation beside it. */
class SharedStrings implements XmlReader {
  readonly texts: string[] = [];
  #text = '';
  #aside = false;

  open(name: string): void {
    if (name === 'si') this.#text = '';
    if (name === 'rPh') this.#aside = true;
  }

  close(name: string, text: string): void {
    if (name === 't' && !this.#aside) this.#text += text;
    if (name === 'rPh') this.#aside = false;
    if (name === 'si') this.texts.push(this.#text.trim());
  }
}

class SheetCells implements XmlReader {
  readonly rows: Row[] = [];
  readonly #strings: readonly string[];
  readonly #file: string;
  #count = 0;
  #line = 0;
  #cells: string[] = [];
  #column = -1;
  #type = '';
  #text = '';

  constructor(strings: readonly string[], file: string) {
    this.#strings = strings;
    this.#file = file;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') {
      this.#line = Number(attributes['r'] ?? this.#line + 1);
      this.#cells = [];
      this.#column = -1;
    }
    if (name !== 'c') return;
    this.#column = columnNumber(attributes['r'] ?? '') ?? this.#column + 1;
    this.#type = attributes['t'] ?? 'n';
    this.#text = '';
  }

  close(name: string, text: string): void {
    if (name === 'v' || (name === 't' && this.#type === 'inlineStr')) this.#text += text;
    if (name === 'c') this.#put(this.#shown());
    if (name === 'row') this.#end();
  }

  #shown(): string {
    const text = this.#text.trim();
    if (this.#type === 's') return this.#strings[Number(text)] ?? '';
    // what a failed formula shows says nothing
    return this.#type === 'e' ? '' : text;
  }

  #put(text: string): void {
    if (text === '') return;
    if (this.#column >= MOST_COLUMNS) this.#refuse('columns', MOST_COLUMNS);
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
  }

  #end(): void {
    if (this.#cells.length === 0) return;
    this.#count += this.#cells.length;
    if (this.#count > MOST_SHEET_CELLS) this.#refuse('cells', MOST_SHEET_CELLS);
    if (this.rows.length >= MOST_ROWS) this.#refuse('rows', MOST_ROWS);
    this.rows.push({ line: this.#line, cells: this.#cells, length: 0 });
  }

  #refuse(what: 'cells' | 'columns' | 'rows', most: number): never {
    throw new Refused({ refused: 'too-big', what, most, file: this.#file });
  }
}

/** `C7` is column 2. */
function columnNumber(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((before, letter) => before * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
