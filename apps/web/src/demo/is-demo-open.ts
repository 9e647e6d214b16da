import { type Board, boards } from '@netjes/store';
import type { Visit } from '../members/visit.ts';
import { isAtComputer } from '../serving/at-computer.ts';

/**
 * The demo whose people anybody may sign in as: only at the computer that it runs on, on a server that nothing else
 * reaches, and never where there are real people. Undefined for everybody else, who do not learn that it is there.
 */
export async function openDemo(
  { c, store }: Pick<Visit, 'c' | 'store'>,
  isHere: boolean,
): Promise<Board | undefined> {
  if (!isHere || !isAtComputer(c)) return undefined;
  const all = await boards(store);
  return all.every(({ demo }) => demo) ? all[0] : undefined;
}
