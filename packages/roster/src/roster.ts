import type { RosterRole } from './roster-role.ts';

/** Schools, classes and people as another system delivers them, with nothing in it that Netjes may not keep. */
export interface Roster {
  readonly schools: readonly RosterSchool[];
  readonly classes: readonly RosterClass[];
  readonly people: readonly Person[];
  /** The delivery has only what changed since the last one, so that nobody is missing from it. */
  readonly partial?: true;
}

export interface RosterSchool {
  readonly key: string;
  /** The BRIN, where the format has no name for a school. */
  readonly name: string;
  /** BRIN with the number of the location, if there is one: `99ZZ`, `99ZZ01`. */
  readonly brin?: string;
}

export interface RosterClass {
  readonly key: string;
  readonly school: string;
  readonly name: string;
  /** As schools say it: `7` is groep 7, `v2` the second year of secondary education. */
  readonly year?: string;
  /** `2026-2027`. */
  readonly schoolYear?: string;
  /** The class a pupil belongs to; of these a pupil has one in a school. */
  readonly home?: true;
}

export interface Person {
  /** Unlike all others in the delivery. */
  readonly key: string;
  /** The key is the same in the next delivery. */
  readonly stable: boolean;
  /** Empty, as is `family`, for a parent of whom only an address is known. */
  readonly given: string;
  readonly prefix?: string;
  readonly family: string;
  readonly email?: string;
  readonly username?: string;
  /** yyyy-mm-dd; the only trace of a birth date, and of pupils only. */
  readonly turns16?: string;
  readonly turns18?: string;
  /** yyyy-mm-dd, not after the day of reading. */
  readonly leftOn?: string;
  readonly roles: readonly RoleGiven[];
}

export interface RoleGiven {
  readonly role: RosterRole;
  /** Key of a school. */
  readonly school: string;
  /** Keys of classes: of a pupil those they are in, of staff those they teach. */
  readonly classes?: readonly string[];
  /** The year of a pupil, where it is another than that of their class, or their class has several. */
  readonly year?: string;
  /** Keys of people: the children of a parent. */
  readonly children?: readonly string[];
  /** What the other system says, and a person has to confirm: it gives no rights by itself. */
  readonly suggested?: true;
}
