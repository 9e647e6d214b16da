import { appendAudit } from '../audit/append-audit.ts';
import { opaqueIdOf } from '../audit/opaque-person.ts';
import type { Tx } from '../tenancy/transactions.ts';

interface Changed {
  readonly board: string;
  /** the opaque id of who did it, or `netjes` */
  readonly by: string;
  readonly now: Temporal.Instant;
}

export interface RoleChange extends Changed {
  readonly kind: 'role.given' | 'role.ended';
  /** whose role it is, as the tables know them */
  readonly person: string;
  readonly role: string;
  readonly school: string | undefined;
}

/** Writes into the audit that somebody got a role, or has it no longer. */
export async function noteRole(tx: Tx, { board, person, now, ...change }: RoleChange): Promise<void> {
  const opaque = await opaqueIdOf(tx, board, person);
  await appendAudit(tx, board, [{ ...change, at: now.epochMilliseconds, person: opaque }]);
}

export interface CodeChoice extends Changed {
  readonly school: string;
  readonly code: string;
  readonly version: string;
}

/** Writes into the audit that a code was chosen for a school. */
export async function noteCode(tx: Tx, { board, by, now, school, code, version }: CodeChoice): Promise<void> {
  const at = now.epochMilliseconds;
  await appendAudit(tx, board, [{ kind: 'code.chosen', by, at, school, code, codeVersion: version }]);
}
