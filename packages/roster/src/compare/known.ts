import type { RosterRole } from '../roster-role.ts';

/** What is kept of an earlier delivery of the same source. Ids are those of whoever keeps it. */
export interface Known {
  readonly schools: readonly KnownSchool[];
  readonly classes: readonly KnownClass[];
  readonly people: readonly KnownPerson[];
}

export interface KnownSchool {
  readonly id: string;
  /** The key by which the source delivers it. */
  readonly key?: string;
  readonly name: string;
  readonly brin?: string;
}

export interface KnownClass {
  readonly id: string;
  readonly key?: string;
  /** Id of a school. */
  readonly school: string;
  readonly name: string;
  readonly year?: string;
  readonly schoolYear?: string;
  readonly home?: true;
  /** Of a school year that is over. */
  readonly ended?: true;
}

export interface KnownPerson {
  readonly id: string;
  /** Only keys that are the same in every delivery are kept. */
  readonly key?: string;
  readonly given: string;
  readonly prefix?: string;
  readonly family: string;
  readonly email?: string;
  readonly username?: string;
  readonly turns16?: string;
  readonly turns18?: string;
  readonly leftOn?: string;
  /** Roles that this source gave; what people in Netjes gave is none of its business. */
  readonly roles: readonly KnownRole[];
}

export interface KnownRole {
  readonly role: RosterRole;
  /** Ids, as are `classes` and `children`. */
  readonly school: string;
  readonly year?: string;
  readonly classes?: readonly string[];
  readonly children?: readonly string[];
  readonly suggested?: true;
}
