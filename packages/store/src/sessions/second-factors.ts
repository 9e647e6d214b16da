import type { AtBoard } from '../files/at-board.ts';
import type { SealedPlace } from '../keys/seal.ts';
import type { Tx } from '../tenancy/transactions.ts';

const place = (board: string, person: string): SealedPlace => ({
  table: 'second_factor',
  column: 'secret',
  board,
  row: [person],
});

/** An app on a phone that counts codes. */
export interface SecondFactor {
  readonly secret: string;
  /** the step of the last code that was taken */
  readonly lastStep: number;
}

/** The app of a person; undefined when they have none. */
export async function secondFactorOf(
  { tx, board, keys }: AtBoard,
  person: string,
): Promise<SecondFactor | undefined> {
  const row = await tx
    .selectFrom('second_factor')
    .select(['secret', 'last_step'])
    .where('person', '=', person)
    .executeTakeFirst();
  return row && { secret: keys.open(row.secret, place(board, person)), lastStep: row.last_step };
}

/** Gives somebody this app, in place of the one they had. */
export async function setSecondFactor(
  { tx, board, keys }: AtBoard,
  { person, secret, step, now }: NewSecondFactor,
): Promise<void> {
  const sealed = keys.seal(secret, place(board, person));
  await tx
    .insertInto('second_factor')
    .values({ board, person, secret: sealed, since: now, last_step: step })
    .onConflict((conflict) =>
      conflict.columns(['board', 'person']).doUpdateSet({ secret: sealed, since: now, last_step: step }),
    )
    .execute();
}

interface NewSecondFactor {
  readonly person: string;
  readonly secret: string;
  /** of the code that showed that the app works */
  readonly step: number;
  readonly now: Temporal.Instant;
}

/** Takes a step; false when it was taken already, also by somebody at the same moment. */
export async function takeStep(tx: Tx, person: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('second_factor')
    .set({ last_step: step })
    .where('person', '=', person)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes the app of a person away, and the codes on paper with it. */
export async function dropSecondFactor(tx: Tx, person: string): Promise<void> {
  await tx.deleteFrom('second_factor').where('person', '=', person).execute();
  await tx.deleteFrom('recovery_code').where('person', '=', person).execute();
}

/** Digests of the codes on paper that are left. */
export async function recoveryCodesOf(tx: Tx, person: string): Promise<readonly Uint8Array[]> {
  const rows = await tx.selectFrom('recovery_code').select('hash').where('person', '=', person).execute();
  return rows.map(({ hash }) => hash);
}

/** Gives somebody these codes on paper; those before open nothing any more. */
export async function setRecoveryCodes(
  tx: Tx,
  {
    board,
    person,
    hashes,
  }: { readonly board: string; readonly person: string; readonly hashes: readonly Uint8Array[] },
): Promise<void> {
  await tx.deleteFrom('recovery_code').where('person', '=', person).execute();
  await tx
    .insertInto('recovery_code')
    .values(hashes.map((hash) => ({ board, person, hash })))
    .execute();
}

/** Uses a code on paper up; false when it is not one of theirs, or was used. */
export async function takeRecoveryCode(tx: Tx, person: string, hash: Uint8Array): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('recovery_code')
    .where('person', '=', person)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
