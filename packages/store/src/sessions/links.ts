import type { Tx } from '../tenancy/transactions.ts';
import { isHere } from './passwords.ts';

export interface NewLink {
  readonly board: string;
  /** of the token that only the mail has */
  readonly hash: Uint8Array;
  readonly person: string;
  /** a purpose of packages/identity */
  readonly purpose: string;
  /** whom or what it is about, beside the person it goes to */
  readonly about?: string | undefined;
  readonly now: Temporal.Instant;
  readonly endsAt: Temporal.Instant;
}

/** Makes a link. Those for the same purpose that this person had open end: one works at a time. */
export async function makeLink(tx: Tx, link: NewLink): Promise<void> {
  const { board, hash, person, purpose, about, now, endsAt } = link;
  await tx
    .deleteFrom('link')
    .where('person', '=', person)
    .where('purpose', '=', purpose)
    .where(({ eb, or }) =>
      about === undefined ? eb('about', 'is', null) : or([eb('about', '=', about), eb('ends_at', '<=', now)]),
    )
    .execute();
  await tx
    .insertInto('link')
    .values({
      board,
      hash,
      person,
      purpose,
      about: about ?? null,
      made_at: now,
      ends_at: endsAt,
      used_at: null,
    })
    .execute();
}

/** A link that can still be used, and whom it was sent to. */
export interface OpenLink {
  readonly person: string;
  readonly purpose: string;
  readonly about: string | undefined;
  readonly given: string;
  readonly prefix: string | undefined;
  readonly family: string;
  readonly email: string | undefined;
  readonly endsAt: Temporal.Instant;
}

interface Wanted {
  readonly hash: Uint8Array;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  /** purposes whose links may be used until they end */
  readonly lasting: readonly string[];
}

/** A link by its digest; undefined when it is unknown, over, used up, or of somebody who left. Changes nothing. */
export async function findLink(tx: Tx, { hash, now, today, lasting }: Wanted): Promise<OpenLink | undefined> {
  const row = await tx
    .selectFrom('link')
    .innerJoin('person', (join) =>
      join.onRef('person.board', '=', 'link.board').onRef('person.id', '=', 'link.person'),
    )
    .select(['purpose', 'about', 'ends_at', 'person.id', 'given', 'prefix', 'family', 'email'])
    .where('hash', '=', hash)
    .where('ends_at', '>', now)
    .where(({ eb, or }) => or([eb('used_at', 'is', null), eb('purpose', 'in', lasting)]))
    .where(isHere(today))
    .executeTakeFirst();
  if (!row) return undefined;
  const { id, about, prefix, email, ends_at, ...rest } = row;
  return {
    ...rest,
    person: id,
    about: about ?? undefined,
    prefix: prefix ?? undefined,
    email: email ?? undefined,
    endsAt: ends_at,
  };
}

/** Uses a link; false when somebody else just used it and it may be used once. */
export async function useLink(
  tx: Tx,
  { hash, now, lasting }: Pick<Wanted, 'hash' | 'now' | 'lasting'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('link')
    .set(({ fn, ref, val }) => ({ used_at: fn.coalesce(ref('used_at'), val(now)) }))
    .where('hash', '=', hash)
    .where('ends_at', '>', now)
    .where(({ eb, or }) => or([eb('used_at', 'is', null), eb('purpose', 'in', lasting)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Somebody with this mail address, and whether they have something to do with Netjes besides being a parent. */
export interface AddressHolder {
  readonly person: string;
  readonly given: string;
  readonly isParent: boolean;
  readonly hasAccount: boolean;
  /** of a school they have something to do with */
  readonly school: string | undefined;
}

/** Who has a mail address, for a link to be sent to it. A parent is one of a child who is here and no adult yet. */
export async function holderOfAddress(
  tx: Tx,
  email: string,
  today: Temporal.PlainDate,
): Promise<AddressHolder | undefined> {
  const person = await tx
    .selectFrom('person')
    .select(['id', 'given'])
    .where('email', '=', email.trim().toLowerCase())
    .where(isHere(today))
    .executeTakeFirst();
  if (!person) return undefined;
  const roles = await tx
    .selectFrom('role_held as r')
    .leftJoin('person as child', (join) =>
      join.onRef('child.board', '=', 'r.board').onRef('child.id', '=', 'r.of_person'),
    )
    .leftJoin('school', (join) =>
      join.onRef('school.board', '=', 'r.board').onRef('school.school', '=', 'r.school'),
    )
    .select(['r.role', 'school.name', 'child.turns_18', 'child.left_on'])
    .where('r.person', '=', person.id)
    .where('r.from_on', '<=', today)
    .where(({ eb, or }) => or([eb('r.until_on', 'is', null), eb('r.until_on', '>', today)]))
    .execute();
  const isOver = (day: Temporal.PlainDate | null) =>
    day !== null && Temporal.PlainDate.compare(day, today) <= 0;
  const open = roles.filter(
    ({ role, turns_18, left_on }) => role !== 'parent' || !(isOver(turns_18) || isOver(left_on)),
  );
  return {
    person: person.id,
    given: person.given,
    isParent: open.some(({ role }) => role === 'parent'),
    hasAccount: open.some(({ role }) => role !== 'parent'),
    school: open.find(({ name }) => name !== null)?.name ?? undefined,
  };
}
