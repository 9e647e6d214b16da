import type { Tx } from '../tenancy/transactions.ts';
import { isHere, spellings } from './passwords.ts';

/** An account at a provider. */
export interface OutsideAccount {
  readonly provider: string;
  /** issuer and subject together */
  readonly subject: string;
}

/** The person a provider means by one of its accounts, if they are still here. */
export async function personOfAccount(
  tx: Tx,
  { provider, subject }: OutsideAccount,
  today: Temporal.PlainDate,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('outside_account')
    .innerJoin('person', (join) =>
      join
        .onRef('person.board', '=', 'outside_account.board')
        .onRef('person.id', '=', 'outside_account.person'),
    )
    .select('person.id')
    .where('provider', '=', provider)
    .where('subject', '=', subject)
    .where(isHere(today))
    .executeTakeFirst();
  return row?.id;
}

/** The only person with this mail address or, if asked for, this user name; undefined when there is none, or several. */
export async function onlyPersonNamed(
  tx: Tx,
  { email, username }: { readonly email?: string | undefined; readonly username?: string | undefined },
  today: Temporal.PlainDate,
): Promise<string | undefined> {
  if (email === undefined && username === undefined) return undefined;
  const rows = await tx
    .selectFrom('person')
    .select('id')
    .where(({ eb, or }) =>
      or([
        ...(email === undefined ? [] : [eb('email', '=', email.toLowerCase())]),
        ...(username === undefined ? [] : [eb('username', 'in', spellings(username))]),
      ]),
    )
    .where(isHere(today))
    .limit(2)
    .execute();
  return rows.length === 1 ? rows[0]?.id : undefined;
}

/** From now on this account means this person; false when it means somebody already. */
export async function linkAccount(
  tx: Tx,
  link: OutsideAccount & { readonly board: string; readonly person: string; readonly now: Temporal.Instant },
): Promise<boolean> {
  const { board, provider, subject, person, now } = link;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('outside_account')
    .values({ board, provider, subject, person, since: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Whether a person has an account of this provider already. */
export async function hasAccountAt(tx: Tx, provider: string, person: string): Promise<boolean> {
  const row = await tx
    .selectFrom('outside_account')
    .select('subject')
    .where('provider', '=', provider)
    .where('person', '=', person)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The roles that somebody has today, by their words. */
export async function rolesOn(tx: Tx, person: string, today: Temporal.PlainDate): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('role_held')
    .select('role')
    .distinct()
    .where('person', '=', person)
    .where('from_on', '<=', today)
    .where(({ eb, or }) => or([eb('until_on', 'is', null), eb('until_on', '>', today)]))
    .execute();
  return rows.map(({ role }) => role);
}
