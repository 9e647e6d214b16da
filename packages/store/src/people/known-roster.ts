import { sql } from 'kysely';
import type { Tx } from '../tenancy/transactions.ts';
import { holdsOn, notYetOver } from './holds-on.ts';

/** A school, with the key by which a source knows it. */
export interface KnownSchoolRow {
  readonly id: string;
  readonly key: string | null;
  readonly name: string;
  readonly brin: string | null;
}

export interface KnownClassRow {
  readonly id: string;
  readonly key: string | null;
  readonly school: string;
  readonly name: string;
  readonly year: string | null;
  readonly schoolYear: string | null;
  readonly home: boolean;
}

export interface KnownPersonRow {
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

export interface KnownRoleRow {
  readonly person: string;
  readonly role: string;
  readonly school: string;
  readonly class: string | null;
  readonly child: string | null;
  readonly year: string | null;
}

export interface KnownMemberRow {
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
  readonly members: readonly KnownMemberRow[];
}

/** Reads it, of one school or of all; people are those of the whole board, as an address is of one person in it. */
export async function knownRows(
  tx: Tx,
  { source, today, school }: { source: string; today: Temporal.PlainDate; school?: string | undefined },
): Promise<KnownRows> {
  const here = (column: string) => (school === undefined ? sql`true` : sql`${sql.ref(column)} = ${school}`);
  const schools = await sql<KnownSchoolRow>`
    select s.school as id, k.key, s.name, s.brin from netjes.school s
      left join netjes.outside_key k on k.board = s.board and k.school = s.school and k.source = ${source}
    where ${here('s.school')}`.execute(tx);
  const classes = await sql<KnownClassRow>`
    select c.id, k.key, c.school, c.name, c.year, c.school_year as "schoolYear", c.home from netjes.class c
      left join netjes.outside_key k on k.board = c.board and k.class = c.id and k.source = ${source}
    where ${here('c.school')} and (c.ended_on is null or c.ended_on > ${today})`.execute(tx);
  const people = await sql<KnownPersonRow>`
    select p.id, k.key, p.given, p.prefix, p.family, p.email, p.username, p.turns_16::text as "turns16",
      p.turns_18::text as "turns18", p.left_on::text as "leftOn" from netjes.person p
      left join netjes.outside_key k on k.board = p.board and k.person = p.id and k.source = ${source}`.execute(
    tx,
  );
  const roles = await sql<KnownRoleRow>`
    select r.person, r.role::text as role, r.school, r.of_class as class, r.of_person as child, r.year
    from netjes.role_held r
    where r.source = ${source} and r.school is not null and ${here('r.school')} and ${notYetOver('r', today)}`.execute(
    tx,
  );
  const members = await sql<KnownMemberRow>`
    select m.person, m.class, c.school from netjes.class_member m
      join netjes.class c on c.board = m.board and c.id = m.class
      join netjes.outside_key k on k.board = c.board and k.class = c.id and k.source = ${source}
    where ${here('c.school')} and ${holdsOn('m', today)}`.execute(tx);
  return {
    schools: schools.rows,
    classes: classes.rows,
    people: people.rows,
    roles: roles.rows,
    members: members.rows,
  };
}
