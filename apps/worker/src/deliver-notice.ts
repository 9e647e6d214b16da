import { giveNotice } from '@netjes/store';
import type { Deliverer } from './deliverer.ts';

/** Puts it among the news of whom it is for, inside Netjes. */
export const deliverNotice: Deliverer = async (duty, { store, now }) => {
  await store.inBoard(duty.board, (tx) => giveNotice(tx, duty, now()));
  return undefined;
};
