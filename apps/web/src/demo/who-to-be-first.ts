import type { Named } from '@netjes/store';
import { fullName } from '../parts/person-name.ts';
import { makePlan } from './data/make-plan.ts';
import { classIn, holderOf, type PlannedPerson, pupilIn } from './data/plan.ts';
import type { Everybody } from './list-people.ts';

/** Somebody to begin as, in one of their roles. */
interface ToBegin {
  readonly role: string;
  readonly person: Named;
  /** the name of their school */
  readonly at: string | undefined;
}

/** Where a pupil waits for an answer that this teacher gives, and the principal prepares a code. */
const SCHOOL = { school: 'de-wilgentoren', class: 'groep 8', asks: 2 } as const;

/** A pupil, a teacher, a principal and the FG who have something to see. Whoever is not there is left out. */
export function whoToBeFirst({ ofBoard, schools }: Everybody, today: Temporal.PlainDate): readonly ToBegin[] {
  const plan = makePlan(today);
  const { school } = SCHOOL;
  const there = schools.find((each) => each.school === school);
  const first = (role: string, wanted: PlannedPerson, among: readonly Named[] = [], at?: string) =>
    among
      .filter((each) => fullName(each) === fullName(wanted))
      .slice(0, 1)
      .map((person): ToBegin => ({ role, person, at }));
  const teacher = holderOf(plan, 'teacher', { school, of: classIn(plan, school, SCHOOL.class) });
  return [
    first('pupil', pupilIn(plan, school, SCHOOL.class, SCHOOL.asks), there?.pupils, there?.name),
    first('teacher', teacher, there?.staff, there?.name),
    first('principal', holderOf(plan, 'principal', { school }), there?.staff, there?.name),
    first('fg', holderOf(plan, 'fg'), ofBoard),
  ].flat();
}
