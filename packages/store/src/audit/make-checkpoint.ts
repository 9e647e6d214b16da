import type { Keys } from '../keys/keys.ts';
import type { Transactions } from '../tenancy/transactions.ts';
import { type Checkpoint, signCheckpoint } from './checkpoint.ts';
import { type AuditReport, verifyAudit } from './verify-audit.ts';

/** A checkpoint is made only of an audit that is whole; this one is not. */
export class AuditFlawed extends Error {
  readonly report: AuditReport;

  constructor(report: AuditReport) {
    super(`the audit of \`${report.board}\` is ${report.flaw?.flaw} at ${report.flaw?.seq}`);
    this.name = 'AuditFlawed';
    this.report = report;
  }
}

export interface CheckpointOptions {
  readonly store: Transactions & { readonly keys: Keys };
  readonly board: string;
  readonly now: Temporal.Instant;
  /** the line that is signed; the last one unless said otherwise */
  readonly seq?: number;
}

/**
 * Reads a board's audit from where it was signed last, and signs how it is. Undefined when there is no such line, or
 * it was signed before.
 * Throws `AuditFlawed`.
 */
export async function makeCheckpoint({
  store,
  board,
  now,
  seq,
}: CheckpointOptions): Promise<Checkpoint | undefined> {
  const report = await verifyAudit({ store, board, sinceSigned: true });
  if (report.flaw) throw new AuditFlawed(report);
  const at = now.round({ smallestUnit: 'millisecond', roundingMode: 'floor' });
  return await store.inBoard(board, async (tx) => {
    // the head that was verified, not one that has come since
    const line = await tx
      .selectFrom('audit')
      .select(['seq', 'hash'])
      .where('seq', '=', seq ?? report.head.seq)
      .where('seq', '<=', report.head.seq)
      .executeTakeFirst();
    if (!line) return undefined;
    const signed = signCheckpoint(store.keys, { board, at, ...line });
    const written = await tx
      .insertInto('audit_checkpoint')
      .values(signed)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return written.numInsertedOrUpdatedRows === 1n ? signed : undefined;
  });
}
