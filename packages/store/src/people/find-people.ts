import { sql } from 'kysely';
import type { Tx } from '../tenancy/transactions.ts';
import { holdsOn, notYetOver } from './holds-on.ts';
import { byName, type Named, named } from './named.ts';

export interface PeopleWanted {
  /** only people who have, had or will have a role there; absent: of the whole board */
  readonly school?: string | undefined;
  /** words that all stand somewhere in the name, however it is accented */
  readonly search: string;
  /** only who has one of these roles */
  readonly roles?: readonly string[] | undefined;
  /** people who are here or will be, or those who were */
  readonly state: 'here' | 'left';
  readonly today: Temporal.PlainDate;
  /** only who came to be kept after this */
  readonly madeAfter?: Temporal.Instant;
  /** how many to pass over, and how many to give */
  readonly from: number;
  readonly count: number;
}

export interface ListedPerson extends Named {
  /** the roles they have today, at that school or of the whole board */
  readonly roles: readonly string[];
  /** the names of the classes they are in or teach */
  readonly classes: readonly string[];
}

/** People in the order of a Dutch list of names, a page of them, and how many there are in all. */
export async function findPeople(
  tx: Tx,
  wanted: PeopleWanted,
): Promise<{ readonly total: number; readonly people: readonly ListedPerson[] }> {
  const words = plain(wanted.search).split(/\s+/).filter(Boolean);
  const all = (await names(tx, wanted)).filter((each) => {
    const name = plain(`${each.given} ${each.prefix ?? ''} ${each.family}`);
    return words.every((word) => name.includes(word));
  });
  // sorting all would take longer than reading them; a page is cut out of the sorted list all the same
  const shown = all.toSorted(byName).slice(wanted.from, wanted.from + wanted.count);
  const more = await rolesAndClasses(
    tx,
    shown.map(({ id }) => id),
    wanted,
  );
  const none = { roles: [], classes: [] };
  return { total: all.length, people: shown.map((each) => ({ ...each, ...(more.get(each.id) ?? none) })) };
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

async function names(
  tx: Tx,
  { school, roles, state, today, madeAfter }: PeopleWanted,
): Promise<readonly Named[]> {
  const here = sql<boolean>`(p.left_on is null or p.left_on > ${today})`;
  const ofSchool = school === undefined ? sql`true` : sql`r.school = ${school}`;
  const ofRole = roles === undefined ? sql`true` : sql`r.role = any(${roles})`;
  const role = (still: boolean) => sql<boolean>`exists (
    select from netjes.role_held r where r.board = p.board and r.person = p.id and ${ofSchool} and ${ofRole}
      and ${still ? notYetOver('r', today) : sql`true`})`;
  const anyone = school === undefined && roles === undefined;
  const rows = await tx
    .selectFrom('person as p')
    .select(['p.id', 'p.given', 'p.prefix', 'p.family'])
    .where(madeAfter === undefined ? sql<boolean>`true` : sql<boolean>`p.made_at > ${madeAfter}`)
    .where(
      state === 'here'
        ? sql<boolean>`${here} and ${anyone ? sql`true` : role(true)}`
        : sql<boolean>`${anyone ? sql`true` : role(false)} and not (${here} and ${anyone ? sql`true` : role(true)})`,
    )
    .execute();
  return rows.map(named);
}

async function rolesAndClasses(
  tx: Tx,
  ids: readonly string[],
  { school, today }: PeopleWanted,
): Promise<ReadonlyMap<string, Pick<ListedPerson, 'roles' | 'classes'>>> {
  const ofSchool = school === undefined ? sql`true` : sql`(r.school = ${school} or r.school is null)`;
  const ofClass = school === undefined ? sql`true` : sql`c.school = ${school}`;
  const { rows } = await sql<{
    readonly id: string;
    readonly roles: readonly string[];
    readonly classes: readonly string[];
  }>`
    select p.id,
      array(select distinct r.role::text from netjes.role_held r
        where r.board = p.board and r.person = p.id and ${ofSchool} and ${holdsOn('r', today)} order by 1) as roles,
      array(select distinct c.name from netjes.class c
        where c.board = p.board and c.ended_on is null and ${ofClass} and (
          exists (select from netjes.class_member m
            where m.board = c.board and m.class = c.id and m.person = p.id and ${holdsOn('m', today)})
          or exists (select from netjes.role_held r
            where r.board = c.board and r.of_class = c.id and r.person = p.id and ${holdsOn('r', today)}))
        order by 1) as classes
    from netjes.person p where p.id = any(${ids})`.execute(tx);
  return new Map(rows.map(({ id, ...more }) => [id, more]));
}
