import type { Tx } from '../tenancy/transactions.ts';
import { endSessionsBy } from './own-sessions.ts';

/** What is kept of the pictures that a pupil chose; undefined when they have not yet. */
export async function picturePinOf(tx: Tx, person: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('picture_pin')
    .select('hash')
    .where('person', '=', person)
    .executeTakeFirst();
  return row?.hash;
}

export interface NewPicturePin {
  readonly board: string;
  readonly person: string;
  /** by `hashPicturePin` of packages/identity */
  readonly hash: string;
  readonly now: Temporal.Instant;
}

/** Keeps the pictures that a pupil chose; false when they had chosen already. */
export async function choosePicturePin(
  tx: Tx,
  { board, person, hash, now }: NewPicturePin,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('picture_pin')
    .values({ board, person, hash, changed_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** A pupil chooses anew at the next card; what they opened with the pictures before ends. */
export async function dropPicturePin(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom('picture_pin').where('person', '=', person).execute();
  await endSessionsBy(tx, person, ['card-and-pictures']);
}
