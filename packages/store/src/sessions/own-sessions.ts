import type { Tx } from '../tenancy/transactions.ts';
import { IDLE } from './who-is-in.ts';

export interface OwnSession {
  readonly id: string;
  readonly how: string;
  readonly device: string;
  readonly madeAt: Temporal.Instant;
  readonly seenAt: Temporal.Instant;
}

/** The sessions of a person that can still be used, the last one used first. */
export async function sessionsOf(
  tx: Tx,
  person: string,
  now: Temporal.Instant,
): Promise<readonly OwnSession[]> {
  const rows = await tx
    .selectFrom('session')
    .select(['id', 'how', 'device', 'made_at', 'seen_at'])
    .where('person', '=', person)
    .where('ends_at', '>', now)
    .where('seen_at', '>', now.subtract(IDLE))
    .orderBy('seen_at', 'desc')
    .execute();
  return rows.map(({ id, how, device, made_at, seen_at }) => ({
    id,
    how,
    device,
    madeAt: made_at,
    seenAt: seen_at,
  }));
}

/** Ends the session with this token, whoever’s it is: nobody else has the token. */
export async function endSessionWith(tx: Tx, hash: Uint8Array): Promise<void> {
  await tx.deleteFrom('session').where('hash', '=', hash).execute();
}

/** Gives a session another token; the one before opens nothing any more. */
export async function renewSession(tx: Tx, id: string, hash: Uint8Array): Promise<void> {
  await tx.updateTable('session').set({ hash }).where('id', '=', id).execute();
}

/** Ends the sessions of a person that were begun in one of these ways. */
export async function endSessionsBy(tx: Tx, person: string, ways: readonly string[]): Promise<void> {
  await tx.deleteFrom('session').where('person', '=', person).where('how', 'in', ways).execute();
}

export interface SignInLine {
  readonly at: Temporal.Instant;
  readonly how: string;
  readonly outcome: string;
  readonly device: string;
}

const LONGEST_LIST = 100;

/** When and how somebody signed in or failed to, since a moment; the newest first, a hundred at most. */
export async function signInsOf(
  tx: Tx,
  person: string,
  since: Temporal.Instant,
): Promise<readonly SignInLine[]> {
  return await tx
    .selectFrom('sign_in')
    .select(['at', 'how', 'outcome', 'device'])
    .where('person', '=', person)
    .where('at', '>=', since)
    .orderBy('at', 'desc')
    .limit(LONGEST_LIST)
    .execute();
}

/** Whether somebody ever got in before. */
export async function wasInBefore(tx: Tx, person: string): Promise<boolean> {
  const row = await tx
    .selectFrom('sign_in')
    .select('id')
    .where('person', '=', person)
    .where('outcome', '=', 'in')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
