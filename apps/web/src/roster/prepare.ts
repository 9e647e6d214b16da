import type { Known, Person, RoleGiven, Roster } from '@netjes/roster';

/** A role that another system says somebody has, and that a person has to confirm. */
export interface Suggestion {
  readonly person: Person;
  readonly role: RoleGiven;
  /** there is no other reason to keep this person */
  readonly only: boolean;
}

/** A roster in which all that is left can be taken over as it stands. */
export interface Prepared {
  readonly roster: Roster;
  readonly suggestions: readonly Suggestion[];
  /** how many people were passed over: without a name, or without a role */
  readonly nameless: number;
  readonly roleless: number;
  /** how many addresses were left out as somebody before them has it */
  readonly sharedAddresses: number;
}

const UNKNOWN = '–';
const OF_PARENTS: ReadonlySet<string> = new Set(['parent', 'parent-working-in-school']);

/**
 * Makes a roster ready to be laid beside what is known: addresses in lower case and each of one person, a name for
 * everybody, and what is only suggested taken apart. A suggestion that somebody confirmed before is none any more.
 */
export function prepare(roster: Roster, known: Known): Prepared {
  const byKey = new Map(known.people.flatMap((each) => (each.key === undefined ? [] : [[each.key, each]])));
  const byAddress = new Map(
    known.people.flatMap((each) => (each.email === undefined ? [] : [[each.email, each]])),
  );
  const schoolIds = new Map(known.schools.flatMap(({ key, id }) => (key === undefined ? [] : [[key, id]])));
  const names = new Map(roster.people.map((each) => [each.key, each]));
  const addresses = new Set<string>();
  const suggestions: Suggestion[] = [];
  const people: Person[] = [];
  const passed = { nameless: 0, roleless: 0, sharedAddresses: 0 };
  for (const given of roster.people) {
    const before = byKey.get(given.key) ?? byAddress.get(given.email?.toLowerCase() ?? '');
    // somebody who is known has a name already, perhaps a better one
    const person = before ? given : withName(given, names);
    if (!person) {
      passed.nameless += 1;
      continue;
    }
    const { email, ...rest } = person;
    const address = email?.toLowerCase();
    const isFirst = address !== undefined && !addresses.has(address);
    if (address !== undefined && !isFirst) passed.sharedAddresses += 1;
    const wasConfirmed = ({ role, school }: RoleGiven) =>
      before?.roles.some((held) => held.role === role && held.school === schoolIds.get(school)) ?? false;
    const roles = rest.roles.map((role) => (wasConfirmed(role) ? sure(role) : role));
    const own = { ...rest, ...(isFirst && { email: address }), roles: sureRoles(roles) };
    const asked = roles.filter(({ suggested }) => suggested);
    const stays = own.roles.length > 0 || before !== undefined || own.leftOn !== undefined;
    if (own.leftOn === undefined) {
      for (const role of asked) suggestions.push({ person: own, role, only: !stays });
      if (!stays && asked.length === 0) passed.roleless += 1;
    }
    if (!stays) continue;
    if (isFirst) addresses.add(address);
    people.push(own);
  }
  return { roster: { ...roster, people }, suggestions, ...passed };
}

function sure({ role, school, classes, year, children }: RoleGiven): RoleGiven {
  return { role, school, ...(classes && { classes }), ...(year && { year }), ...(children && { children }) };
}

/** What is sure; whoever is only suggested to lead or to administer works there at least. */
function sureRoles(roles: readonly RoleGiven[]): readonly RoleGiven[] {
  // who is a parent of nobody in the delivery has nothing to do here
  const certain = roles.filter(
    ({ suggested, role, children = [] }) => !suggested && (role !== 'parent' || children.length > 0),
  );
  if (certain.length > 0) return certain;
  const atWork = roles.filter(({ role }) => !OF_PARENTS.has(role) && role !== 'pupil');
  return [...new Set(atWork.map(({ school }) => school))].map((school) => ({ role: 'staff', school }));
}

/** Everybody has a name: a parent of whom only an address is known is called after the child. */
function withName(person: Person, all: ReadonlyMap<string, Person>): Person | undefined {
  const { given, family, roles } = person;
  if (given !== '' && family !== '') return person;
  if (given !== '' || family !== '') {
    return { ...person, given: given || UNKNOWN, family: family || UNKNOWN };
  }
  const child = roles.flatMap(({ children = [] }) => children).flatMap((key) => all.get(key) ?? [])[0];
  if (!child || child.family === '') return undefined;
  const of = [child.given, child.prefix, child.family].filter(Boolean).join(' ');
  return { ...person, given: 'Ouder', prefix: 'van', family: of.slice(0, 120) };
}

/** The roster with the suggestions that somebody confirmed, by their places in the list. */
export function withConfirmed(
  roster: Roster,
  suggestions: readonly Suggestion[],
  confirmed: ReadonlySet<number>,
): Roster {
  const added = new Map<string, RoleGiven[]>();
  const comers = new Map<string, Person>();
  for (const [place, { person, role, only }] of suggestions.entries()) {
    if (!confirmed.has(place)) continue;
    added.set(person.key, [...(added.get(person.key) ?? []), sure(role)]);
    if (only) comers.set(person.key, person);
  }
  const people = [...roster.people, ...comers.values()].map((person) => {
    const more = added.get(person.key);
    return more ? { ...person, roles: [...person.roles, ...more] } : person;
  });
  return { ...roster, people };
}
