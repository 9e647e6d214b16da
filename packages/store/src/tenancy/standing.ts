import { AsyncLocalStorage } from 'node:async_hooks';
import { roles } from './roles.ts';

/** As whom a transaction works: a role, for one board or for none. */
export interface Standing {
  readonly role: keyof typeof roles;
  readonly board?: string;
}

/** A transaction under way; `over` once it was committed or undone. */
export interface Underway {
  readonly standing: Standing;
  /** what is asked in the same round trip in which it begins, and its answer */
  readonly first?: string | undefined;
  answer?: readonly Record<string, unknown>[];
  over: boolean;
}

/** The transaction that the running code is inside of. */
export const underway = new AsyncLocalStorage<Underway>();

const boardName = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** May this be the name of a board? Names of boards stand in statements, so nothing else ever does. */
export const isBoardName = (name: string): boolean => boardName.test(name);

/**
 * Begins a transaction with its standing in one round trip. A cursor that the one before kept open on this connection
 * ends here.
 */
export const beginAs = (standing: Standing, how: string): string => `${how}; close all; ${standAs(standing)}`;

/** Gives what is sent in the same text its standing, which ends with the transaction. */
export function standAs({ role, board }: Standing): string {
  const words = [`set local role ${roles[role]}`];
  if (board !== undefined) {
    if (!isBoardName(board)) throw new RangeError(`\`${board}\` is no name of a board`);
    words.push(`set local netjes.board = '${board}'`);
  }
  return words.join('; ');
}
