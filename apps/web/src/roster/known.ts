import { type Known, type KnownRole, ROSTER_ROLES, type RosterRole } from '@netjes/roster';
import type { KnownRows } from '@netjes/store';

const ROLES: ReadonlySet<string> = new Set(ROSTER_ROLES);
const isRosterRole = (role: string): role is RosterRole => ROLES.has(role);

/** The rows of the store as a delivery is compared with them. */
export function knownOf({ schools, classes, people, roles, members }: KnownRows): Known {
  const held = rolesOf({ roles, members });
  return {
    schools: schools.map(({ id, name, key, brin }) => ({
      id,
      name,
      ...(key !== null && { key }),
      ...(brin !== null && { brin }),
    })),
    classes: classes.map(({ id, school, name, key, year, schoolYear, home }) => ({
      id,
      school,
      name,
      ...(key !== null && { key }),
      ...(year !== null && { year }),
      ...(schoolYear !== null && { schoolYear }),
      ...(home && { home: true as const }),
    })),
    people: people.map((person) => ({
      ...said(person),
      id: person.id,
      given: person.given,
      family: person.family,
      roles: held.get(person.id) ?? [],
    })),
  };
}

/** The same without what is null. */
function said<T extends object>(row: T): { [K in keyof T]?: Exclude<T[K], null> } {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: Exclude<T[K], null>;
  };
}

interface Building {
  readonly role: RosterRole;
  readonly school: string;
  readonly classes: Set<string>;
  readonly children: Set<string>;
  year?: string;
}

function rolesOf({
  roles,
  members,
}: Pick<KnownRows, 'roles' | 'members'>): ReadonlyMap<string, readonly KnownRole[]> {
  const found = new Map<string, Map<string, Building>>();
  for (const { person, role, school, class: ofClass, child, year } of roles) {
    if (!isRosterRole(role)) continue;
    const own = found.get(person) ?? new Map<string, Building>();
    found.set(person, own);
    const key = `${role} ${school}`;
    const held = own.get(key) ?? { role, school, classes: new Set<string>(), children: new Set<string>() };
    own.set(key, held);
    if (ofClass !== null) held.classes.add(ofClass);
    if (child !== null) held.children.add(child);
    if (year !== null) held.year = year;
  }
  for (const { person, class: ofClass, school } of members) {
    found.get(person)?.get(`pupil ${school}`)?.classes.add(ofClass);
  }
  return new Map(
    [...found].map(([person, own]) => [
      person,
      [...own.values()].map(({ classes, children, ...held }) => ({
        ...held,
        ...(classes.size > 0 && { classes: [...classes] }),
        ...(children.size > 0 && { children: [...children] }),
      })),
    ]),
  );
}
