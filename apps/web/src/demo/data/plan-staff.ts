import type { Planning } from './newcomers.ts';
import type { PlannedClass, PlannedPerson, PlannedRole } from './plan.ts';
import { type DemoSchool, EVERY_SCHOOL, WHOLE_BOARD } from './schools.ts';

/** At this school the principal is away for some weeks, and a teacher stands in. */
const PRINCIPAL_AWAY = { school: 'de-ooievaarspoort', days: [10, 21] } as const;

/** Who works for the whole board. */
export function ofBoard({ since, arrive }: Planning): PlannedPerson[] {
  return WHOLE_BOARD.map((roles) =>
    arrive.staff(roles.map((role) => ({ role, school: undefined, from: since }))),
  );
}

/** Who works at a school: a teacher for each class, and everybody around them. */
export function planStaff(
  school: DemoSchool,
  classes: readonly PlannedClass[],
  at: Planning,
): PlannedPerson[] {
  const around = [...EVERY_SCHOOL, ...school.staff].filter(
    (roles) => !school.without.includes(roles[0] ?? ''),
  );
  const others = around.map((roles) => at.arrive.staff(roles.map((role) => roleAt(school, role, at))));
  const teachers = classes.map((each, count) => {
    const of = { class: each };
    const here = { school: school.school, from: at.since };
    const mentor: PlannedRole[] = school.staff.some(([role]) => role === 'directie')
      ? [{ role: 'mentor', ...here, of }]
      : [];
    // teachers have their say in the council too
    const council: PlannedRole[] = count === 0 ? [{ role: 'mr', ...here }] : [];
    const standIn = count === 1 ? standInAt(school, others, at) : [];
    return at.arrive.staff([{ role: 'teacher', ...here, of }, ...mentor, ...council, ...standIn]);
  });
  return [...others, ...teachers];
}

/** Some are here for a while only. */
function roleAt({ school }: DemoSchool, role: string, { today, since }: Planning): PlannedRole {
  if (role === 'substitute') {
    return { role, school, from: today.subtract({ days: 12 }), until: today.add({ days: 16 }) };
  }
  if (role === 'intern' || role === 'external') {
    return { role, school, from: since, until: today.add({ days: 90 }) };
  }
  return { role, school, from: since };
}

function standInAt(
  { school }: DemoSchool,
  others: readonly PlannedPerson[],
  { today }: Planning,
): PlannedRole[] {
  const principal = others.find(({ roles }) => roles.some(({ role }) => role === 'principal'));
  if (school !== PRINCIPAL_AWAY.school || !principal) return [];
  const [before, after] = PRINCIPAL_AWAY.days;
  const from = today.subtract({ days: before });
  return [{ role: 'principal', school, insteadOf: principal, from, until: today.add({ days: after }) }];
}
