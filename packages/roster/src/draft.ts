import type { Place } from './finding.ts';
import type { RosterRole } from './roster-role.ts';
import type { Person } from './roster.ts';

/** A person while files are being read: one table has the name, another the role. */
export interface Draft {
  readonly key: string;
  readonly stable: boolean;
  readonly place: Place;
  given: string;
  prefix?: string;
  family: string;
  email?: string;
  username?: string;
  turns16?: string;
  turns18?: string;
  leftOn?: string;
  readonly roles: DraftRole[];
}

export interface DraftRole {
  readonly role: RosterRole;
  readonly school: string;
  readonly classes: Set<string>;
  readonly children: Set<string>;
  suggested: boolean;
  year?: string;
}

/**
 * The role of a person at a school, which they are given when they do not have it. What is sure wins from what is
 * suggested, but not for parents: who is the father of one child may be the uncle of another.
 */
export function giveRole(draft: Draft, role: RosterRole, school: string, suggested = false): DraftRole {
  let given = draft.roles.find(
    (each) =>
      each.role === role && each.school === school && (role !== 'parent' || each.suggested === suggested),
  );
  if (!given) {
    given = { role, school, classes: new Set(), children: new Set(), suggested };
    draft.roles.push(given);
  }
  given.suggested &&= suggested;
  return given;
}

export function rolesOf(draft: Draft, role: RosterRole): readonly DraftRole[] {
  return draft.roles.filter((each) => each.role === role);
}

/** The person, with no more than there is to say. */
export function personOf(draft: Draft): Person {
  const { key, stable, given, prefix, family, email, username, turns16, turns18, leftOn } = draft;
  return {
    key,
    stable,
    given,
    ...(prefix && { prefix }),
    family,
    ...(email && { email }),
    ...(username && { username }),
    ...(turns16 && { turns16 }),
    ...(turns18 && { turns18 }),
    ...(leftOn && { leftOn }),
    roles: draft.roles.map(({ role, school, classes, children, suggested, year }) => ({
      role,
      school,
      ...(year && { year }),
      ...(classes.size > 0 && { classes: [...classes] }),
      ...(children.size > 0 && { children: [...children] }),
      ...(suggested && { suggested: true as const }),
    })),
  };
}
