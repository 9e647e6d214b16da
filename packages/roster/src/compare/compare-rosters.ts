import type { Person, Roster } from '../roster.ts';
import type { Absent, Change, Changes, PeopleChanges, PersonConflict, PersonField } from './changes.ts';
import { comparePerson, type Translation } from './compare-person.ts';
import { compareClasses, compareSchools } from './compare-places.ts';
import type { Known, KnownPerson } from './known.ts';
import { type Matched, matchPeople } from './match-people.ts';

/** Lays a delivery beside what is known from the same source. It changes nothing; it says what would change. */
export function compareRosters(known: Known, delivered: Roster): Changes {
  const { schools, ids: schoolIds } = compareSchools(known.schools, delivered);
  const { classes, ids: classIds } = compareClasses(known, delivered, schoolIds);
  const matched = matchPeople(known, delivered, { schoolIds, classIds });
  const peopleIds = new Map([...matched.pairs].map(([key, { id }]) => [key, id] as const));
  const { stays, conflicts, gone } = sort(delivered, matched);
  const translation: Translation = {
    schools: schoolIds,
    classes: classIds,
    people: peopleIds,
    ended: new Set(classes.ended.map(({ id }) => id)),
    coming: new Set(stays.flatMap(({ key }) => (matched.pairs.has(key) ? [] : [key]))),
    partial: delivered.partial ?? false,
    classless: delivered.classes.length === 0,
  };
  return {
    schools,
    classes,
    people: {
      ...compareStaying(stays, matched, translation, [...matched.conflicts, ...conflicts]),
      ...gone,
      absent: delivered.partial ? [] : absentPeople(known, matched, translation),
    },
    ids: {
      schools: Object.fromEntries(schoolIds),
      classes: Object.fromEntries(classIds),
      people: Object.fromEntries(peopleIds),
    },
  };
}

interface Sorted {
  /** Who is there, and about whom there is no question. */
  readonly stays: readonly Person[];
  readonly conflicts: readonly PersonConflict[];
  readonly gone: Pick<PeopleChanges, 'left'>;
}

function sort(delivered: Roster, { held, pairs }: Matched): Sorted {
  const stays: Person[] = [];
  const conflicts: PersonConflict[] = [];
  const left: PeopleChanges['left'][number][] = [];
  const homes = new Set(delivered.classes.flatMap(({ key, home }) => (home ? [key] : [])));
  for (const person of delivered.people) {
    if (held.has(person.key)) continue;
    const classes = homesOf(person, homes);
    const before = pairs.get(person.key);
    // who had left before they were ever known is nobody new
    if (person.leftOn === undefined)
      if (classes) conflicts.push({ conflict: 'two-home-classes', person, classes });
      else if (!before && !isRecognisable(person)) conflicts.push({ conflict: 'unrecognisable', person });
      else stays.push(person);
    else if (before && before.leftOn === undefined) left.push({ ...absentOf(before), leftOn: person.leftOn });
  }
  return { stays, conflicts, gone: { left } };
}

function compareStaying(
  stays: readonly Person[],
  { pairs }: Matched,
  to: Translation,
  before: readonly PersonConflict[],
): Omit<PeopleChanges, 'absent' | 'left'> {
  const fresh: Person[] = [];
  const changed: Change<Person, PersonField>[] = [];
  const movedUp: string[] = [];
  const conflicts = [...before];
  let same = 0;
  for (const person of stays) {
    const known = pairs.get(person.key);
    if (!known) {
      fresh.push(person);
      continue;
    }
    const { fields, movedUp: up, taken } = comparePerson(known, person, to);
    conflicts.push(...taken);
    if (up) movedUp.push(known.id);
    if (fields.length > 0) changed.push({ id: known.id, key: person.key, fields, to: person });
    else same += 1;
  }
  return { new: fresh, changed, same, movedUp, conflicts };
}

/** Whether somebody can be told to be the same in the next delivery; else they would be new in each of them. */
function isRecognisable({ stable, email, family, roles }: Person): boolean {
  return stable || email !== undefined || (family !== '' && roles.length > 0);
}

/** Home classes of a pupil, where one school has more than one of them. */
function homesOf({ roles }: Person, homes: ReadonlySet<string>): readonly string[] | undefined {
  return roles
    .filter(({ role }) => role === 'pupil')
    .map(({ classes = [] }) => classes.filter((key) => homes.has(key)))
    .find((classes) => classes.length > 1);
}

/** Known people of the schools delivered who are not in the delivery, and about whom there is no question open. */
function absentPeople(known: Known, { pairs, conflicts }: Matched, { schools }: Translation): Absent[] {
  const there = new Set([...pairs.values()].map(({ id }) => id));
  for (const conflict of conflicts) {
    if ('id' in conflict) there.add(conflict.id);
    if ('ids' in conflict) for (const id of conflict.ids) there.add(id);
  }
  const delivered = new Set(schools.values());
  return known.people
    .filter(
      ({ id, leftOn, roles }) =>
        leftOn === undefined && !there.has(id) && roles.some(({ school }) => delivered.has(school)),
    )
    .map(absentOf);
}

function absentOf({ id, key }: KnownPerson): Absent {
  return { id, ...(key !== undefined && { key }) };
}
