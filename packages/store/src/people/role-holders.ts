import { sql } from 'kysely';
import type { Tx } from '../tenancy/transactions.ts';
import { holdsOn } from './holds-on.ts';
import { byName, type Named, named } from './named.ts';

/** Somebody who has a role today. */
export interface Holder extends Named {
  readonly role: string;
  /** undefined: of the whole board, and so of each of its schools */
  readonly school: string | undefined;
  /** for whom they stand in */
  readonly insteadOf: Named | undefined;
}

/**
 * Who fills the roles of a school today, or of every school when none is said: those of the school and those of the
 * whole board, but for pupils and their parents. Somebody who has a role of several classes comes once.
 */
export async function roleHolders(
  tx: Tx,
  { school, today }: { readonly school?: string | undefined; readonly today: Temporal.PlainDate },
): Promise<readonly Holder[]> {
  const rows = await tx
    .selectFrom('role_held as r')
    .innerJoin('person as p', (join) => join.onRef('p.board', '=', 'r.board').onRef('p.id', '=', 'r.person'))
    .leftJoin('person as i', (join) =>
      join.onRef('i.board', '=', 'r.board').onRef('i.id', '=', 'r.instead_of'),
    )
    .select(['p.id', 'p.given', 'p.prefix', 'p.family', 'r.role', 'r.school'])
    .select(['i.id as for', 'i.given as for_given', 'i.prefix as for_prefix', 'i.family as for_family'])
    .distinct()
    .where('r.role', 'not in', ['pupil', 'parent'])
    .where(holdsOn('r', today))
    .where(sql<boolean>`(p.left_on is null or p.left_on > ${today})`)
    .where(
      school === undefined ? sql<boolean>`true` : sql<boolean>`(r.school is null or r.school = ${school})`,
    )
    .execute();
  return rows
    .map((row) => ({
      ...named(row),
      role: row.role,
      school: row.school ?? undefined,
      insteadOf:
        row.for === null
          ? undefined
          : named({
              id: row.for,
              given: row.for_given ?? '',
              prefix: row.for_prefix,
              family: row.for_family ?? '',
            }),
    }))
    .toSorted(byName);
}
