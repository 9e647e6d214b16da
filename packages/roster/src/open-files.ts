import { readSpreadsheet } from './class-list/read-spreadsheet.ts';
import type { Sheet } from './class-list/sheet.ts';
import type { Gathering } from './gathering.ts';
import { MOST_BYTES, MOST_FILES } from './limits.ts';
import type { Pace } from './pace.ts';
import type { GivenFile } from './reading.ts';
import { Refused } from './refusal.ts';
import { type Decode, decodeText } from './text/decode-text.ts';
import { isZip, listEntries, type ZipEntry } from './zip/list-entries.ts';
import { type Allowance, unpack } from './zip/unpack.ts';

export interface TextFile {
  readonly file: string;
  readonly text: string;
}

export interface Opened {
  readonly texts: readonly TextFile[];
  readonly sheets: readonly Sheet[];
}

interface Opening {
  readonly gathering: Gathering;
  readonly pace: Pace;
  readonly decode: Decode;
  readonly allowance: Allowance;
}

/** Takes archives and spreadsheets apart, and makes text of bytes. Nothing is taken from how a file is called. */
export async function openFiles(
  files: readonly GivenFile[],
  { gathering, pace, decode }: Omit<Opening, 'allowance'>,
): Promise<Opened> {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  if (bytes === 0) throw new Refused({ refused: 'nothing-given' });
  if (files.length > MOST_FILES) throw new Refused({ refused: 'too-big', what: 'files', most: MOST_FILES });
  if (bytes > MOST_BYTES) throw new Refused({ refused: 'too-big', what: 'bytes', most: MOST_BYTES });
  const opening = { gathering, pace, decode, allowance: { left: MOST_BYTES } };
  const texts: TextFile[] = [];
  const sheets: Sheet[] = [];
  for (const given of files) {
    if (given.bytes.length === 0) continue;
    if (isOldOffice(given.bytes)) throw new Refused({ refused: 'other-sheet', file: given.name });
    const entries = isZip(given.bytes) ? listEntries(given.bytes, given.name) : undefined;
    if (!entries) texts.push(textOf(given.name, given.bytes, opening));
    else if (entries.some(({ name }) => name === 'xl/workbook.xml'))
      sheets.push(await openSpreadsheet(given, entries, opening));
    else if (entries.some(({ name }) => name === 'content.xml'))
      throw new Refused({ refused: 'other-sheet', file: given.name });
    else texts.push(...(await openArchive(given, entries, opening)));
  }
  return { texts, sheets };
}

async function openArchive(
  { name, bytes }: GivenFile,
  entries: readonly ZipEntry[],
  opening: Opening,
): Promise<TextFile[]> {
  const texts: TextFile[] = [];
  for (const entry of entries) {
    // what the Finder of a Mac puts beside each file
    if (/(^|\/)(__MACOSX\/|\.)/.test(entry.name)) continue;
    const place = { file: entry.name, line: 1 };
    if (!/\.(csv|txt|tsv|xml)$/i.test(entry.name)) {
      const why = /\.(zip|xlsx|gz|7z|rar|tar|tgz)$/i.test(entry.name) ? 'archive' : 'unknown';
      opening.gathering.findings.add({ finding: 'ignored-file', ...place, why });
      continue;
    }
    const unpacked = await unpack(bytes, entry, { file: name, ...opening });
    if (isZip(unpacked))
      opening.gathering.findings.add({ finding: 'ignored-file', ...place, why: 'archive' });
    else if (unpacked.length > 0) texts.push(textOf(entry.name, unpacked, opening));
  }
  return texts;
}

function openSpreadsheet(
  { name, bytes }: GivenFile,
  entries: readonly ZipEntry[],
  opening: Opening,
): Promise<Sheet> {
  const part = async (path: string) => {
    const entry = entries.find((each) => each.name === path);
    if (!entry) return undefined;
    const unpacked = await unpack(bytes, entry, { file: name, ...opening });
    opening.pace.expect(unpacked.length);
    return decodeText(unpacked, opening.decode).text;
  };
  return readSpreadsheet(part, { file: name, pace: opening.pace });
}

function textOf(file: string, bytes: Uint8Array, { gathering, pace, decode }: Opening): TextFile {
  const { text, guessed, strayed, binary } = decodeText(bytes, decode);
  if (binary || isWebPage(text)) throw new Refused({ refused: 'not-recognised' });
  pace.expect(text.length);
  if (guessed) gathering.note('guessed-encoding', { file, line: 1 });
  if (strayed) gathering.note('stray-characters', { file, line: 1 });
  return { file, text };
}

/** What a browser saves when somebody had to sign in first. */
function isWebPage(text: string): boolean {
  return /^\s*<(!doctype\s+html|html)/i.test(text.slice(0, 500));
}

/** How XLS files begin, and XLSX files that are locked with a password. */
function isOldOffice([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
}
