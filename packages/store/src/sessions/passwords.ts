import type { ExpressionBuilder } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Tx } from '../tenancy/transactions.ts';

/** Somebody who may sign in, and the hash of their password if they have one. */
export interface Account {
  readonly person: string;
  readonly hash: string | undefined;
}

/** Whether somebody is still here on a day. */
export const isHere =
  (today: Temporal.PlainDate) =>
  ({ eb, or }: ExpressionBuilder<Tables, 'person'>) =>
    or([eb('person.left_on', 'is', null), eb('person.left_on', '>', today)]);

/**
 * The ways in which a user name may stand in the roster that was meant by what somebody typed. Each is looked up by an
 * index, as `lower` cannot be where rows are guarded, and a search through everybody would take longer than a page.
 */
export function spellings(name: string): readonly string[] {
  const typed = name.trim();
  return [...new Set([typed, typed.toLowerCase(), typed.toUpperCase()])];
}

/** Who signs in under a mail address or a user name; nobody when it is unknown, or is not one person’s alone. */
export async function accountNamed(
  tx: Tx,
  name: string,
  today: Temporal.PlainDate,
): Promise<Account | undefined> {
  const small = name.trim().toLowerCase();
  const found = await tx
    .selectFrom('person')
    .leftJoin('password', (join) =>
      join.onRef('password.board', '=', 'person.board').onRef('password.person', '=', 'person.id'),
    )
    .select(['person.id', 'password.hash'])
    .where(({ eb, or }) => or([eb('person.email', '=', small), eb('person.username', 'in', spellings(name))]))
    .where(isHere(today))
    .limit(2)
    .execute();
  const [only] = found;
  return found.length === 1 && only ? { person: only.id, hash: only.hash ?? undefined } : undefined;
}

/** The hash of somebody’s password; undefined when they have none. */
export async function passwordOf(tx: Tx, person: string): Promise<string | undefined> {
  const row = await tx.selectFrom('password').select('hash').where('person', '=', person).executeTakeFirst();
  return row?.hash;
}

export interface NewPassword {
  readonly board: string;
  readonly person: string;
  /** by `hashPassword` of packages/identity */
  readonly hash: string;
  readonly now: Temporal.Instant;
}

/** Gives somebody this password, in place of the one they had. */
export async function setPassword(tx: Tx, { board, person, hash, now }: NewPassword): Promise<void> {
  await tx
    .insertInto('password')
    .values({ board, person, hash, changed_at: now })
    .onConflict((conflict) => conflict.columns(['board', 'person']).doUpdateSet({ hash, changed_at: now }))
    .execute();
}
