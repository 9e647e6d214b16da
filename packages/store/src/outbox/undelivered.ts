import { appendAudit } from '../audit/append-audit.ts';
import type { Tx } from '../tenancy/transactions.ts';
import type { DeliveryFailure, DeliveryKind } from './outbox-tables.ts';

/** A duty that was tried and not delivered. */
export interface Undelivered {
  readonly key: string;
  readonly kind: DeliveryKind;
  readonly file: string;
  readonly tell: string;
  readonly due: Temporal.Instant;
  readonly attempts: number;
  readonly failed: DeliveryFailure | null;
  /** when it is tried again, unless it was given up */
  readonly next_try: Temporal.Instant;
  readonly given_up_at: Temporal.Instant | null;
}

/** What of a board could not be delivered: given up first, then what is still tried; the oldest of each first. */
export async function undelivered(tx: Tx, limit = 1000): Promise<readonly Undelivered[]> {
  return await tx
    .selectFrom('outbox')
    .select(['key', 'kind', 'file', 'tell', 'due', 'attempts', 'failed', 'next_try', 'given_up_at'])
    .where('delivered_at', 'is', null)
    .where((is) => is.or([is('failed', 'is not', null), is('given_up_at', 'is not', null)]))
    .orderBy('given_up_at', (order) => order.asc().nullsLast())
    .orderBy('next_try')
    .limit(limit)
    .execute();
}

export interface TryAgain {
  readonly board: string;
  readonly now: Temporal.Instant;
  /** the opaque id of who asks, or `netjes` */
  readonly by: string;
  /** the keys of the duties; absent: all that were given up */
  readonly keys?: readonly string[];
}

/** Has duties tried again that were given up or are waiting, at once and from the start. Returns how many. */
export async function tryAgain(tx: Tx, { board, now, by, keys }: TryAgain): Promise<number> {
  const tried = await tx
    .updateTable('outbox')
    .set({ attempts: 0, next_try: now, given_up_at: null })
    .where('delivered_at', 'is', null)
    .where((is) => (keys ? is('key', 'in', [...keys, '']) : is('given_up_at', 'is not', null)))
    .returning('file')
    .execute();
  const at = now.epochMilliseconds;
  await appendAudit(
    tx,
    board,
    tried.map(({ file }) => ({ kind: 'duty.tried-again', by, at, file })),
  );
  return tried.length;
}
