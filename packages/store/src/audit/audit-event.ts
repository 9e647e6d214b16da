import type { Event } from '@netjes/procedures';

interface Happened {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly at: number;
  /** The opaque id of a person, or `netjes` for the program itself. */
  readonly by: string;
}

/** A file went past its term and is gone. */
interface FileDeleted extends Happened {
  readonly kind: 'file.deleted';
  readonly file: string;
}

/** The link between a person and an opaque id was cut; whose it was can no longer be found. */
interface PersonSevered extends Happened {
  readonly kind: 'person.severed';
  readonly person: string;
}

/** A duty could not be delivered and is no longer tried by itself, or is tried again because somebody asked. */
interface DutyTried extends Happened {
  readonly kind: 'duty.given-up' | 'duty.tried-again';
  readonly file: string;
}

/** What another system delivered of people was done or dropped: how much it was, and nobody by name or id. */
interface RosterSettled extends Happened {
  readonly kind: 'roster.confirmed' | 'roster.dropped';
  readonly delivery: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** Somebody got a role, or it was taken away: who, which, and of which school; without one, of the whole board. */
interface RoleChanged extends Happened {
  readonly kind: 'role.given' | 'role.ended';
  readonly person: string;
  readonly role: string;
  readonly school: string | undefined;
}

/** A school lives by another code, now or from a day that was chosen. */
interface CodeChosen extends Happened {
  readonly kind: 'code.chosen';
  readonly school: string;
  readonly code: string;
  readonly codeVersion: string;
}

/** Lines of the audit, up to a checkpoint, are past their term and go. */
interface AuditForgotten extends Happened {
  readonly kind: 'audit.forgotten';
  /** the last of them */
  readonly through: number;
}

/**
 * All that the audit can tell: a closed list of kinds, each with the opaque ids and the words of closed lists it may
 * carry. A new kind makes the compiler name the places that have to know it.
 */
export type AuditEvent =
  | Event
  | FileDeleted
  | PersonSevered
  | DutyTried
  | AuditForgotten
  | RosterSettled
  | RoleChanged
  | CodeChosen;
