import type { Family } from './names.ts';
import type { Planning } from './newcomers.ts';
import type { PlannedClass, PlannedPerson, PlannedRole } from './plan.ts';
import type { DemoClass, DemoSchool } from './schools.ts';

const PUPILS_IN_A_CLASS = 12;
const DAYS_IN_A_YEAR = 365;

/** In the highest class one is an adult since some weeks, and one is about to be. */
const COMES_OF_AGE: readonly Temporal.DurationLike[] = [{ days: -40 }, { days: 9 }];

/** Of so many pupils one has a brother or sister in the first class of the school. */
const SIBLING_IN = 9;

/** Of ten pupils, how many have two parents here. */
const TWO_PARENTS = 4;

interface Home {
  readonly family: Family;
  readonly children: PlannedPerson[];
}

/** The classes of a school with everybody in them, and the parents. */
export function planPupils(
  school: DemoSchool,
  at: Planning,
): { readonly classes: readonly PlannedClass[]; readonly parents: readonly PlannedPerson[] } {
  const homes: Home[] = [];
  const classes = school.classes.map((each, place): PlannedClass => {
    const { name, year } = each;
    const pupils = Array.from({ length: PUPILS_IN_A_CLASS }, (_, count) => {
      const isSibling = place > 0 && count % SIBLING_IN === SIBLING_IN - 1;
      const home = (isSibling && homes[place]) || moveIn(homes, at);
      const role = { role: 'pupil', school: school.school, from: at.since };
      const child = at.arrive.pupil(home.family, birthdayOf(each, count, at), [role]);
      home.children.push(child);
      return child;
    });
    return { school: school.school, name, year, pupils };
  });
  return { classes, parents: homes.flatMap((home, count) => parentsIn(home, count, { school, at })) };
}

function moveIn(homes: Home[], { arrive }: Planning): Home {
  const home = { family: arrive.family(), children: [] };
  homes.push(home);
  return home;
}

function birthdayOf({ age }: DemoClass, count: number, { today, chance }: Planning): Temporal.PlainDate {
  const adult = age === 17 ? COMES_OF_AGE[count] : undefined;
  // also drawn where it is not needed, so that the others stay who they are
  const days = chance.below(DAYS_IN_A_YEAR);
  return adult ? today.add(adult).subtract({ years: 18 }) : today.subtract({ years: age, days });
}

function parentsIn(
  { family, children }: Home,
  count: number,
  { school, at }: { readonly school: DemoSchool; readonly at: Planning },
): PlannedPerson[] {
  const { arrive, chance, since } = at;
  const here = { school: school.school, from: since };
  const roles: PlannedRole[] = children.map((person) => ({ role: 'parent', ...here, of: { person } }));
  // the first one helps in class, and speaks for parents in the council
  const more = [['parent-working-in-school'], ['mr']][count] ?? [];
  const first = arrive.parent(family, [...roles, ...more.map((role) => ({ role, ...here }))]);
  if (chance.below(10) >= TWO_PARENTS) return [first];
  const isOther = chance.below(2) === 0;
  return [first, arrive.parent(isOther ? arrive.family() : family, roles)];
}
