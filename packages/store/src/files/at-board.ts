import type { Keys } from '../keys/keys.ts';
import type { Tx } from '../tenancy/transactions.ts';

/** A board, in a transaction, with the keys to what is sealed. */
export interface AtBoard {
  readonly tx: Tx;
  readonly board: string;
  readonly keys: Keys;
}
