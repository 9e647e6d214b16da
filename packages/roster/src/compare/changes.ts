import type { RosterRole } from '../roster-role.ts';
import type { Person, RosterClass, RosterSchool } from '../roster.ts';

/**
 * What a delivery would change, as plain data that can be kept until a person has looked at it. Nothing in it takes
 * anybody or anything away for not being in the delivery.
 */
export interface Changes {
  readonly schools: Changed<RosterSchool, 'name' | 'brin'> & { readonly absent: readonly Absent[] };
  readonly classes: ClassChanges;
  readonly people: PeopleChanges;
  /** Keys of the delivery that are somebody or something known: key to id. What is new has no id yet. */
  readonly ids: {
    readonly schools: Readonly<Record<string, string>>;
    readonly classes: Readonly<Record<string, string>>;
    readonly people: Readonly<Record<string, string>>;
  };
}

interface Changed<T, F> {
  readonly new: readonly T[];
  readonly changed: readonly Change<T, F>[];
  readonly same: number;
}

export interface Change<T, F> {
  readonly id: string;
  readonly key: string;
  readonly fields: readonly F[];
  /**
   * How it is delivered. Keys in it are looked up in `ids`, or are of something new; one that is neither is of
   * somebody who waits for a decision, and is left out. Only `fields` change: what is not delivered stays.
   */
  readonly to: T;
}

/** Known from this source, and not in a delivery that could have had it. */
export interface Absent {
  readonly id: string;
  readonly key?: string;
}

export interface ClassChanges extends Changed<RosterClass, 'name' | 'year' | 'home' | 'schoolYear'> {
  readonly absent: readonly Absent[];
  /** Classes of a school year before that of the delivery. */
  readonly ended: readonly Absent[];
  readonly conflicts: readonly ClassConflict[];
}

/** The delivery is of an earlier school year than what is known of this school, by its key. */
export interface ClassConflict {
  readonly conflict: 'older-school-year';
  readonly school: string;
}

export type PersonField =
  | 'given'
  | 'prefix'
  | 'family'
  | 'email'
  | 'username'
  | 'turns16'
  | 'turns18'
  /** Somebody who had left is there again. */
  | 'leftOn'
  /** Another class, or another year in it. */
  | 'classes'
  | 'children'
  /** A role that they did not have from this source. */
  | 'roles';

export interface PeopleChanges extends Changed<Person, PersonField> {
  /** Pupils among the changed who go on to a class of the new school year. */
  readonly movedUp: readonly string[];
  readonly absent: readonly Absent[];
  readonly left: readonly (Absent & { readonly leftOn: string })[];
  readonly conflicts: readonly PersonConflict[];
}

/** What a person has to decide. Only with `role-taken-away` the rest of what is delivered of somebody is not held up. */
export type PersonConflict =
  /** Several known people fit: by address, or by name and class. */
  | {
      readonly conflict: 'email-fits-several' | 'name-fits-several';
      readonly person: Person;
      readonly ids: readonly string[];
    }
  /** The address is of somebody known by another key, or of a pupil where an adult is delivered or the other way round. */
  | {
      readonly conflict: 'key-of-another' | 'email-of-other-kind';
      readonly person: Person;
      readonly id: string;
    }
  /** More than one person of the delivery fits the same known person. */
  | { readonly conflict: 'two-fit-one'; readonly person: Person; readonly id: string }
  /** A pupil is in two home classes of one school. */
  | { readonly conflict: 'two-home-classes'; readonly person: Person; readonly classes: readonly string[] }
  /** Somebody new of whom nothing is delivered to know them by next time. */
  | { readonly conflict: 'unrecognisable'; readonly person: Person }
  /** A role that the source gave is not delivered any more; it stays until a person takes it away. */
  | {
      readonly conflict: 'role-taken-away';
      readonly id: string;
      readonly key: string;
      readonly role: RosterRole;
      /** Id of the school. */
      readonly school: string;
      /** It was only suggested. */
      readonly suggested?: true;
    };
