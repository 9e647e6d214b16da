import type { School } from '../people/boards.ts';

/** A role that a person has today, as the store has it; ids are of the tables, never opaque ones. */
export interface MemberRole {
  readonly role: string;
  /** undefined: of the whole board */
  readonly school: string | undefined;
  /** of whom; both undefined: of everybody there */
  readonly class: string | undefined;
  readonly person: string | undefined;
  /** for whom they stand in */
  readonly insteadOf: string | undefined;
}

/** Who is signed in, and all that every page has to know of them. */
export interface Member {
  readonly board: string;
  /** speaks of the session, and gives no way into it */
  readonly session: string;
  readonly how: string;
  readonly seenAt: Temporal.Instant;
  /** when a second factor was shown in this session */
  readonly strongAt: Temporal.Instant | undefined;
  readonly person: string;
  /** under which files and audit know them */
  readonly opaque: string;
  readonly given: string;
  readonly prefix: string | undefined;
  readonly family: string;
  readonly email: string | undefined;
  readonly language: 'nl' | 'en';
  /** undefined when it is not known, or never mattered */
  readonly turns16: Temporal.PlainDate | undefined;
  readonly roles: readonly MemberRole[];
  /** those of their roles, by name, each with the code it lives by today; a role of the whole board adds none */
  readonly schools: readonly School[];
  /** the classes they are a pupil of */
  readonly classes: readonly string[];
}
