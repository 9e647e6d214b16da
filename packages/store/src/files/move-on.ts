import {
  type AnyProcess,
  type Context,
  type Done,
  type FileOf,
  isRefusal,
  type MoveName,
  perform,
  type Refusal,
  type Request,
} from '@netjes/procedures';

/** Where files of one process are kept, for the time of one move. */
export interface Shelf<P extends AnyProcess> {
  find(id: string): Promise<FileOf<P> | undefined>;
  /** What the move depends on; `find` may have found a newer file than before. */
  context(file: FileOf<P> | undefined): Context | Promise<Context>;
  /** Writes all of a move; false, and nothing, when the file is no longer in the version before it. */
  write(done: Done<P>, now: number): Promise<boolean>;
}

/** What came of it; undefined when there is no such file, or not for this board. */
export type Moved<P extends AnyProcess> = Done<P> | Refusal | undefined;

const TRIES = 3;

/**
 * Looks at the file, makes the move, and writes it if nobody was first. Whoever comes second looks again, and is
 * refused with what happened since.
 */
export async function moveOn<P extends AnyProcess, M extends MoveName<P>>(
  shelf: Shelf<P>,
  wanted: Request<P, M> & { readonly process: P; readonly file?: string },
): Promise<Moved<P>> {
  const { process, file: id } = wanted;
  for (let tried = 0; tried < TRIES; tried++) {
    const file = id === undefined ? undefined : await shelf.find(id);
    if (id !== undefined && file === undefined) return undefined;
    const context = await shelf.context(file);
    const done = perform(process, file, wanted, context);
    if (isRefusal(done) || (await shelf.write(done, context.now))) return done;
  }
  throw new Error(`a file of \`${process.name}\` changed under every look at it`);
}
