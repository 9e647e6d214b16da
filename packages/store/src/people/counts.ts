import { sql } from 'kysely';
import type { Tx } from '../tenancy/transactions.ts';
import { holdsOn } from './holds-on.ts';

/** How many there are of whom, today. */
export interface SchoolCounts {
  readonly classes: number;
  readonly pupils: number;
  readonly parents: number;
  /** everybody else */
  readonly staff: number;
}

/** The counts of every school of a board that has any. */
export async function countsOfSchools(
  tx: Tx,
  today: Temporal.PlainDate,
): Promise<ReadonlyMap<string, SchoolCounts>> {
  const { rows } = await sql<SchoolCounts & { readonly school: string }>`
    select s.school,
      (select count(*)::int from netjes.class c
        where c.board = s.board and c.school = s.school and (c.ended_on is null or c.ended_on > ${today})) as classes,
      coalesce(n.pupils, 0) as pupils, coalesce(n.parents, 0) as parents, coalesce(n.staff, 0) as staff
    from netjes.school s left join (
      select r.board, r.school,
        count(distinct r.person) filter (where r.role = 'pupil')::int as pupils,
        count(distinct r.person) filter (where r.role = 'parent')::int as parents,
        count(distinct r.person) filter (where r.role not in ('pupil', 'parent'))::int as staff
      from netjes.role_held r join netjes.person p on p.board = r.board and p.id = r.person
      where r.school is not null and ${holdsOn('r', today)} and (p.left_on is null or p.left_on > ${today})
      group by r.board, r.school
    ) n on n.board = s.board and n.school = s.school`.execute(tx);
  return new Map(rows.map(({ school, ...counts }) => [school, counts]));
}
