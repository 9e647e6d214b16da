import type { DemoSchool } from './schools.ts';

type Day = Temporal.PlainDate;

export interface PlannedRole {
  readonly role: string;
  /** undefined: of the whole board */
  readonly school: string | undefined;
  readonly of?: { readonly class: PlannedClass } | { readonly person: PlannedPerson };
  readonly insteadOf?: PlannedPerson;
  readonly from: Day;
  readonly until?: Day;
}

export interface PlannedClass {
  readonly school: string;
  readonly name: string;
  readonly year: string;
  readonly pupils: readonly PlannedPerson[];
}

/** Somebody of the demo, before they are written down. */
export interface PlannedPerson {
  readonly given: string;
  readonly prefix: string | undefined;
  readonly family: string;
  readonly email: string | undefined;
  readonly username: string | undefined;
  readonly turns16: Day | undefined;
  readonly turns18: Day | undefined;
  readonly language: 'nl' | 'en';
  readonly roles: readonly PlannedRole[];
}

export interface PlannedSchool extends DemoSchool {
  readonly taught: readonly PlannedClass[];
}

/** Everybody of the demo, and where they are. */
export interface Plan {
  readonly today: Day;
  /** the first day of the school year that today is in */
  readonly since: Day;
  /** `2026-2027` */
  readonly schoolYear: string;
  readonly schools: readonly PlannedSchool[];
  readonly people: readonly PlannedPerson[];
}

/** The class of a school by its name. Throws when there is none: a story asks for what is planned. */
export function classIn({ schools }: Plan, school: string, name: string): PlannedClass {
  const found = schools.find((each) => each.school === school)?.taught.find((each) => each.name === name);
  if (!found) throw new Error(`the demo has no class \`${name}\` at \`${school}\``);
  return found;
}

export function pupilIn(plan: Plan, school: string, name: string, at: number): PlannedPerson {
  const found = classIn(plan, school, name).pupils[at];
  if (!found) throw new Error(`class \`${name}\` of the demo has no pupil ${at}`);
  return found;
}

/** Who has a role of a school, or of the board; of a class or a person where that is said. */
export function holderOf(
  { people }: Plan,
  role: string,
  { school, of }: { readonly school?: string; readonly of?: PlannedClass | PlannedPerson } = {},
): PlannedPerson {
  const found = people.find((person) =>
    person.roles.some(
      (held) =>
        held.role === role &&
        held.school === school &&
        held.until === undefined &&
        (of === undefined || (held.of && ('class' in held.of ? held.of.class : held.of.person) === of)),
    ),
  );
  if (!found) throw new Error(`nobody of the demo is \`${role}\` of \`${school ?? 'the board'}\``);
  return found;
}
