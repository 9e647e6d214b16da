import type { Tx } from '../tenancy/transactions.ts';

/** A letter was posted: what it said is not kept. */
export async function markPosted(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('letter')
    .set({ posted_at: now, content: null, failed: null })
    .where('id', '=', id)
    .execute();
}

export interface LetterFailed {
  readonly id: string;
  /** a word of a closed list: `temporary`, `permanent`, `no-address`, … */
  readonly failed: string;
  /** when it is tried again; absent: it is given up, and what it said is not kept */
  readonly again: Temporal.Instant | undefined;
  readonly now: Temporal.Instant;
}

export async function markLetterFailed(tx: Tx, { id, failed, again, now }: LetterFailed): Promise<void> {
  const set = again === undefined ? { failed, given_up_at: now, content: null } : { failed, next_try: again };
  await tx.updateTable('letter').set(set).where('id', '=', id).execute();
}

/** The post came back: the address does not work. False when there is no such letter. */
export async function markBounced(tx: Tx, id: string, now: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('letter')
    .set({ bounced_at: now })
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
