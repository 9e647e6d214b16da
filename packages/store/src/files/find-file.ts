import type { AnyProcess, FileOf } from '@netjes/procedures';
import { sql } from 'kysely';
import type { AtBoard } from './at-board.ts';
import { fileOf, type FileRow } from './stored-file.ts';

/** A file of this board; undefined when there is none. Throws when it is of another process. */
export async function findFile<P extends AnyProcess>(
  { tx, board, keys }: AtBoard,
  process: P,
  id: string,
): Promise<FileOf<P> | undefined> {
  const { rows } = await sql<{ readonly file: FileRow | null }>`
    select netjes.find_file(${board}, ${id}) as file`.execute(tx);
  const row = rows[0]?.file;
  return row ? fileOf(process, row, { board, keys }) : undefined;
}
