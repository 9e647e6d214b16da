import { sql } from 'kysely';
import type { Keys } from '../keys/keys.ts';
import type { Transactions } from '../tenancy/transactions.ts';
import { appendAudit } from './append-audit.ts';
import { AuditFlawed, makeCheckpoint } from './make-checkpoint.ts';
import { verifyAudit } from './verify-audit.ts';

export interface ForgetOptions {
  readonly store: Transactions & { readonly keys: Keys };
  readonly board: string;
  /** lines of before this go */
  readonly before: Temporal.Instant;
  readonly now: Temporal.Instant;
}

/**
 * Deletes the lines of a board's audit that are past their term, after signing how far and saying so in the audit
 * itself. A line stays while one before it has to. Cut short, it is finished at the next call.
 * Returns how many lines went. Throws `AuditFlawed`: of an audit that is not whole nothing is deleted.
 */
export async function forgetAudit({ store, board, before, now }: ForgetOptions): Promise<number> {
  const through = await store.inBoard(board, async (tx) => {
    const { rows } = await sql<{ readonly through: number | null }>`
      select max(seq) as through from netjes.audit where board = ${board} and seq < coalesce(
        (select min(seq) from netjes.audit where board = ${board} and at >= ${before}), 9000000000000000)`.execute(
      tx,
    );
    return rows[0]?.through ?? undefined;
  });
  if (through === undefined) return 0;
  // a checkpoint is made of what came since the last one; of what goes, all has to be whole
  const report = await verifyAudit({ store, board });
  if (report.flaw) throw new AuditFlawed(report);
  await makeCheckpoint({ store, board, now, seq: through });
  await store.inBoard(board, (tx) =>
    appendAudit(tx, board, [{ kind: 'audit.forgotten', by: 'netjes', at: now.epochMilliseconds, through }]),
  );
  return await store.outside(async (tx) => {
    const { rows } = await sql<{
      readonly gone: number;
    }>`select netjes.forget_audit(${board}, ${through}) as gone`.execute(tx);
    return rows[0]?.gone ?? 0;
  });
}
