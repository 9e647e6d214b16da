import type { Changes, Person, Roster } from '@netjes/roster';
import {
  type BatchPerson,
  type KnownRows,
  nameInAddress,
  newOpaqueId,
  type RosterBatch,
} from '@netjes/store';
import { type Ids, membersOf, planMembers, planRoles, pupilsAt, rolesOf } from './plan-roles.ts';

export interface PlanOptions {
  readonly board: string;
  readonly source: string;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  /** what is there now of this source */
  readonly rows: Pick<KnownRows, 'roles' | 'members'>;
  /** names of schools that are given out, for new ones */
  readonly schools: ReadonlySet<string>;
  /** addresses of people who are here, with whose they are */
  readonly addresses: ReadonlyMap<string, string>;
  /** ids of people whose address this delivery may not change: they have a role that whoever confirms could not give */
  readonly guarded: ReadonlySet<string>;
}

/** Works changes out to rows that can be written at once. */
export function planChanges(changes: Changes, roster: Roster, options: PlanOptions): RosterBatch {
  const { board, source, now, today } = options;
  const ids = makeIds(changes, options);
  const { schools, classes, people } = changes;
  const newPeople = people.new;
  const touched = [...newPeople, ...people.changed.map(({ to }) => to)];
  const says = { isWhole: roster.partial !== true, classes: roster.classes.length > 0 };
  const schoolOf = (key: string) => ids.schools.get(key) ?? '';
  const asClass = (id: string, { school, name, year, schoolYear, home }: Roster['classes'][number]) => ({
    id,
    school: schoolOf(school),
    name: name.slice(0, 60),
    year: year?.slice(0, 12),
    schoolYear,
    home: home ?? false,
  });
  return {
    board,
    source,
    now,
    today,
    newSchools: schools.new.map(({ key, name, brin }) => ({
      id: schoolOf(key),
      name: name.slice(0, 120),
      brin,
    })),
    // the name that a school has here stands
    changedSchools: schools.changed
      .filter(({ fields }) => fields.includes('brin'))
      .map(({ id, to }) => ({ id, brin: to.brin })),
    newClasses: classes.new.map((each) => asClass(ids.classes.get(each.key) ?? '', each)),
    changedClasses: classes.changed.map(({ id, to }) => asClass(id, to)),
    endedClasses: classes.ended.map(({ id }) => id),
    newPeople: newPeople.map((person) => asPerson(ids.people.get(person.key) ?? '', person, options)),
    changedPeople: people.changed.map(({ id, to }) => asPerson(id, to, options)),
    returned: people.changed.filter(({ fields }) => fields.includes('leftOn')).map(({ id }) => id),
    left: people.left.map(({ id, leftOn }) => ({ id, on: leftOn })),
    absent: people.absent.map(({ id }) => id),
    keys: keysOf(roster, ids),
    ...planRoles(
      touched.flatMap((person) => rolesOf(person, ids)),
      options.rows.roles,
      says,
    ),
    ...planMembers(
      touched.flatMap((person) => membersOf(person, ids)),
      options.rows.members,
      { ...says, pupils: pupilsAt(touched, ids) },
    ),
  };
}

function makeIds({ ids, schools, classes, people }: Changes, { schools: taken }: PlanOptions): Ids {
  const names = new Set(taken);
  const newSchools = schools.new.map(({ key, name }) => {
    const id = nameInAddress(name, names);
    names.add(id);
    return [key, id] as const;
  });
  const fresh = (list: readonly { readonly key: string }[]) =>
    list.map(({ key }) => [key, newOpaqueId()] as const);
  return {
    schools: new Map([...Object.entries(ids.schools), ...newSchools]),
    classes: new Map([...Object.entries(ids.classes), ...fresh(classes.new)]),
    people: new Map([...Object.entries(ids.people), ...fresh(people.new)]),
  };
}

function asPerson(id: string, person: Person, { addresses, guarded }: PlanOptions): BatchPerson {
  const { given, prefix, family, email, username, turns16, turns18 } = person;
  const owner = email === undefined ? undefined : addresses.get(email);
  const isFree = (owner === undefined || owner === id) && !guarded.has(id);
  const some = (text: string | undefined, most: number) =>
    text === undefined || text === '' ? undefined : text.slice(0, most);
  return {
    id,
    given: some(given, 120),
    prefix: some(prefix, 30),
    family: some(family, 120),
    email: isFree ? email : undefined,
    username: some(username, 120),
    turns16,
    turns18,
  };
}

function keysOf(roster: Roster, ids: Ids): RosterBatch['keys'] {
  const known = (kind: 'school' | 'class' | 'person', key: string, of: ReadonlyMap<string, string>) => {
    const id = of.get(key);
    return id === undefined ? [] : [{ kind, key, id }];
  };
  return [
    ...roster.schools.flatMap(({ key }) => known('school', key, ids.schools)),
    ...roster.classes.flatMap(({ key }) => known('class', key, ids.classes)),
    ...roster.people.flatMap(({ key, stable }) => (stable ? known('person', key, ids.people) : [])),
  ];
}
