import { oneAtATime } from '@netjes/store';
import { tokenDigest } from '../members/token-digest.ts';
import type { MemberVisit } from '../members/visit.ts';

/**
 * Waits for whoever is changing schools, classes, people or roles of the board. What is looked up after it shows what
 * they did, so that of two who do the same at once the second is told, or does nothing more.
 */
export async function inTurn({ tx, me }: Pick<MemberVisit, 'tx' | 'me'>): Promise<void> {
  await oneAtATime(tx, tokenDigest(`organisation.${me.board}`));
}
