import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { StoreFault } from '../engine/fault.ts';
import { FORMAT, type Header, type Line } from './format.ts';
import { Count } from './tables.ts';

/** A row still in the text it was written with, so that nothing is lost between file and database. */
export type Piece =
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'row'; readonly text: string }
  | { readonly kind: 'closed'; readonly table: string; readonly rows: number; readonly digest: string };

/** The header alone, to see what a file is. Throws as `readBackup` does. */
export async function readHeader(file: string): Promise<Header> {
  for await (const line of linesOf(file)) return headerIn(line, file);
  throw new StoreFault({ kind: 'no-backup', file });
}

/**
 * What is in a backup, piece by piece; only when it ends without an error was all of it as it was written.
 * Throws a StoreFault `backup-unreadable`, `no-backup`, `backup-damaged` or `backup-cut-off`.
 */
export async function* readBackup(file: string): AsyncGenerator<Piece> {
  const whole = createHash('sha256');
  let number = 0;
  let count: Count | undefined;
  let ended = false;
  const damaged = () => new StoreFault({ kind: 'backup-damaged', file, line: number });
  for await (const text of linesOf(file)) {
    number += 1;
    if (ended) throw damaged();
    if (number === 1) headerIn(text, file);
    else if (text.startsWith(ROW)) {
      const row = text.slice(ROW.length, -1);
      if (!count || !text.endsWith(']') || !isObject(row)) throw damaged();
      count.add(row);
      yield { kind: 'row', text: row };
    } else {
      const line = parse(text);
      if (!line) throw damaged();
      if (line[0] === 'table') {
        count = new Count(line[1]);
        yield { kind: 'table', table: line[1] };
      } else if (line[0] === 'closed') {
        if (JSON.stringify(count?.close()) !== JSON.stringify(line[1])) throw damaged();
        count = undefined;
        yield { kind: 'closed', ...line[1] };
      } else {
        if (line[1] !== whole.digest('hex')) throw damaged();
        ended = true;
        continue;
      }
    }
    whole.update(`${text}\n`);
  }
  if (!ended) throw new StoreFault({ kind: 'backup-cut-off', file, line: number });
}

const ROW = '["row", ';

const isObject = (text: string) => text.startsWith('{') && text.endsWith('}');

function parse(text: string): Exclude<Line, readonly ['row', object]> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [kind, what] = value as [unknown, unknown];
  if ((kind === 'table' || kind === 'end') && typeof what === 'string') return [kind, what];
  if (kind === 'closed' && typeof what === 'object' && what !== null && 'digest' in what) {
    return value as unknown as readonly ['closed', { table: string; rows: number; digest: string }];
  }
  return undefined;
}

function headerIn(text: string, file: string): Header {
  const header = parseHeader(text);
  if (header?.netjes !== 'backup') throw new StoreFault({ kind: 'no-backup', file });
  if (header.format !== FORMAT) {
    throw new StoreFault({ kind: 'backup-of-other-version', file, how: 'newer' });
  }
  if (!Array.isArray(header.migrations) || !Array.isArray(header.sealedWith)) {
    throw new StoreFault({ kind: 'backup-damaged', file, line: 1 });
  }
  return header as unknown as Header;
}

function parseHeader(text: string): Partial<Record<keyof Header, unknown>> | null {
  try {
    return JSON.parse(text) as Partial<Record<keyof Header, unknown>> | null;
  } catch {
    return null;
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  let number = 0;
  try {
    for await (const line of createInterface({ input: unpacked, crlfDelay: Infinity })) {
      number += 1;
      yield line;
    }
    // readline ends quietly when its input fails
    if (unpacked.errored) throw unpacked.errored;
  } catch (error) {
    throw translated(error, { file, line: number });
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}

function translated(error: unknown, at: { readonly file: string; readonly line: number }): unknown {
  if (error instanceof StoreFault) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'Z_BUF_ERROR') return new StoreFault({ kind: 'backup-cut-off', ...at }, error);
  if (code.startsWith('Z_')) {
    return at.line === 0
      ? new StoreFault({ kind: 'no-backup', file: at.file }, error)
      : new StoreFault({ kind: 'backup-damaged', ...at }, error);
  }
  return /^E[A-Z]+$/.test(code)
    ? new StoreFault({ kind: 'backup-unreadable', file: at.file, code }, error)
    : error;
}
