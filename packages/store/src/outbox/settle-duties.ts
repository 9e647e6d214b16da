import { appendAudit } from '../audit/append-audit.ts';
import type { Tx } from '../tenancy/transactions.ts';
import type { ClaimedDuty } from './claim-duties.ts';
import type { DeliveryFailure } from './outbox-tables.ts';

/** Marks duties as delivered; for good, whoever else may be at it. */
export async function markDelivered(
  tx: Tx,
  duties: readonly ClaimedDuty[],
  now: Temporal.Instant,
): Promise<void> {
  if (duties.length === 0) return;
  await tx
    .updateTable('outbox')
    .set({ delivered_at: now, given_up_at: null, failed: null })
    .where((is) =>
      is(
        is.refTuple('file', 'key'),
        'in',
        duties.map(({ file, key }) => is.tuple(file, key)),
      ),
    )
    .where('delivered_at', 'is', null)
    .execute();
}

/** A delivery that did not succeed. */
export interface Failed {
  readonly duty: ClaimedDuty;
  readonly failure: DeliveryFailure;
  /** when to try again; undefined: it is given up */
  readonly again: Temporal.Instant | undefined;
  readonly now: Temporal.Instant;
}

/** Notes why a delivery failed, and when it is tried again or that it is given up, which the audit tells. */
export async function markFailed(tx: Tx, { duty, failure, again, now }: Failed): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('outbox')
    .set(again ? { failed: failure, next_try: again } : { failed: failure, given_up_at: now })
    .where('file', '=', duty.file)
    .where('key', '=', duty.key)
    // another worker may have taken it over meanwhile
    .where('attempts', '=', duty.attempts)
    .where('delivered_at', 'is', null)
    .executeTakeFirst();
  if (again || numUpdatedRows === 0n) return;
  const at = now.epochMilliseconds;
  await appendAudit(tx, duty.board, [{ kind: 'duty.given-up', by: 'netjes', at, file: duty.file }]);
}
