import type { Person, RoleGiven, Roster, RosterClass, RosterRole } from '@netjes/roster';

export const YEAR = '2026-2027';
export const NEXT = '2027-2028';

/** A delivery of one school with two classes. */
export const aRoster = (people: readonly Person[], change: Partial<Roster> = {}): Roster => ({
  schools: [{ key: 's1', name: 'De Wilg' }],
  classes: [aClass('7a'), aClass('8a')],
  people,
  ...change,
});

export function aClass(key: string, schoolYear = YEAR): RosterClass {
  return { key, school: 's1', name: key.toUpperCase(), schoolYear, home: true };
}

export function aPerson(key: string, change: Partial<Person> = {}): Person {
  return { key, stable: true, given: 'Noor', family: 'Berg', roles: [pupil('7a')], ...change };
}

export function role(word: RosterRole, rest: Partial<RoleGiven> = {}): RoleGiven {
  return { role: word, school: 's1', ...rest };
}
export const pupil = (...classes: readonly string[]) => role('pupil', { classes });
