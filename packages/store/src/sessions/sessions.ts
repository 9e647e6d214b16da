import { sql } from 'kysely';
import type { Tx } from '../tenancy/transactions.ts';
import { newOpaqueId } from '../audit/opaque-id.ts';

/** How long a session lasts at most, however much it is used. */
const LONGEST = Temporal.Duration.from({ hours: 12 });

/** How often it is written down that a session is used; no page needs it finer. */
const SEEN_EVERY = Temporal.Duration.from({ minutes: 5 });

export interface NewSession {
  readonly board: string;
  readonly person: string;
  /** of the token that only the browser has */
  readonly hash: Uint8Array;
  /** the way of signing in: `password`, `passkey`, `provider`, `card`, `link`, `demo` */
  readonly how: string;
  /** what the browser calls itself, in a few words */
  readonly device: string;
  /** whether two factors were shown */
  readonly strong: boolean;
  readonly now: Temporal.Instant;
  /** instead of the usual longest */
  readonly lasts?: Temporal.Duration;
}

/** Opens a session, and writes it into the person’s own history. Returns its id. */
export async function beginSession(tx: Tx, session: NewSession): Promise<string> {
  const { board, person, hash, how, device, strong, now, lasts = LONGEST } = session;
  const id = newOpaqueId();
  const shown = device.slice(0, 80);
  await tx
    .insertInto('session')
    .values({
      board,
      hash,
      id,
      person,
      how,
      device: shown,
      made_at: now,
      seen_at: now,
      ends_at: now.add(lasts),
      strong_at: strong ? now : null,
    })
    .execute();
  await noteSignIn(tx, { board, person, at: now, how, outcome: 'in', device: shown });
  return id;
}

export interface SignInNote {
  readonly board: string;
  readonly person: string;
  readonly at: Temporal.Instant;
  readonly how: string;
  /** `in`, `out`, `wrong`, `blocked` */
  readonly outcome: string;
  readonly device: string;
}

/** A line in somebody’s own history of signing in. */
export async function noteSignIn(tx: Tx, note: SignInNote): Promise<void> {
  await tx
    .insertInto('sign_in')
    .values({ id: newOpaqueId(), ...note, device: note.device.slice(0, 80) })
    .execute();
}

/** Whether it is time to write down that a session was used. */
export const isSeenLongAgo = (seenAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(seenAt.add(SEEN_EVERY), now) <= 0;

export async function touchSession(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await tx.updateTable('session').set({ seen_at: now }).where('id', '=', id).execute();
}

/** A second factor was shown in this session. */
export async function strengthenSession(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  await tx.updateTable('session').set({ strong_at: now }).where('id', '=', id).execute();
}

/** Ends one session of a person; false when it was not theirs, or was over. */
export async function endSession(tx: Tx, person: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('session')
    .where('person', '=', person)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends all sessions of a person, but for one that is to stay. Returns how many. */
export async function endSessions(tx: Tx, person: string, but?: string): Promise<number> {
  let ending = tx.deleteFrom('session').where('person', '=', person);
  if (but !== undefined) ending = ending.where('id', '<>', but);
  return Number((await ending.executeTakeFirst()).numDeletedRows);
}

/**
 * A line in the history of whoever an attempt was for; nothing for an account that is not there. The same statement
 * for both, so that it takes as long.
 */
export async function noteIfKnown(
  tx: Tx,
  { person, ...note }: Omit<SignInNote, 'person'> & { readonly person: string | undefined },
): Promise<void> {
  await tx
    .insertInto('sign_in')
    .columns(['id', 'board', 'person', 'at', 'how', 'outcome', 'device'])
    .expression((from) =>
      from
        .selectFrom('person')
        .select(({ val, ref }) => [
          sql<string>`${newOpaqueId()}`.as('id'),
          ref('person.board').as('board'),
          ref('person.id').as('person'),
          sql<Temporal.Instant>`${note.at}::timestamptz`.as('at'),
          val(note.how).as('how'),
          val(note.outcome).as('outcome'),
          val(note.device.slice(0, 80)).as('device'),
        ])
        .where('person.id', '=', person ?? ''),
    )
    .execute();
}
