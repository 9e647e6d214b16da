import type { Actor, Held } from '@netjes/procedures';
import { sql } from 'kysely';
import { opaqueIdOf } from '../audit/opaque-person.ts';
import type { Member, MemberRole } from '../sessions/member.ts';
import type { Tx } from '../tenancy/transactions.ts';
import { holdsOn } from './holds-on.ts';

export interface ActingAt {
  readonly me: Pick<Member, 'board' | 'person' | 'roles'>;
  /** only their roles there and those of the whole board; absent: all of them */
  readonly school?: string | undefined;
  readonly today: Temporal.PlainDate;
}

/**
 * Somebody who is signed in, as the one who makes a move: under their opaque id, in the roles they have. A role of a
 * class is held of the class and of every pupil who is in it today.
 */
export async function actorOf(tx: Tx, { me, school, today }: ActingAt): Promise<Exclude<Actor, 'netjes'>> {
  const roles = me.roles.filter(
    (held) => school === undefined || held.school === undefined || held.school === school,
  );
  const pupils = await pupilsOf(
    tx,
    roles.flatMap((held) => held.class ?? []),
    today,
  );
  const people = [
    ...roles.flatMap((held) => [held.person ?? [], held.insteadOf ?? []].flat()),
    ...[...pupils.values()].flat(),
  ];
  const opaque = await opaqueIdsOf(tx, [...new Set(people)]);
  const of = (held: MemberRole): readonly string[] | undefined => {
    if (held.person !== undefined) return ids(opaque, [held.person]);
    if (held.class !== undefined) return [held.class, ...ids(opaque, pupils.get(held.class) ?? [])];
    return undefined;
  };
  return {
    person: await opaqueIdOf(tx, me.board, me.person),
    roles: roles.map((held): Held => {
      const [of_, insteadOf] = [of(held), held.insteadOf && opaque.get(held.insteadOf)];
      return {
        role: held.role,
        ...(of_ && { of: of_ }),
        ...(insteadOf !== undefined && { insteadOf }),
      };
    }),
  };
}

const ids = (opaque: ReadonlyMap<string, string>, people: readonly string[]) =>
  people.flatMap((person) => opaque.get(person) ?? []);

async function pupilsOf(
  tx: Tx,
  classes: readonly string[],
  today: Temporal.PlainDate,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (classes.length === 0) return new Map();
  const rows = await tx
    .selectFrom('class_member as m')
    .select(['m.class', 'm.person'])
    .where(sql<boolean>`m.class = any(${classes})`)
    .where(holdsOn('m', today))
    .orderBy('m.person')
    .execute();
  const pupils = new Map<string, string[]>();
  for (const row of rows) pupils.set(row.class, [...(pupils.get(row.class) ?? []), row.person]);
  return pupils;
}

async function opaqueIdsOf(tx: Tx, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map();
  const rows = await tx
    .selectFrom('opaque_person')
    .select(['person', 'id'])
    .where(sql<boolean>`person = any(${people})`)
    .execute();
  return new Map(rows.map(({ person, id }) => [person, id]));
}
