import type { Tx } from '../tenancy/transactions.ts';
import type { AuditEvent } from './audit-event.ts';
import { entryOf } from './audit-row.ts';

/** Writes events of a board, in this order, in the transaction of what they tell of. */
export async function appendAudit(tx: Tx, board: string, events: readonly AuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  const entries = events.map((event) => ({ board, ...entryOf(event) }));
  await tx.insertInto('audit').values(entries).execute();
}
