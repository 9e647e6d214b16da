import type { AnyProcess, Context, FileOf, MoveName, Request } from '@netjes/procedures';
import type { Keys } from '../keys/keys.ts';
import type { Transactions, Tx } from '../tenancy/transactions.ts';
import type { AtBoard } from './at-board.ts';
import { findFile } from './find-file.ts';
import { type Moved, moveOn } from './move-on.ts';
import { writeMove } from './write-move.ts';

/** Somebody wants to make a move: on a file, or to open one. */
export interface WantedMove<P extends AnyProcess, M extends MoveName<P> = MoveName<P>> extends Request<P, M> {
  readonly process: P;
  /** the file; absent to open one */
  readonly file?: string;
  /** the school of a file that is opened; absent: of the whole board */
  readonly school?: string;
  /** What the move depends on. It may read, and is asked again when somebody else was first. */
  context(file: FileOf<P> | undefined, tx: Tx): Context | Promise<Context>;
}

/**
 * Makes one move in a transaction of its own: the file, what the audit says of it and whom to tell are written
 * together or not at all. A refusal writes nothing. Of two who move the same file at once one is refused as `stale`.
 */
export async function makeMove<P extends AnyProcess, M extends MoveName<P>>(
  store: Transactions & { readonly keys: Keys },
  board: string,
  wanted: WantedMove<P, M>,
): Promise<Moved<P>> {
  const { keys } = store;
  return await store.inBoard(board, (tx) => makeMoveIn({ tx, board, keys }, wanted), { repeatable: true });
}

/** The same in a transaction that is open already. */
export async function makeMoveIn<P extends AnyProcess, M extends MoveName<P>>(
  at: AtBoard,
  wanted: WantedMove<P, M>,
): Promise<Moved<P>> {
  const { process, school } = wanted;
  return await moveOn(
    {
      find: (id) => findFile(at, process, id),
      context: (file) => wanted.context(file, at.tx),
      write: (done, now) => writeMove(at, { process, done, now, ...(school !== undefined && { school }) }),
    },
    wanted,
  );
}
