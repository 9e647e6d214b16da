import { addClass, addPerson, addSchool, giveRole, liveBy, putInClass, type Tx } from '@netjes/store';
import type { Library } from '@netjes/norms';
import type { Plan, PlannedClass, PlannedPerson } from './plan.ts';
import { DEMO_BOARD } from './schools.ts';

const { board } = DEMO_BOARD;

/** Under which ids the people and classes of a plan were written down. */
export interface Written {
  readonly person: (planned: PlannedPerson) => string;
  readonly class: (planned: PlannedClass) => string;
}

export interface Writing {
  readonly plan: Plan;
  readonly library: Library;
  readonly now: Temporal.Instant;
}

/** Writes down the schools of a plan and everybody in them. */
export async function writePlan(tx: Tx, { plan, library, now }: Writing): Promise<Written> {
  const { schools, people, since, schoolYear } = plan;
  const classes = new Map<PlannedClass, string>();
  for (const { school, name, code, taught } of schools) {
    await addSchool(tx, { board, school, name, now });
    const version = library.codes.get(code)?.decider.code.version;
    // a library with other codes leaves the school without one, and says so to the school itself
    if (version !== undefined) await liveBy(tx, { board, school, code, version, since });
    for (const each of taught) {
      const { name: called, year } = each;
      classes.set(each, await addClass(tx, { board, school, name: called, year, schoolYear }));
    }
  }
  const ids = new Map<PlannedPerson, string>();
  for (const person of people) {
    const { roles: _, ...given } = person;
    ids.set(person, await addPerson(tx, { board, now, ...given }));
  }
  const written = { person: found(ids), class: found(classes) };
  for (const person of people) await writeRoles(tx, person, written);
  for (const each of classes.keys()) {
    for (const pupil of each.pupils) {
      const of = { class: written.class(each), person: written.person(pupil) };
      await putInClass(tx, { board, ...of, from: since });
    }
  }
  return written;
}

async function writeRoles(tx: Tx, person: PlannedPerson, written: Written): Promise<void> {
  for (const { of, insteadOf, ...role } of person.roles) {
    const whom =
      of && ('class' in of ? { class: written.class(of.class) } : { person: written.person(of.person) });
    await giveRole(tx, {
      board,
      person: written.person(person),
      ...role,
      of: whom,
      insteadOf: insteadOf && written.person(insteadOf),
      origin: 'demo',
    });
  }
}

function found<Planned>(ids: ReadonlyMap<Planned, string>): (planned: Planned) => string {
  return (planned) => {
    const id = ids.get(planned);
    if (id === undefined) throw new Error('somebody or something of the demo was not written down');
    return id;
  };
}
