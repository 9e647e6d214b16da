import {
  findPeople,
  type Holder,
  type ListedPerson,
  roleHolders,
  type School,
  schools,
  type Tx,
} from '@netjes/store';

/** Everybody of one school. */
export interface SchoolOfDemo extends School {
  readonly staff: readonly Holder[];
  readonly pupils: readonly ListedPerson[];
  readonly parents: readonly ListedPerson[];
}

/** Everybody of the demo, in the order of a Dutch list of names. */
export interface Everybody {
  readonly ofBoard: readonly Holder[];
  readonly schools: readonly SchoolOfDemo[];
}

/** More than a demo has in one school. */
const ALL = 10_000;

export async function listPeople(tx: Tx, today: Temporal.PlainDate): Promise<Everybody> {
  const holders = await roleHolders(tx, { today });
  const all: SchoolOfDemo[] = [];
  for (const each of await schools(tx, today)) {
    const wanted = { school: each.school, search: '', state: 'here', today, from: 0, count: ALL } as const;
    const pupils = await findPeople(tx, { ...wanted, roles: ['pupil'] });
    const parents = await findPeople(tx, { ...wanted, roles: ['parent'] });
    const staff = holders.filter(({ school }) => school === each.school);
    all.push({ ...each, staff, pupils: pupils.people, parents: parents.people });
  }
  return { ofBoard: holders.filter(({ school }) => school === undefined), schools: all };
}
