import type { Entry } from '@netjes/norms';
import type { Holder } from '@netjes/store';
import { fillsRole, type NeededRole, neededRoles } from './needed-roles.ts';

/** A role that a code needs, and who fills it at a school. */
export interface FilledRole extends NeededRole {
  readonly holders: readonly Holder[];
}

/** The roles that the code of a school needs with who fills them, those that nobody fills first. */
export function rolesOfCode(entry: Entry, holders: readonly Holder[], school: string): readonly FilledRole[] {
  const here = holders.filter((holder) => holder.school === undefined || holder.school === school);
  return neededRoles(entry)
    .map((needed) => ({
      ...needed,
      holders: here.filter(({ role }) => fillsRole(entry, role, needed.role)),
    }))
    .toSorted((a, b) => Number(a.holders.length > 0) - Number(b.holders.length > 0));
}

/** The roles that the code of a school needs and nobody fills. */
export function openRoles(
  entry: Entry | undefined,
  holders: readonly Holder[],
  school: string,
): readonly string[] {
  if (!entry) return [];
  return rolesOfCode(entry, holders, school).flatMap((each) => (each.holders.length === 0 ? each.role : []));
}
