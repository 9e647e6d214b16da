import { sql } from 'kysely';
import type { Tx } from '../tenancy/transactions.ts';
import { holdsOn, notYetOver } from './holds-on.ts';
import { byClassName, byName, type Named, named } from './named.ts';

type Day = Temporal.PlainDate;

interface SchoolClass {
  readonly id: string;
  readonly name: string;
  /** as schools say it: `7`, `v2` */
  readonly year: string | undefined;
  /** `2026-2027` */
  readonly schoolYear: string | undefined;
  readonly endedOn: Day | undefined;
}

export interface ListedClass extends SchoolClass {
  readonly pupils: number;
  readonly teachers: readonly Named[];
}

interface Where {
  readonly school: string;
  readonly today: Day;
}

/** The classes of a school that have not ended, by name, with how many are in them and who teaches them. */
export async function classesOfSchool(tx: Tx, { school, today }: Where): Promise<readonly ListedClass[]> {
  const rows = await tx
    .selectFrom('class as c')
    .select(['c.id', 'c.name', 'c.year', 'c.school_year', 'c.ended_on'])
    .select(
      sql<number>`(select count(*)::int from netjes.class_member m
        where m.board = c.board and m.class = c.id and ${holdsOn('m', today)})`.as('pupils'),
    )
    .where('c.school', '=', school)
    .where(sql<boolean>`(c.ended_on is null or c.ended_on > ${today})`)
    .execute();
  const teachers = await teachersOf(
    tx,
    rows.map(({ id }) => id),
    today,
  );
  return rows
    .map((row) => ({ ...asClass(row), pupils: row.pupils, teachers: teachers.get(row.id) ?? [] }))
    .toSorted(byClassName);
}

export interface OneClass extends SchoolClass {
  readonly pupils: readonly Named[];
  readonly teachers: readonly Named[];
}

/** A class of a school with who is in it today; undefined when there is none. */
export async function oneClass(tx: Tx, id: string, { school, today }: Where): Promise<OneClass | undefined> {
  const row = await tx
    .selectFrom('class')
    .select(['id', 'name', 'year', 'school_year', 'ended_on'])
    .where('id', '=', id)
    .where('school', '=', school)
    .executeTakeFirst();
  if (!row) return undefined;
  const pupils = await tx
    .selectFrom('class_member as m')
    .innerJoin('person as p', (join) => join.onRef('p.board', '=', 'm.board').onRef('p.id', '=', 'm.person'))
    .select(['p.id', 'p.given', 'p.prefix', 'p.family'])
    .where('m.class', '=', id)
    .where(holdsOn('m', today))
    .where(sql<boolean>`(p.left_on is null or p.left_on > ${today})`)
    .execute();
  return {
    ...asClass(row),
    pupils: pupils.map(named).toSorted(byName),
    teachers: (await teachersOf(tx, [id], today)).get(id) ?? [],
  };
}

async function teachersOf(tx: Tx, classes: readonly string[], today: Day): Promise<Map<string, Named[]>> {
  const rows = await tx
    .selectFrom('role_held as r')
    .innerJoin('person as p', (join) => join.onRef('p.board', '=', 'r.board').onRef('p.id', '=', 'r.person'))
    .select(['r.of_class', 'p.id', 'p.given', 'p.prefix', 'p.family'])
    .distinct()
    .where(sql<boolean>`r.of_class = any(${classes})`)
    .where(holdsOn('r', today))
    .execute();
  const teachers = new Map<string, Named[]>();
  for (const row of rows.map((each) => ({ ...named(each), of: each.of_class ?? '' })).toSorted(byName)) {
    const { of, ...who } = row;
    teachers.set(of, [...(teachers.get(of) ?? []), who]);
  }
  return teachers;
}

interface ClassRow {
  readonly id: string;
  readonly name: string;
  readonly year: string | null;
  readonly school_year: string | null;
  readonly ended_on: Day | null;
}

function asClass({ id, name, year, school_year, ended_on }: ClassRow): SchoolClass {
  return {
    id,
    name,
    year: year ?? undefined,
    schoolYear: school_year ?? undefined,
    endedOn: ended_on ?? undefined,
  };
}

export interface ClassChange {
  readonly id: string;
  readonly school: string;
  readonly name: string;
  readonly year: string | undefined;
}

export async function changeClass(tx: Tx, { id, school, name, year }: ClassChange): Promise<void> {
  await tx
    .updateTable('class')
    .set({ name, year: year ?? null })
    .where('id', '=', id)
    .where('school', '=', school)
    .execute();
}

/** Ends a class on a day: from then on nobody is in it or teaches it, and what was stays to be seen. */
export async function endClass(tx: Tx, id: string, on: Day): Promise<void> {
  await tx.updateTable('class').set({ ended_on: on }).where('id', '=', id).execute();
  await tx
    .updateTable('class_member')
    .set({ until_on: sql<Day>`greatest(from_on, ${on})` })
    .where('class', '=', id)
    .where(notYetOver('class_member', on))
    .execute();
  await tx
    .updateTable('role_held')
    .set({ until_on: sql<Day>`greatest(from_on, ${on})` })
    .where('of_class', '=', id)
    .where(notYetOver('role_held', on))
    .execute();
}
