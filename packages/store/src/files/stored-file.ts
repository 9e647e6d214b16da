import {
  type AnyProcess,
  type Done,
  type File,
  type FileOf,
  type Keep,
  nextDue,
  type Past,
  readFile,
} from '@netjes/procedures';
import type { AtBoard } from './at-board.ts';
import { splitData } from './split-data.ts';

/** A file as `find_file` gives it: its row as JSON, bytes in hexadecimal after `\\x`, instants in ISO. */
export interface FileRow {
  readonly id: string;
  readonly process: string;
  readonly process_version: number;
  readonly version: number;
  readonly state: string;
  readonly opened_by: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly sealed: string | null;
  readonly clocks: Readonly<Record<string, number>>;
  readonly past: readonly Past[];
  readonly keep: Omit<Keep, 'deleteAfter'>;
  readonly delete_after: string | null;
}

type Sealing = Pick<AtBoard, 'board' | 'keys'>;

const placeOf = (board: string, id: string) => ({ table: 'file', column: 'sealed', board, row: [id] });

/** A file as it was kept. Throws when it is none of this process, and a StoreFault when it cannot be unsealed. */
export function fileOf<P extends AnyProcess>(process: P, row: FileRow, { board, keys }: Sealing): FileOf<P> {
  const free = row.sealed === null ? {} : JSON.parse(keys.open(bytes(row.sealed), placeOf(board, row.id)));
  const stored: File = {
    id: row.id,
    process: row.process,
    processVersion: row.process_version,
    version: row.version,
    state: row.state,
    by: row.opened_by,
    data: { ...row.data, ...free },
    clocks: row.clocks,
    past: row.past,
    keep: { ...row.keep, deleteAfter: row.delete_after === null ? undefined : Date.parse(row.delete_after) },
  };
  return readFile(process, stored);
}

/** What `write_move` takes of a file: its columns by name, and apart from them what is sealed. */
export interface WrittenFile {
  readonly columns: string;
  readonly sealed: Uint8Array | undefined;
}

export function writtenFile(
  process: AnyProcess,
  { file, events }: Done,
  { board, keys, school }: Sealing & { readonly school?: string },
): WrittenFile {
  const { open, free } = splitData(process, file.data);
  const [first, last, event] = [file.past[0], file.past.at(-1), events[0]];
  if (!first || !last || !event)
    throw new Error(`a move of \`${process.name}\` left no trace in its own file`);
  const { deleteAfter, ...keep } = file.keep;
  const columns = {
    id: file.id,
    school,
    process: file.process,
    process_version: file.processVersion,
    version: file.version,
    state: file.state,
    opened_by: file.by,
    own: process.own(file.data),
    code: event.code,
    code_version: event.codeVersion,
    data: open,
    clocks: file.clocks,
    past: file.past,
    keep,
    opened_at: iso(first.at),
    changed_at: iso(last.at),
    due: iso(nextDue(file)),
    delete_after: iso(deleteAfter),
  };
  return {
    columns: JSON.stringify(columns),
    sealed: free && keys.seal(JSON.stringify(free), placeOf(board, file.id)),
  };
}

function bytes(hexadecimal: string): Uint8Array {
  return Buffer.from(hexadecimal.slice(2), 'hex');
}

function iso(instant: number | undefined): string | undefined {
  return instant === undefined ? undefined : new Date(instant).toISOString();
}
