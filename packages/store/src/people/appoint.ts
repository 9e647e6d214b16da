import { appendAudit } from '../audit/append-audit.ts';
import { opaqueIdOf } from '../audit/opaque-person.ts';
import type { Tx } from '../tenancy/transactions.ts';
import { endRole, giveRole, type NewRole } from './add-people.ts';

/** Who does something to the roles or the code of others, and when; that stands in the audit. */
export interface Doing {
  readonly board: string;
  /** the opaque id of a person, or `netjes` */
  readonly by: string;
  readonly now: Temporal.Instant;
}

/** A role that somebody has, as the tables know it. */
export interface Held {
  readonly person: string;
  readonly role: string;
  readonly school?: string | undefined;
}

/** Gives somebody a role by hand, and notes who did. */
export async function appoint(tx: Tx, given: Omit<NewRole, 'board'>, doing: Doing): Promise<void> {
  await giveRole(tx, { ...given, board: doing.board });
  await noteRole(tx, 'role.given', given, doing);
}

export interface Dismissal extends Held {
  /** of the role */
  readonly id: string;
  /** the first day on which they have it no longer */
  readonly on: Temporal.PlainDate;
}

/** Ends a role, and notes who did. */
export async function dismiss(tx: Tx, { id, on, ...held }: Dismissal, doing: Doing): Promise<void> {
  await endRole(tx, id, on);
  await noteRole(tx, 'role.ended', held, doing);
}

export async function noteRole(
  tx: Tx,
  kind: 'role.given' | 'role.ended',
  { person, role, school }: Held,
  { board, by, now }: Doing,
): Promise<void> {
  const opaque = await opaqueIdOf(tx, board, person);
  await appendAudit(tx, board, [{ kind, by, at: now.epochMilliseconds, person: opaque, role, school }]);
}
