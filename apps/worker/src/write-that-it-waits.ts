import { queueLetter, whoWaits } from '@netjes/store';
import type { Work } from './work.ts';

/**
 * Has everybody written to for whom news waits, once a day at most. A letter tells that something waits, and never
 * what. Without post nothing is written.
 */
export async function writeThatItWaits(work: Work, stop: AbortSignal): Promise<void> {
  const { store, post, fills, now, onFault } = work;
  if (!post) return;
  const { keys } = store;
  try {
    const boards = await store.outside((tx) => tx.selectFrom('board').select('board').execute());
    for (const { board } of boards) {
      if (stop.aborted) return;
      await store.inBoard(board, async (tx) => {
        for (const { person, given, school } of await whoWaits(tx, { now: now(), fills })) {
          const data = { name: given, school, link: '/thuis' };
          await queueLetter({ tx, board, keys }, { person, template: 'something-waits', data, now: now() });
        }
      });
    }
  } catch (fault) {
    onFault(fault);
  }
}
