import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { isOpaqueId } from '../audit/opaque-id.ts';
import { StoreFault } from '../engine/fault.ts';
import { isBoardName } from '../tenancy/standing.ts';

/** That whom an opaque id stood for was erased. It says of nobody who that was. */
export interface Erasure {
  readonly board: string;
  readonly id: string;
  /** ISO 8601 */
  readonly at: string;
}

const OWNER_ONLY = 0o600;

/**
 * The list of erasures, in a file of its own beside the database: a backup that is put back knows people who were
 * erased since, and this list makes it forget them again. A line of JSON each; what was added is on disk.
 */
export class Ledger {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** Throws a StoreFault `ledger-unusable`; then nobody may be erased either. */
  add(erasure: Erasure): void {
    this.#withFile('a+', (fd) => {
      dropTornLine(fd);
      writeSync(fd, `${JSON.stringify(erasure)}\n`);
      fsyncSync(fd);
    });
  }

  /** Every erasure, first to last; none when there is no file yet. Throws a StoreFault `ledger-unusable`. */
  read(): readonly Erasure[] {
    let text: string;
    try {
      text = readFileSync(this.#file, 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw this.#unusable(error);
    }
    // what comes after the last line end was never acknowledged
    const lines = text.split('\n').slice(0, -1);
    return lines.map((line, at) => {
      const erasure = parse(line);
      if (!erasure) throw this.#unusable(new Error(`line ${at + 1} is no erasure`));
      return erasure;
    });
  }

  #withFile(flags: string, work: (fd: number) => void): void {
    let fd: number | undefined;
    try {
      fd = openSync(this.#file, flags, OWNER_ONLY);
      work(fd);
    } catch (error) {
      throw this.#unusable(error);
    } finally {
      if (fd !== undefined) closeSync(fd);
    }
  }

  #unusable(error: unknown): StoreFault {
    return new StoreFault({ kind: 'ledger-unusable', file: this.#file, code: codeOf(error) }, error);
  }
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : 'content';

/** A line that was cut short by the end of a process would spoil the one after it. */
function dropTornLine(fd: number): void {
  const { size } = fstatSync(fd);
  if (size === 0) return;
  const text = readFileSync(fd);
  const whole = text.lastIndexOf('\n'.charCodeAt(0)) + 1;
  if (whole < text.length) ftruncateSync(fd, whole);
}

function parse(line: string): Erasure | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { board, id, at } = value as Partial<Record<keyof Erasure, unknown>>;
  if (typeof board !== 'string' || typeof id !== 'string' || typeof at !== 'string') return undefined;
  return isBoardName(board) && isOpaqueId(id) ? { board, id, at } : undefined;
}
