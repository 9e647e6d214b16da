import { newOpaqueId } from '../audit/opaque-id.ts';
import { oneAtATime } from '../tenancy/one-at-a-time.ts';
import type { Tx } from '../tenancy/transactions.ts';

/** One earlier attempt; `at` is in milliseconds since 1970. */
export interface PastAttempt {
  readonly at: number;
  readonly ok: boolean;
}

/**
 * The attempts on a subject since a moment. Until the transaction ends nobody else gets to see those of this subject,
 * so that of many who come at once only as many are let through as the limit says.
 */
export async function attemptsOn(
  tx: Tx,
  subject: Uint8Array,
  since: Temporal.Instant,
): Promise<readonly PastAttempt[]> {
  await oneAtATime(tx, subject);
  const rows = await tx
    .selectFrom('attempt')
    .select(['at', 'went_well'])
    .where('subject', '=', subject)
    .where('at', '>', since)
    .execute();
  return rows.map(({ at, went_well }) => ({ at: at.epochMilliseconds, ok: went_well }));
}

export interface NewAttempt {
  readonly board: string;
  readonly subject: Uint8Array;
  readonly now: Temporal.Instant;
}

/** Writes an attempt down as wrong, before it is tried. Returns its id. */
export async function noteAttempt(tx: Tx, { board, subject, now }: NewAttempt): Promise<string> {
  const id = newOpaqueId();
  await tx.insertInto('attempt').values({ board, id, subject, at: now, went_well: false }).execute();
  return id;
}

/** The attempt turned out right. */
export async function attemptWentWell(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('attempt').set({ went_well: true }).where('id', '=', id).execute();
}

/** The attempt counts for nothing. */
export async function forgetAttempt(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('attempt').where('id', '=', id).execute();
}
