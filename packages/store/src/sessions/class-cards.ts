import type { ClassCards } from '../people/board-tables.ts';
import type { Tx } from '../tenancy/transactions.ts';
import { endSessionsBy } from './own-sessions.ts';
import { isHere } from './passwords.ts';

/** The ways of signing in that a card opens. */
const BY_CARD = ['card', 'card-and-pictures'];

/** Whose card it is, and what more their school asks. */
export interface CardHolder {
  readonly person: string;
  readonly given: string;
  readonly classCards: ClassCards;
}

/** The pupil whose card has this digest: not of a card that was revoked, a pupil who left, or a school that takes none. */
export async function holderOfCard(
  tx: Tx,
  hash: Uint8Array,
  today: Temporal.PlainDate,
): Promise<CardHolder | undefined> {
  const row = await tx
    .selectFrom('class_card')
    .innerJoin('person', (join) =>
      join.onRef('person.board', '=', 'class_card.board').onRef('person.id', '=', 'class_card.person'),
    )
    .innerJoin('role_held', (join) =>
      join
        .onRef('role_held.board', '=', 'person.board')
        .onRef('role_held.person', '=', 'person.id')
        .on('role_held.role', '=', 'pupil')
        .on('role_held.from_on', '<=', today)
        .on(({ eb, or }) => or([eb('role_held.until_on', 'is', null), eb('role_held.until_on', '>', today)])),
    )
    .innerJoin('school', (join) =>
      join.onRef('school.board', '=', 'role_held.board').onRef('school.school', '=', 'role_held.school'),
    )
    .select(['person.id', 'person.given', 'school.class_cards'])
    .where('class_card.hash', '=', hash)
    .where('class_card.revoked_at', 'is', null)
    .where('school.class_cards', '<>', 'off')
    .where(isHere(today))
    .limit(1)
    .executeTakeFirst();
  return row && { person: row.id, given: row.given, classCards: row.class_cards };
}

export interface NewCard {
  readonly board: string;
  readonly person: string;
  readonly hash: Uint8Array;
  readonly now: Temporal.Instant;
}

/** Gives each of these pupils a new card. The one they had, and what was opened with it, ends. */
export async function giveCards(tx: Tx, cards: readonly NewCard[]): Promise<void> {
  for (const { board, person, hash, now } of cards) {
    await revokeCards(tx, person, now);
    await tx
      .insertInto('class_card')
      .values({ board, person, hash, made_at: now, revoked_at: null })
      .execute();
  }
}

/** Revokes the cards of a pupil, and ends what was opened with them. */
export async function revokeCards(tx: Tx, person: string, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('class_card')
    .set({ revoked_at: now })
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .execute();
  // also for who showed it and is still at the pictures
  await tx.deleteFrom('pending').where('person', '=', person).where('kind', '=', 'pictures').execute();
  await endSessionsBy(tx, person, BY_CARD);
}

/** A pupil of a class, and since when they have a card or pictures. */
export interface CardOfPupil {
  readonly person: string;
  readonly given: string;
  readonly prefix: string | undefined;
  readonly family: string;
  readonly cardSince: Temporal.Instant | undefined;
  readonly picturesSince: Temporal.Instant | undefined;
}

/** The pupils that are in a class of a school on a day, by family name. */
export async function cardsOfClass(
  tx: Tx,
  { school, of, today }: { readonly school: string; readonly of: string; readonly today: Temporal.PlainDate },
): Promise<readonly CardOfPupil[]> {
  const rows = await tx
    .selectFrom('class_member as m')
    .innerJoin('class', (join) => join.onRef('class.board', '=', 'm.board').onRef('class.id', '=', 'm.class'))
    .innerJoin('person', (join) =>
      join.onRef('person.board', '=', 'm.board').onRef('person.id', '=', 'm.person'),
    )
    .leftJoin('class_card', (join) =>
      join
        .onRef('class_card.board', '=', 'm.board')
        .onRef('class_card.person', '=', 'm.person')
        .on('class_card.revoked_at', 'is', null),
    )
    .leftJoin('picture_pin', (join) =>
      join.onRef('picture_pin.board', '=', 'm.board').onRef('picture_pin.person', '=', 'm.person'),
    )
    .select([
      'person.id',
      'person.given',
      'person.prefix',
      'person.family',
      'class_card.made_at',
      'picture_pin.changed_at',
    ])
    .where('m.class', '=', of)
    .where('class.school', '=', school)
    .where('m.from_on', '<=', today)
    .where(({ eb, or }) => or([eb('m.until_on', 'is', null), eb('m.until_on', '>', today)]))
    .where(isHere(today))
    .execute();
  return rows
    .map(({ id, prefix, made_at, changed_at, ...name }) => ({
      ...name,
      person: id,
      prefix: prefix ?? undefined,
      cardSince: made_at ?? undefined,
      picturesSince: changed_at ?? undefined,
    }))
    .toSorted((a, b) => a.family.localeCompare(b.family, 'nl') || a.given.localeCompare(b.given, 'nl'));
}

/** How pupils of a school sign in. Where cards are not taken any more, what was opened with them ends. */
export async function setClassCards(tx: Tx, school: string, wanted: ClassCards): Promise<void> {
  await tx.updateTable('school').set({ class_cards: wanted }).where('school', '=', school).execute();
  if (wanted !== 'off') return;
  await tx
    .deleteFrom('session')
    .where('how', 'in', BY_CARD)
    .where('person', 'in', (from) =>
      from.selectFrom('role_held').select('person').where('school', '=', school),
    )
    .execute();
}
