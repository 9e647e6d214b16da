import type { Person, Roster } from '../roster.ts';
import type { PersonConflict } from './changes.ts';
import { comparableName } from './comparable.ts';
import type { Ids } from './compare-places.ts';
import type { Known, KnownPerson } from './known.ts';

export interface Matched {
  /** Who is who, by the key of the delivery. */
  readonly pairs: ReadonlyMap<string, KnownPerson>;
  readonly conflicts: readonly PersonConflict[];
  /** Keys of the delivery that wait for a decision. */
  readonly held: ReadonlySet<string>;
}

type Found = { readonly known: KnownPerson } | { readonly conflict: PersonConflict } | undefined;

interface Index {
  readonly byKey: ReadonlyMap<string, KnownPerson>;
  readonly byEmail: ReadonlyMap<string, readonly KnownPerson[]>;
  readonly byClass: ReadonlyMap<string, readonly KnownPerson[]>;
  readonly bySchool: ReadonlyMap<string, readonly KnownPerson[]>;
  readonly places: Places;
}

interface Places {
  readonly schoolIds: Ids;
  readonly classIds: Ids;
}

/**
 * Finds for each person delivered who they are: by a key that lasts; else by address; else, when one of both has no
 * such key, by name and class, or by name in the school when the classes are new. A doubt is a conflict, never a guess.
 */
export function matchPeople(known: Known, roster: Roster, places: Places): Matched {
  const index = indexOf(known, places);
  const found = new Map<Person, Found>();
  for (const person of roster.people) {
    const sameKey = person.stable ? index.byKey.get(person.key) : undefined;
    if (sameKey) found.set(person, { known: sameKey });
  }
  const sure = new Set(
    [...found.values()].flatMap((each) => (each && 'known' in each ? [each.known.id] : [])),
  );
  for (const person of roster.people)
    if (!found.has(person)) found.set(person, byEmail(person, index, sure) ?? byName(person, index, sure));
  return settle(roster, found);
}

/** Lets go of known people whom more than one of the delivery fits. */
function settle(roster: Roster, found: ReadonlyMap<Person, Found>): Matched {
  const claims = new Map<string, number>();
  for (const each of found.values())
    if (each && 'known' in each) claims.set(each.known.id, (claims.get(each.known.id) ?? 0) + 1);
  const pairs = new Map<string, KnownPerson>();
  const conflicts: PersonConflict[] = [];
  const held = new Set<string>();
  for (const person of roster.people) {
    const each = found.get(person);
    if (!each) continue;
    if ('conflict' in each) {
      held.add(person.key);
      conflicts.push(each.conflict);
    } else if ((claims.get(each.known.id) ?? 0) > 1) {
      held.add(person.key);
      conflicts.push({ conflict: 'two-fit-one', person, id: each.known.id });
    } else pairs.set(person.key, each.known);
  }
  return { pairs, conflicts, held };
}

function byEmail(person: Person, { byEmail: index }: Index, sure: ReadonlySet<string>): Found {
  if (person.email === undefined) return undefined;
  const fits = index.get(person.email.toLowerCase()) ?? [];
  const free = fits.filter(({ id }) => !sure.has(id));
  const [known] = free;
  // who has this address and is in the delivery under their own key shares it
  if (!known) return undefined;
  if (free.length > 1)
    return { conflict: { conflict: 'email-fits-several', person, ids: free.map(({ id }) => id) } };
  if (isPupil(person) !== isPupil(known))
    return { conflict: { conflict: 'email-of-other-kind', person, id: known.id } };
  if (person.stable && known.key !== undefined)
    return { conflict: { conflict: 'key-of-another', person, id: known.id } };
  return { known };
}

function byName(person: Person, { byClass, bySchool, places }: Index, sure: ReadonlySet<string>): Found {
  if (person.family === '') return undefined;
  const name = comparableName(person);
  const fits = (index: ReadonlyMap<string, readonly KnownPerson[]>, where: readonly string[]) =>
    [...new Set(where.flatMap((id) => index.get(`${id} ${name}`) ?? []))].filter(
      (known) =>
        !sure.has(known.id) &&
        !(person.stable && known.key !== undefined) &&
        isPupil(known) === isPupil(person),
    );
  const classes = person.roles.flatMap((role) => role.classes ?? []);
  const classIds = classes.flatMap((key) => places.classIds.get(key) ?? []);
  let several = fits(byClass, classIds);
  if (several.length === 0 && classIds.length === 0) {
    const schoolIds = person.roles.flatMap(({ school }) => places.schoolIds.get(school) ?? []);
    several = fits(bySchool, [...new Set(schoolIds)]);
  }
  const [known] = several;
  if (!known) return undefined;
  if (several.length > 1)
    return { conflict: { conflict: 'name-fits-several', person, ids: several.map(({ id }) => id) } };
  return { known };
}

function isPupil({ roles }: { readonly roles: readonly { readonly role: string }[] }): boolean {
  return roles.some(({ role }) => role === 'pupil');
}

function indexOf({ people }: Known, places: Places): Index {
  const byKey = new Map<string, KnownPerson>();
  const emails = new Map<string, KnownPerson[]>();
  const byClass = new Map<string, KnownPerson[]>();
  const bySchool = new Map<string, KnownPerson[]>();
  const put = (index: Map<string, KnownPerson[]>, key: string, person: KnownPerson) => {
    const listed = index.get(key);
    if (listed) listed.push(person);
    else index.set(key, [person]);
  };
  for (const person of people) {
    if (person.key !== undefined) byKey.set(person.key, person);
    if (person.email !== undefined) put(emails, person.email.toLowerCase(), person);
    const name = comparableName(person);
    const ids = new Set(person.roles.flatMap(({ classes = [] }) => classes));
    for (const id of ids) put(byClass, `${id} ${name}`, person);
    for (const id of new Set(person.roles.map(({ school }) => school)))
      put(bySchool, `${id} ${name}`, person);
  }
  return { byKey, byEmail: emails, byClass, bySchool, places };
}
