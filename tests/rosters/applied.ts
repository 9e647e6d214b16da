import type { Changes, Known, KnownPerson, KnownRole, Person } from '@netjes/roster';

const sameRole = (now: KnownRole, before: KnownRole) =>
  now.role === before.role &&
  now.school === before.school &&
  (now.role !== 'parent' || now.suggested === before.suggested || before.suggested === true);

export const NOTHING_KNOWN: Known = { schools: [], classes: [], people: [] };

/** What is known after changes were taken over as they were proposed, with every conflict left open: what a store does. */
export function applied(known: Known, given: Changes): Known {
  // as it would be after having waited in a database
  const changes = JSON.parse(JSON.stringify(given)) as Changes;
  let made = known.schools.length + known.classes.length + known.people.length;
  const withNew = (ids: Readonly<Record<string, string>>, fresh: readonly { readonly key: string }[]) =>
    new Map([...Object.entries(ids), ...fresh.map(({ key }) => [key, `id${(made += 1)}`] as const)]);
  const ids = {
    schools: withNew(changes.ids.schools, changes.schools.new),
    classes: withNew(changes.ids.classes, changes.classes.new),
    people: withNew(changes.ids.people, changes.people.new),
  };
  const to = <T>(list: readonly { readonly id: string; readonly to: T }[], id: string) =>
    list.find((each) => each.id === id)?.to;
  const listed = (map: ReadonlyMap<string, string>, keys: readonly string[] = []) =>
    keys.flatMap((key) => map.get(key) ?? []);
  const roles = (person: Person, before: readonly KnownRole[] = []): KnownRole[] => {
    const delivered = person.roles.map(({ role, school, classes, children, year, suggested }) => ({
      ...{ role, school: ids.schools.get(school) ?? '', ...(year !== undefined && { year }) },
      ...{ classes: listed(ids.classes, classes), children: listed(ids.people, children) },
      ...(suggested && { suggested }),
    }));
    const kept = before.filter((each) => !delivered.some((now) => sameRole(now, each)));
    return [...delivered, ...kept];
  };
  const person = (each: Person, id: string, before?: KnownPerson): KnownPerson => {
    const { key, stable, roles: _roles, leftOn: _left, ...rest } = each;
    const { leftOn: _gone, prefix: _prefix, ...kept } = before ?? {};
    return { ...kept, ...rest, id, ...(stable && { key }), roles: roles(each, before?.roles) };
  };
  const ended = new Set(changes.classes.ended.map(({ id }) => id));
  return {
    schools: [
      ...known.schools.map((school) => ({ ...school, ...to(changes.schools.changed, school.id) })),
      ...changes.schools.new.map((school) => ({ ...school, id: ids.schools.get(school.key) ?? '' })),
    ],
    classes: [
      ...known.classes.map((each) => {
        const { school: _, ...rest } = to(changes.classes.changed, each.id) ?? { school: '' };
        return { ...each, ...rest, ...(ended.has(each.id) && { ended: true as const }) };
      }),
      ...changes.classes.new.map((each) => ({
        ...each,
        id: ids.classes.get(each.key) ?? '',
        school: ids.schools.get(each.school) ?? '',
      })),
    ],
    people: [
      ...known.people.map((each) => {
        const delivered = to(changes.people.changed, each.id);
        const left = changes.people.left.find(({ id }) => id === each.id);
        if (delivered) return person(delivered, each.id, each);
        return left ? { ...each, leftOn: left.leftOn } : each;
      }),
      ...changes.people.new.map((each) => person(each, ids.people.get(each.key) ?? '')),
    ],
  };
}
