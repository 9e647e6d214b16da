import { sql } from 'kysely';
import type { Tx } from './transactions.ts';

/**
 * Waits until nobody else does something under this digest, and has others wait until the transaction ends. What is
 * read after it shows all that those before have done.
 */
export async function oneAtATime(tx: Tx, digest: Uint8Array): Promise<void> {
  const lock = Buffer.from(digest).readBigInt64BE(0).toString();
  await sql`select pg_advisory_xact_lock(${lock}::bigint)`.execute(tx);
}
