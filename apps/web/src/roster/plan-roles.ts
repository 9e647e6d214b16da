import type { Person } from '@netjes/roster';
import { type BatchRole, type KnownRows, newOpaqueId, type RosterBatch } from '@netjes/store';

/** What the keys of a delivery are here. */
export interface Ids {
  readonly schools: ReadonlyMap<string, string>;
  readonly classes: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

/** What a delivery speaks of: only then it says that something is over. */
export interface Says {
  readonly isWhole: boolean;
  readonly classes: boolean;
}

type Wanted = Omit<BatchRole, 'id'>;

/** Of a teacher a role for each class, of a parent one for each child; a pupil is in classes, and has one role. */
export function rolesOf({ key, roles }: Person, ids: Ids): readonly Wanted[] {
  const person = ids.people.get(key);
  if (person === undefined) return [];
  return roles.flatMap(({ role, school: at, classes = [], children = [], year }): Wanted[] => {
    const school = ids.schools.get(at);
    if (school === undefined) return [];
    const held = { person, role, school, year: year?.slice(0, 12) };
    if (role === 'pupil') return [held];
    const of = [
      ...classes.flatMap((each) => ids.classes.get(each) ?? []).map((id) => ({ ...held, class: id })),
      ...children.flatMap((each) => ids.people.get(each) ?? []).map((id) => ({ ...held, child: id })),
    ];
    // a parent whose children are not taken over has nothing to do here
    return of.length > 0 || role === 'parent' ? of : [held];
  });
}

const kindOf = ({ person, role, school }: Wanted) => `${person} ${role} ${school}`;
const whole = (role: Wanted) => `${kindOf(role)} ${role.class ?? ''} ${role.child ?? ''} ${role.year ?? ''}`;

/** Which roles are to come and which are over, of those that the source gave. */
export function planRoles(
  wanted: readonly Wanted[],
  rows: KnownRows['roles'],
  says: Says,
): Pick<RosterBatch, 'newRoles' | 'endedRoles'> {
  const kinds = new Map<string, Wanted[]>();
  for (const role of wanted) {
    const listed = kinds.get(kindOf(role));
    if (listed) listed.push(role);
    else kinds.set(kindOf(role), [role]);
  }
  const all = new Set(wanted.map(whole));
  const there = new Set<string>();
  const thereOfKind = new Set<string>();
  const endedRoles: string[] = [];
  for (const { id, class: of, child, year, ...rest } of rows) {
    const role = { ...rest, class: of ?? undefined, child: child ?? undefined, year: year ?? undefined };
    const asked = kinds.get(kindOf(role));
    if (!asked) continue;
    // a year that is not said any more stays
    const unsaid = asked.some(
      (each) => each.year === undefined && whole({ ...each, year: role.year }) === whole(role),
    );
    const stays = all.has(whole(role)) || unsaid || !says.isWhole || (of !== null && !says.classes);
    if (!stays) endedRoles.push(id);
    else {
      there.add(whole(role)).add(whole({ ...role, year: undefined }));
      thereOfKind.add(kindOf(role));
    }
  }
  const isPlain = (role: Wanted) => role.class === undefined && role.child === undefined;
  const newRoles = [...new Map(wanted.map((role) => [whole(role), role])).values()]
    .filter((role) => !there.has(whole(role)))
    // without classes in the delivery, who teaches some goes on teaching them
    .filter(
      (role) => says.classes || !isPlain(role) || role.year !== undefined || !thereOfKind.has(kindOf(role)),
    )
    .map((role) => ({ id: newOpaqueId(), ...role }));
  return { newRoles, endedRoles };
}

interface Member {
  readonly person: string;
  readonly class: string;
}

export function membersOf({ key, roles }: Person, ids: Ids): readonly Member[] {
  const person = ids.people.get(key);
  if (person === undefined) return [];
  return roles
    .filter(({ role }) => role === 'pupil')
    .flatMap(({ classes = [] }) => classes.flatMap((each) => ids.classes.get(each) ?? []))
    .map((each) => ({ person, class: each }));
}

/** Who is delivered as a pupil of which school: `person school`. */
export function pupilsAt(people: readonly Person[], ids: Ids): ReadonlySet<string> {
  return new Set(
    people.flatMap(({ key, roles }) =>
      roles.flatMap(({ role, school }) =>
        role === 'pupil' ? [`${ids.people.get(key)} ${ids.schools.get(school)}`] : [],
      ),
    ),
  );
}

/** Which classes pupils come into and which they leave, of those that the source knows. */
export function planMembers(
  wanted: readonly Member[],
  rows: KnownRows['members'],
  { isWhole, classes, pupils }: Says & { readonly pupils: ReadonlySet<string> },
): Pick<RosterBatch, 'newMembers' | 'endedMembers'> {
  const key = ({ person, class: of }: Member) => `${person} ${of}`;
  const all = new Map(wanted.map((each) => [key(each), each]));
  const there = new Set(rows.map(key));
  return {
    newMembers: [...all.values()].filter((each) => !there.has(key(each))),
    endedMembers:
      isWhole && classes
        ? rows.filter((each) => pupils.has(`${each.person} ${each.school}`) && !all.has(key(each)))
        : [],
  };
}
