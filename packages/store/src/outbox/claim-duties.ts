import type { Told } from '@netjes/procedures';
import { sql } from 'kysely';
import type { Tx } from '../tenancy/transactions.ts';
import type { DeliveryKind } from './outbox-tables.ts';

/** A duty that one worker has taken on. */
export interface ClaimedDuty {
  readonly board: string;
  /** The same duty has the same key at every delivery: whoever delivers it twice makes one of it. */
  readonly key: string;
  readonly kind: DeliveryKind;
  readonly file: string;
  readonly tell: Told;
  readonly person: string | null;
  readonly roles: readonly string[] | null;
  readonly of: readonly string[] | null;
  readonly due: Temporal.Instant;
  /** which attempt this is, from 1 */
  readonly attempts: number;
}

export interface Claim {
  readonly now: Temporal.Instant;
  /** Until when nobody else tries: a worker that is gone by then has its duties taken over. */
  readonly until: Temporal.Instant;
  readonly limit: number;
}

/** Takes on duties that are to be delivered now, soonest first, and leaves those that another worker is taking. */
export async function claimDuties(tx: Tx, { now, until, limit }: Claim): Promise<readonly ClaimedDuty[]> {
  // materialized, or a plan may look for rows more than once and lock others than it takes
  const { rows } = await sql<ClaimedDuty>`
    with picked as materialized (
      select board, file, key from netjes.outbox
      where delivered_at is null and given_up_at is null and next_try <= ${now}
      order by next_try limit ${limit} for update skip locked
    )
    update netjes.outbox o set attempts = o.attempts + 1, next_try = ${until}
    from picked p where (o.board, o.file, o.key) = (p.board, p.file, p.key)
    returning o.board, o.key, o.kind, o.file, o.tell, o.person, o.roles, o.of, o.due, o.attempts`.execute(tx);
  return rows;
}

/** Puts back duties that were taken on and not tried. */
export async function putBack(tx: Tx, duties: readonly ClaimedDuty[], now: Temporal.Instant): Promise<void> {
  for (const { file, key, attempts } of duties) {
    await tx
      .updateTable('outbox')
      .set({ attempts: attempts - 1, next_try: now })
      .where('file', '=', file)
      .where('key', '=', key)
      .where('attempts', '=', attempts)
      .where('delivered_at', 'is', null)
      .execute();
  }
}
