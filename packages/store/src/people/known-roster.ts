import { sql } from 'kysely';
import type { Tx } from '../tenancy/transactions.ts';
import { holdsOn, notYetOver } from './holds-on.ts';

/** A school, with the key by which a source knows it. */
interface KnownSchoolRow {
  readonly id: string;
  readonly key: string | null;
  readonly name: string;
  readonly brin: string | null;
}

interface KnownClassRow {
  readonly id: string;
  readonly key: string | null;
  readonly school: string;
  readonly name: string;
  readonly year: string | null;
  readonly schoolYear: string | null;
  readonly home: boolean;
}

interface KnownPersonRow {
  readonly id: string;
  readonly key: string | null;
  readonly given: string;
  readonly prefix: string | null;
  readonly family: string;
  readonly email: string | null;
  readonly username: string | null;
  readonly turns16: string | null;
  readonly turns18: string | null;
  readonly leftOn: string | null;
}

interface KnownRoleRow {
  readonly id: string;
  readonly person: string;
  readonly role: string;
  readonly school: string;
  readonly class: string | null;
  readonly child: string | null;
  readonly year: string | null;
}

interface KnownMemberRow {
  readonly person: string;
  readonly class: string;
  readonly school: string;
}

/** All that a delivery of a source is laid beside: what came from that source, and by whom it may be matched. */
export interface KnownRows {
  readonly schools: readonly KnownSchoolRow[];
  readonly classes: readonly KnownClassRow[];
  readonly people: readonly KnownPersonRow[];
  /** those that this source gave */
  readonly roles: readonly KnownRoleRow[];
  /** of classes that this source knows */
  readonly members: readonly KnownMemberRow[];
}

export interface KnownWanted {
  readonly source: string;
  readonly today: Temporal.PlainDate;
  /** absent: all of them */
  readonly school?: string | undefined;
}

/**
 * Reads it, of one school or of all; people are those of the whole board, as an address is of one person in it. Tables
 * are joined here and not by the database, which right after a large delivery thinks that they are small.
 */
export async function knownRows(tx: Tx, { source, today, school }: KnownWanted): Promise<KnownRows> {
  const at = school === undefined ? sql<boolean>`true` : sql<boolean>`school = ${school}`;
  const keys = await tx
    .selectFrom('outside_key')
    .select(['kind', 'key', 'person', 'class', 'school'])
    .where('source', '=', source)
    .orderBy('key', 'desc')
    .execute();
  // of several keys of one person the first counts
  const keyOf = new Map(keys.map((row) => [row.person ?? row.class ?? `school ${row.school}`, row.key]));
  const schools = await tx
    .selectFrom('school')
    .select(['school as id', 'name', 'brin'])
    .where(at)
    .orderBy('school')
    .execute();
  const classes = await tx
    .selectFrom('class')
    .select(['id', 'school', 'name', 'year', 'school_year as schoolYear', 'home'])
    .where(at)
    .where(sql<boolean>`(ended_on is null or ended_on > ${today})`)
    .orderBy('id')
    .execute();
  const { rows: people } = await sql<Omit<KnownPersonRow, 'key'>>`
    select id, given, prefix, family, email, username, turns_16::text as "turns16", turns_18::text as "turns18",
      left_on::text as "leftOn" from netjes.person order by id`.execute(tx);
  const roles = await tx
    .selectFrom('role_held as r')
    .select(['r.id', 'r.person', 'r.role', 'r.of_class as class', 'r.of_person as child', 'r.year'])
    .select(sql<string>`r.school`.as('school'))
    .where('r.source', '=', source)
    .where(school === undefined ? sql<boolean>`r.school is not null` : sql<boolean>`r.school = ${school}`)
    .where(notYetOver('r', today))
    .orderBy('r.id')
    .execute();
  const members = await tx
    .selectFrom('class_member as m')
    .select(['m.person', 'm.class'])
    .where(holdsOn('m', today))
    .orderBy('m.person')
    .orderBy('m.class')
    .execute();
  const schoolOf = new Map(classes.map((each) => [each.id, each.school]));
  return {
    schools: schools.map((each) => ({ ...each, key: keyOf.get(`school ${each.id}`) ?? null })),
    classes: classes.map((each) => ({ ...each, key: keyOf.get(each.id) ?? null })),
    people: people.map((each) => ({ ...each, key: keyOf.get(each.id) ?? null })),
    roles,
    members: members.flatMap(({ person, class: of }) => {
      const where = schoolOf.get(of);
      return where === undefined || !keyOf.has(of) ? [] : [{ person, class: of, school: where }];
    }),
  };
}
