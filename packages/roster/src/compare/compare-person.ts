import type { Person, RoleGiven } from '../roster.ts';
import type { PersonConflict, PersonField } from './changes.ts';
import type { Ids } from './compare-places.ts';
import type { KnownPerson, KnownRole } from './known.ts';

/** What the keys of a delivery are here. A key without an id is of something new. */
export interface Translation {
  readonly schools: Ids;
  readonly classes: Ids;
  readonly people: Ids;
  /** Ids of classes that end with this delivery. */
  readonly ended: ReadonlySet<string>;
  /** Keys of people who are new; of others without an id nothing can be said yet. */
  readonly coming: ReadonlySet<string>;
  /** Only what changed is delivered: what is not there says nothing. */
  readonly partial: boolean;
  /** The delivery has no classes at all, and so says nothing about who is in which. */
  readonly classless: boolean;
}

export interface PersonCompared {
  readonly fields: readonly PersonField[];
  readonly movedUp: boolean;
  readonly taken: readonly PersonConflict[];
}

const PLAIN = ['given', 'prefix', 'family', 'email', 'username', 'turns16', 'turns18'] as const;

/** How somebody is delivered, beside how they are known. What a delivery does not say of somebody stays as it is. */
export function comparePerson(known: KnownPerson, person: Person, to: Translation): PersonCompared {
  const fields: PersonField[] = PLAIN.filter((field) => {
    const delivered = person[field] ?? '';
    // a name can lose its prefix; anything else that is not said is not known
    const said = delivered !== '' || (field === 'prefix' && person.family !== '');
    return said && delivered !== (known[field] ?? '');
  });
  if (known.leftOn !== undefined) fields.push('leftOn');
  const roles = person.roles.map((role) => ({ role, before: sameRole(known, role, to) }));
  if (roles.some(({ role, before }) => !before || (before.suggested && !role.suggested)))
    fields.push('roles');
  const moved = to.classless
    ? []
    : roles.filter(({ role, before }) => before && differs(role.classes, before.classes, to.classes, to));
  const otherYear = roles.some(
    ({ role, before }) => before && role.year !== undefined && role.year !== before.year,
  );
  if (moved.length > 0 || otherYear) fields.push('classes');
  const children = ({ role }: { readonly role: RoleGiven }) =>
    role.children?.filter((key) => to.people.has(key) || to.coming.has(key));
  if (roles.some((each) => each.before && differs(children(each), each.before.children, to.people, to)))
    fields.push('children');
  return {
    fields,
    movedUp: moved.some(({ role, before }) => goesUp(role, before, to)),
    taken: takenAway(known, person, to),
  };
}

function sameRole(known: KnownPerson, given: RoleGiven, { schools }: Translation): KnownRole | undefined {
  const school = schools.get(given.school);
  return known.roles.find((each) => each.school === school && isSameRole(given, each));
}

/** A parent of one child may be a relative of another: these are two roles. */
function isSameRole(given: RoleGiven, known: KnownRole): boolean {
  return given.role === known.role && (given.role !== 'parent' || given.suggested === known.suggested);
}

/** Whether two lists say something else, one of keys and one of ids. */
function differs(
  delivered: readonly string[] = [],
  before: readonly string[] = [],
  ids: Ids,
  { partial }: Translation,
): boolean {
  const known = new Set(before);
  const listed = delivered.map((key) => ids.get(key));
  if (listed.some((id) => id === undefined || !known.has(id))) return true;
  return !partial && known.size !== new Set(listed).size;
}

/** A pupil leaves a class that ends, for one that is new. */
function goesUp(role: RoleGiven, before: KnownRole | undefined, { ended, classes }: Translation): boolean {
  if (role.role !== 'pupil' || !before?.classes?.some((id) => ended.has(id))) return false;
  return role.classes?.some((key) => !before.classes?.includes(classes.get(key) ?? '')) ?? false;
}

function takenAway(known: KnownPerson, person: Person, to: Translation): PersonConflict[] {
  if (to.partial) return [];
  const delivered = new Set(to.schools.values());
  const stays = (before: KnownRole) =>
    person.roles.some(
      (each) =>
        to.schools.get(each.school) === before.school &&
        // a suggestion that is made sure has become the role itself
        (isSameRole(each, before) || (each.role === before.role && before.suggested)),
    );
  return known.roles
    .filter((before) => delivered.has(before.school) && !stays(before))
    .map(({ role, school, suggested }) => ({
      conflict: 'role-taken-away',
      id: known.id,
      key: person.key,
      role,
      school,
      ...(suggested && { suggested }),
    }));
}
