import type { Tx } from '../tenancy/transactions.ts';
import { sql } from 'kysely';
import { byClassName, type Named, named } from './named.ts';

type Day = Temporal.PlainDate;

/** A role that somebody has, had or will have. */
export interface RoleRow {
  readonly id: string;
  readonly role: string;
  /** undefined: of the whole board */
  readonly school: string | undefined;
  readonly class: { readonly id: string; readonly name: string } | undefined;
  readonly of: Named | undefined;
  /** for whom they stand in */
  readonly insteadOf: Named | undefined;
  readonly from: Day;
  /** the first day on which they have it no longer */
  readonly until: Day | undefined;
  readonly origin: string;
}

export interface OnePerson extends Named {
  readonly email: string | undefined;
  readonly username: string | undefined;
  readonly language: 'nl' | 'en';
  readonly leftOn: Day | undefined;
  /** whether they have a way to sign in already */
  readonly signsIn: boolean;
  readonly roles: readonly RoleRow[];
  /** the classes they are in as a pupil */
  readonly classes: readonly ClassRow[];
}

interface ClassRow {
  readonly id: string;
  readonly name: string;
  readonly school: string;
  readonly from: Day;
  readonly until: Day | undefined;
}

/** Somebody with all their roles, past ones too; undefined when there is no such person. */
export async function onePerson(tx: Tx, id: string): Promise<OnePerson | undefined> {
  const row = await tx
    .selectFrom('person as p')
    .select(['p.id', 'p.given', 'p.prefix', 'p.family', 'p.email', 'p.username', 'p.language', 'p.left_on'])
    .select(
      sql<boolean>`exists (select from netjes.password w where w.board = p.board and w.person = p.id)
        or exists (select from netjes.passkey k where k.board = p.board and k.person = p.id)
        or exists (select from netjes.outside_account a where a.board = p.board and a.person = p.id)`.as(
        'signs_in',
      ),
    )
    .where('p.id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    ...named(row),
    email: row.email ?? undefined,
    username: row.username ?? undefined,
    language: row.language,
    leftOn: row.left_on ?? undefined,
    signsIn: row.signs_in,
    roles: await rolesOf(tx, id),
    classes: await classesOf(tx, id),
  };
}

async function rolesOf(tx: Tx, person: string): Promise<readonly RoleRow[]> {
  const rows = await tx
    .selectFrom('role_held as r')
    .leftJoin('class as c', (join) => join.onRef('c.board', '=', 'r.board').onRef('c.id', '=', 'r.of_class'))
    .leftJoin('person as o', (join) =>
      join.onRef('o.board', '=', 'r.board').onRef('o.id', '=', 'r.of_person'),
    )
    .leftJoin('person as i', (join) =>
      join.onRef('i.board', '=', 'r.board').onRef('i.id', '=', 'r.instead_of'),
    )
    .select(['r.id', 'r.role', 'r.school', 'r.from_on', 'r.until_on', 'r.origin'])
    .select(['c.id as class', 'c.name as class_name'])
    .select(['o.id as of', 'o.given as of_given', 'o.prefix as of_prefix', 'o.family as of_family'])
    .select(['i.id as for', 'i.given as for_given', 'i.prefix as for_prefix', 'i.family as for_family'])
    .where('r.person', '=', person)
    .orderBy('r.from_on', 'desc')
    .orderBy('r.role')
    .orderBy('r.id')
    .execute();
  const somebody = (
    who: string | null,
    given: string | null,
    prefix: string | null,
    family: string | null,
  ): Named | undefined =>
    who === null ? undefined : named({ id: who, given: given ?? '', prefix, family: family ?? '' });
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    school: row.school ?? undefined,
    class: row.class === null ? undefined : { id: row.class, name: row.class_name ?? '' },
    of: somebody(row.of, row.of_given, row.of_prefix, row.of_family),
    insteadOf: somebody(row.for, row.for_given, row.for_prefix, row.for_family),
    from: row.from_on,
    until: row.until_on ?? undefined,
    origin: row.origin,
  }));
}

async function classesOf(tx: Tx, person: string): Promise<readonly ClassRow[]> {
  const rows = await tx
    .selectFrom('class_member as m')
    .innerJoin('class as c', (join) => join.onRef('c.board', '=', 'm.board').onRef('c.id', '=', 'm.class'))
    .select(['c.id', 'c.name', 'c.school', 'm.from_on', 'm.until_on'])
    .where('m.person', '=', person)
    .execute();
  return rows
    .map(({ from_on, until_on, ...rest }) => ({ ...rest, from: from_on, until: until_on ?? undefined }))
    .toSorted(byClassName);
}
