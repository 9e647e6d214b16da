import { chanceFrom } from './chance.ts';
import { familiesBy } from './names.ts';
import { schoolYearOf } from './school-year.ts';
import type { Plan, PlannedPerson, PlannedSchool } from './plan.ts';
import { planPupils } from './plan-pupils.ts';
import { ofBoard, planStaff } from './plan-staff.ts';
import { newcomers } from './newcomers.ts';
import { DEMO_SCHOOLS } from './schools.ts';

/** So that the demo has the same people every day. */
const SEED = 20_260_801;

/** Makes up everybody of the demo: the same for the same day, and the same people every day of a school year. */
export function makePlan(today: Temporal.PlainDate): Plan {
  const chance = chanceFrom(SEED);
  const { since, name: schoolYear } = schoolYearOf(today);
  const at = { today, since, chance, arrive: newcomers(chance, familiesBy(chance)) };
  const people: PlannedPerson[] = ofBoard(at);
  const schools = DEMO_SCHOOLS.map((school): PlannedSchool => {
    const { classes, parents } = planPupils(school, at);
    people.push(...planStaff(school, classes, at), ...classes.flatMap(({ pupils }) => pupils), ...parents);
    return { ...school, taught: classes };
  });
  return { today, since, schoolYear, schools, people };
}
