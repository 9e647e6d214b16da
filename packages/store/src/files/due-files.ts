import { type AnyProcess, type Context, dueMoves, type FileOf, type Refusal } from '@netjes/procedures';
import { sql } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import type { Tx } from '../tenancy/transactions.ts';
import type { AtBoard } from './at-board.ts';
import { findFile } from './find-file.ts';
import { makeMoveIn } from './make-move.ts';
import type { Moved } from './move-on.ts';

/** A file that the program itself has to look at. */
export interface DueFile {
  readonly id: string;
  readonly process: string;
}

/** Files of which a clock has run out, soonest first. */
export async function dueFiles(tx: Tx, now: Temporal.Instant, limit = 100): Promise<readonly DueFile[]> {
  return await tx
    .selectFrom('file')
    .select(['id', 'process'])
    .where('due', '<=', now)
    .orderBy('due')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export interface DueMove<P extends AnyProcess> {
  readonly process: P;
  readonly file: string;
  readonly now: Temporal.Instant;
  context(file: FileOf<P> | undefined, tx: Tx): Context | Promise<Context>;
}

/** Makes the move of the clock that ran out first; undefined when none has, or the file is gone. */
export async function makeDueMove<P extends AnyProcess>(at: AtBoard, due: DueMove<P>): Promise<Moved<P>> {
  const { process, file: id, now, context } = due;
  const file = await findFile(at, process, id);
  const [next] = file ? dueMoves(process, file, now.epochMilliseconds) : [];
  if (!file || !next) return undefined;
  // a move of the program itself asks nothing to be filled in
  const request = { actor: 'netjes', input: {} as never, seen: file.version } as const;
  return (await makeMoveIn<AnyProcess, string>(at, {
    ...request,
    process,
    file: id,
    move: next.move,
    context: (seen, tx) => context(seen as FileOf<P> | undefined, tx),
  })) as Moved<P>;
}

export interface PutOff {
  readonly file: string;
  readonly now: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/**
 * Looks at a file again at another instant, as its clock could not make its move; any move sets it right. False when
 * it is no longer due: somebody else moved it meanwhile.
 */
export async function putOff(tx: Tx, { file, now, until }: PutOff): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('file')
    .set({ due: until })
    .where('id', '=', file)
    .where('due', '<=', now)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Is this what somebody gets who was second? */
export function isStale(refusal: Refusal): boolean {
  return refusal.refused === 'stale';
}

export interface PastTerm {
  readonly tx: Tx;
  readonly board: string;
  readonly now: Temporal.Instant;
  readonly limit?: number;
}

/** Deletes files whose term is past, with their duties and notices; the audit tells which. Returns how many. */
export async function deletePastTerm({ tx, board, now, limit = 100 }: PastTerm): Promise<number> {
  const { rows } = await sql<{ readonly id: string }>`
    with picked as materialized (
      select board, id from netjes.file where delete_after <= ${now}
      order by delete_after, id limit ${limit} for update skip locked
    )
    delete from netjes.file f using picked p where (f.board, f.id) = (p.board, p.id) returning f.id`.execute(
    tx,
  );
  const at = now.epochMilliseconds;
  await appendAudit(
    tx,
    board,
    rows.map(({ id }) => ({ kind: 'file.deleted', by: 'netjes', at, file: id })),
  );
  return rows.length;
}
