import { lineage, type Vocabulary } from '@netjes/norms';
import type { Member } from '@netjes/store';

/** For whom a page is. */
export type Who =
  /** whoever comes, signed in or not */
  | 'everyone'
  /** whoever is signed in; the page shows them their own */
  | 'signed-in'
  /** whoever has one of these roles, or a role that is one: of the school in the address, or of the whole board */
  | { readonly roles: readonly string[]; readonly at: 'school' | 'board' };

/** How somebody stands before a page. */
export type Standing = 'in' | 'sign-in' | 'second-factor' | 'not-theirs' | 'other-school';

/**
 * Roles that come to see what is told in confidence, or what somebody did: they show a second factor before any page
 * of a role. A choice of ours; see decision 21.
 */
const STRONG = new Set([
  'management',
  'sysadmin',
  'ict-admin',
  'ict-person',
  'ict-coordinator',
  'board',
  'fg',
  'confidential-counsellor',
  'anti-bullying-coordinator',
]);

/** Whether somebody has a role that asks for a second factor. */
export function needsSecondFactor(vocabulary: Vocabulary, { roles }: Member): boolean {
  return roles.some(({ role }) => lineage(vocabulary.audiences, role).some((each) => STRONG.has(each)));
}

/** Whether a person may be on a page; a school is the one that stands in its address. */
export function standingOf(
  vocabulary: Vocabulary,
  who: Who,
  { me, school }: { readonly me: Member | undefined; readonly school: string | undefined },
): Standing {
  if (who === 'everyone') return 'in';
  if (!me) return 'sign-in';
  if (who === 'signed-in') return 'in';
  const fitting = me.roles.filter(({ role }) =>
    lineage(vocabulary.audiences, role).some((each) => who.roles.includes(each)),
  );
  const here = fitting.filter(
    (held) => held.school === undefined || (who.at === 'school' && held.school === school),
  );
  if (here.length === 0) {
    // who has nothing to do with a school does not learn that it is there
    const known =
      who.at === 'board' || me.roles.some((held) => held.school === undefined || held.school === school);
    return known ? 'not-theirs' : 'other-school';
  }
  return needsSecondFactor(vocabulary, me) && me.strongAt === undefined ? 'second-factor' : 'in';
}
