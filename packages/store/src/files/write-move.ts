import type { AnyProcess, Done } from '@netjes/procedures';
import { sql } from 'kysely';
import { entryOf } from '../audit/audit-row.ts';
import { outboxEntries } from '../outbox/outbox-entries.ts';
import type { AtBoard } from './at-board.ts';
import { writtenFile } from './stored-file.ts';

export interface MadeMove {
  readonly process: AnyProcess;
  readonly done: Done;
  /** the school of a new file */
  readonly school?: string;
  readonly now: number;
}

/**
 * Writes a move in one round trip: the file, its line in the audit, and the duties that follow. False, and nothing,
 * when the file is no longer in the version before it.
 */
export async function writeMove({ tx, board, keys }: AtBoard, move: MadeMove): Promise<boolean> {
  const { process, done, now, school } = move;
  const { columns, sealed } = writtenFile(process, done, {
    board,
    keys,
    ...(school !== undefined && { school }),
  });
  const events = JSON.stringify(done.events.map(entryOf));
  const duties = JSON.stringify(outboxEntries(done.duties, now));
  const { rows } = await sql<{ readonly written: boolean }>`select netjes.write_move(
    ${done.file.version - 1}, ${columns}, ${sealed ?? null}, ${events}, ${duties}) as written`.execute(tx);
  return rows[0]?.written === true;
}
