import { sql } from 'kysely';
import type { Tx } from '../tenancy/transactions.ts';
import { type Doing, noteRole } from './appoint.ts';
import { notYetOver } from './holds-on.ts';

type Day = Temporal.PlainDate;

export interface PersonChange {
  readonly id: string;
  readonly given: string;
  readonly prefix: string | undefined;
  readonly family: string;
  readonly email: string | undefined;
  readonly username: string | undefined;
}

/** Whether somebody else who is here has this address; an address is of one person in a board. */
export async function hasAddress(tx: Tx, email: string, but?: string): Promise<boolean> {
  let asking = tx
    .selectFrom('person')
    .select('id')
    .where('email', '=', email.toLowerCase())
    .where('left_on', 'is', null);
  if (but !== undefined) asking = asking.where('id', '<>', but);
  return (await asking.executeTakeFirst()) !== undefined;
}

export async function changePerson(tx: Tx, change: PersonChange): Promise<void> {
  const { id, given, prefix, family, email, username } = change;
  await tx
    .updateTable('person')
    .set({
      given,
      prefix: prefix ?? null,
      family,
      email: email?.toLowerCase() ?? null,
      username: username ?? null,
    })
    .where('id', '=', id)
    .execute();
}

/** Somebody is not here any more from a day on: their roles and classes end, and so do their sessions. Notes who did. */
export async function markLeaving(tx: Tx, id: string, on: Day, doing: Doing): Promise<void> {
  await tx.updateTable('person').set({ left_on: on }).where('id', '=', id).execute();
  const ended = await tx
    .updateTable('role_held')
    .set({ until_on: sql<Day>`greatest(from_on, ${on})` })
    .where((row) => row.or([row('person', '=', id), row('of_person', '=', id), row('instead_of', '=', id)]))
    .where(notYetOver('role_held', on))
    .returning(['person', 'role', 'school'])
    .execute();
  for (const { person, role, school } of ended) {
    await noteRole(tx, 'role.ended', { person, role, school: school ?? undefined }, doing);
  }
  await tx
    .updateTable('class_member')
    .set({ until_on: sql<Day>`greatest(from_on, ${on})` })
    .where('person', '=', id)
    .where(notYetOver('class_member', on))
    .execute();
}
