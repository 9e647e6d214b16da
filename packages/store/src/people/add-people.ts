import { newOpaqueId } from '../audit/opaque-id.ts';
import { opaqueIdOf } from '../audit/opaque-person.ts';
import type { Tx } from '../tenancy/transactions.ts';

type Day = Temporal.PlainDate;

export interface NewClass {
  readonly board: string;
  readonly school: string;
  readonly name: string;
  /** as schools say it: `7`, `v2` */
  readonly year?: string | undefined;
  /** `2026-2027` */
  readonly schoolYear?: string | undefined;
}

/** Makes a class; returns its id. */
export async function addClass(tx: Tx, { board, school, name, year, schoolYear }: NewClass): Promise<string> {
  const id = newOpaqueId();
  await tx
    .insertInto('class')
    .values({ board, id, school, name, year: year ?? null, school_year: schoolYear ?? null, ended_on: null })
    .execute();
  return id;
}

export interface NewPerson {
  readonly board: string;
  readonly given: string;
  /** `van den` */
  readonly prefix?: string | undefined;
  readonly family: string;
  readonly email?: string | undefined;
  readonly username?: string | undefined;
  /** the days of turning 16 and 18: all that is kept of a birth date */
  readonly turns16?: Day | undefined;
  readonly turns18?: Day | undefined;
  readonly language?: 'nl' | 'en';
  readonly now: Temporal.Instant;
}

/** Adds a person, with the opaque id that files and audit know them by; returns their own id. Addresses are kept in lower case. */
export async function addPerson(tx: Tx, person: NewPerson): Promise<string> {
  const { board, given, prefix, family, email, username, turns16, turns18, language = 'nl', now } = person;
  const id = newOpaqueId();
  await opaqueIdOf(tx, board, id);
  await tx
    .insertInto('person')
    .values({
      board,
      id,
      given,
      prefix: prefix ?? null,
      family,
      email: email?.toLowerCase() ?? null,
      username: username ?? null,
      turns_16: turns16 ?? null,
      turns_18: turns18 ?? null,
      language,
      made_at: now,
      left_on: null,
    })
    .execute();
  return id;
}

export interface Membership {
  readonly board: string;
  readonly class: string;
  readonly person: string;
  readonly from: Day;
}

/** A pupil is in a class from that day. */
export async function putInClass(tx: Tx, { from, ...membership }: Membership): Promise<void> {
  await tx
    .insertInto('class_member')
    .values({ ...membership, from_on: from, until_on: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface NewRole {
  readonly board: string;
  readonly person: string;
  /** a word of the vocabulary: an audience, or a role that grants */
  readonly role: string;
  /** absent: of the whole board */
  readonly school?: string | undefined;
  /** of a class or a person; absent: of everybody there */
  readonly of?: { readonly class: string } | { readonly person: string } | undefined;
  /** the person for whom they stand in */
  readonly insteadOf?: string | undefined;
  readonly from: Day;
  /** the first day on which they have it no longer */
  readonly until?: Day | undefined;
  readonly origin: 'hand' | 'roster' | 'set-up' | 'demo';
}

/** Gives somebody a role; returns its id. */
export async function giveRole(tx: Tx, given: NewRole): Promise<string> {
  const { board, person, role, school, of, insteadOf, from, until, origin } = given;
  const id = newOpaqueId();
  await tx
    .insertInto('role_held')
    .values({
      board,
      id,
      person,
      role,
      school: school ?? null,
      of_class: of && 'class' in of ? of.class : null,
      of_person: of && 'person' in of ? of.person : null,
      instead_of: insteadOf ?? null,
      from_on: from,
      until_on: until ?? null,
      origin,
    })
    .execute();
  return id;
}

/** Ends a role on a day; somebody has it no longer from that day on. */
export async function endRole(tx: Tx, id: string, on: Day): Promise<void> {
  await tx
    .updateTable('role_held')
    .set((row) => ({ until_on: row.fn<Day>('greatest', ['from_on', row.val(on)]) }))
    .where('id', '=', id)
    .execute();
}
