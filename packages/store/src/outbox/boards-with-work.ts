import { sql } from 'kysely';
import type { Transactions } from '../tenancy/transactions.ts';

/**
 * The boards where something is due: a duty to deliver, a letter to post, a clock that ran out, a file past
 * its term.
 */
export async function boardsWithWork(store: Transactions, now: Temporal.Instant): Promise<readonly string[]> {
  const { rows } = await store.outside((tx) =>
    sql<{ readonly board: string }>`
      select board from netjes.outbox
        where delivered_at is null and given_up_at is null and next_try <= ${now}
      union select board from netjes.letter
        where posted_at is null and given_up_at is null and next_try <= ${now}
      union select board from netjes.file where due <= ${now}
      union select board from netjes.file where delete_after <= ${now}
      order by board`.execute(tx),
  );
  return rows.map(({ board }) => board);
}
