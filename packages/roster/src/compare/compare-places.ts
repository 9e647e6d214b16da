import type { Roster, RosterClass, RosterSchool } from '../roster.ts';
import type { Absent, Change, Changes, ClassChanges, ClassConflict } from './changes.ts';
import { comparable } from './comparable.ts';
import type { Known, KnownClass, KnownSchool } from './known.ts';

export type Ids = ReadonlyMap<string, string>;

const absentOf = ({ id, key }: { readonly id: string; readonly key?: string }): Absent => ({
  id,
  ...(key !== undefined && { key }),
});

/** Schools are known by their key, else by their BRIN, else by their name. */
export function compareSchools(
  known: readonly KnownSchool[],
  roster: Roster,
): { readonly schools: Changes['schools']; readonly ids: Ids } {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const fresh: RosterSchool[] = [];
  const changed: Change<RosterSchool, 'name' | 'brin'>[] = [];
  const find = (school: RosterSchool) =>
    known.find(({ key }) => key === school.key) ??
    known.find(({ id, brin }) => brin !== undefined && brin === school.brin && !taken.has(id)) ??
    known.find(
      ({ id, key, name }) =>
        key === undefined && !taken.has(id) && comparable(name) === comparable(school.name),
    );
  for (const school of roster.schools) {
    const found = find(school);
    if (!found || taken.has(found.id)) {
      fresh.push(school);
      continue;
    }
    taken.add(found.id);
    ids.set(school.key, found.id);
    const fields: ('name' | 'brin')[] = [];
    // where a format has no names, the one that the school was given here stands
    if (school.name !== school.key && school.name !== found.name) fields.push('name');
    if (school.brin !== undefined && school.brin !== found.brin) fields.push('brin');
    if (fields.length > 0) changed.push({ id: found.id, key: school.key, fields, to: school });
  }
  const absent = roster.partial ? [] : known.filter(({ id }) => !taken.has(id)).map(absentOf);
  const same = roster.schools.length - fresh.length - changed.length;
  return { schools: { new: fresh, changed, same, absent }, ids };
}

/** Classes are known by their key and school year, else by name in the school and year. A new year has new classes. */
export function compareClasses(
  known: Known,
  roster: Roster,
  schoolIds: Ids,
): { readonly classes: ClassChanges; readonly ids: Ids } {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const fresh: RosterClass[] = [];
  const changed: ClassChanges['changed'][number][] = [];
  const going = known.classes.filter(({ ended }) => !ended);
  const bySchool = Map.groupBy(going, ({ school }) => school);
  for (const each of roster.classes) {
    const found = findClass(bySchool.get(schoolIds.get(each.school) ?? '') ?? [], each, taken);
    if (!found) {
      fresh.push(each);
      continue;
    }
    taken.add(found.id);
    ids.set(each.key, found.id);
    const fields = (['name', 'year', 'home', 'schoolYear'] as const).filter(
      (field) => each[field] !== undefined && each[field] !== found[field],
    );
    if (fields.length > 0) changed.push({ id: found.id, key: each.key, fields, to: each });
  }
  const years = yearsOf(roster, schoolIds);
  const rest = going.filter(({ id, school }) => !taken.has(id) && years.has(school));
  const isOver = ({ school, schoolYear = '' }: KnownClass) =>
    schoolYear !== '' && schoolYear < (years.get(school) ?? '');
  return {
    classes: {
      new: fresh,
      changed,
      same: roster.classes.length - fresh.length - changed.length,
      absent: roster.partial ? [] : rest.filter((each) => !isOver(each)).map(absentOf),
      ended: rest.filter(isOver).map(absentOf),
      conflicts: olderYears(going, roster, { years, schoolIds }),
    },
    ids,
  };
}

function findClass(
  among: readonly KnownClass[],
  each: RosterClass,
  taken: ReadonlySet<string>,
): KnownClass | undefined {
  const free = among.filter(({ id, schoolYear }) => {
    const sameYear =
      schoolYear === undefined || each.schoolYear === undefined || schoolYear === each.schoolYear;
    return sameYear && !taken.has(id);
  });
  return (
    free.find(({ key }) => key === each.key) ??
    free.find(({ name, key }) => comparable(name) === comparable(each.name) && key === undefined)
  );
}

/** The latest school year that is delivered of each school, by its id; empty where the delivery does not say. */
function yearsOf(roster: Roster, schoolIds: Ids): Map<string, string> {
  const years = new Map<string, string>();
  for (const { key } of roster.schools) {
    const id = schoolIds.get(key);
    if (id !== undefined) years.set(id, '');
  }
  for (const { school, schoolYear = '' } of roster.classes) {
    const id = schoolIds.get(school);
    if (id !== undefined && schoolYear > (years.get(id) ?? '')) years.set(id, schoolYear);
  }
  return years;
}

function olderYears(
  going: readonly KnownClass[],
  roster: Roster,
  { years, schoolIds }: { readonly years: ReadonlyMap<string, string>; readonly schoolIds: Ids },
): ClassConflict[] {
  return roster.schools.flatMap(({ key }) => {
    const id = schoolIds.get(key) ?? '';
    const year = years.get(id) ?? '';
    const later = going.some(({ school, schoolYear = '' }) => school === id && schoolYear > year);
    return year !== '' && later ? [{ conflict: 'older-school-year' as const, school: key }] : [];
  });
}
