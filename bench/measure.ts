import type { Contender } from './contender.ts';
import type { Asked } from './questions.ts';
import { median, rounded } from './report.ts';

export const ROUNDS = 7;
/** How long each contender is busy in a round; enough that a garbage collection or two belong to it. */
const MILLISECONDS = 120;

/** Nanoseconds for each answer, one number for each round. */
export type Times = ReadonlyMap<string, readonly number[]>;

/**
 * Times contenders in turns (A B C, A B C, …), so that whatever the machine does meanwhile meets all of them. Every one
 * first answers the whole list and then runs once for nothing; in each round it goes on where it stopped.
 */
export function interleaved(contenders: readonly Contender[], list: readonly Asked[]): Times {
  const lanes = contenders.map((contender) => {
    contender.run(list, 0, list.length);
    return { contender, count: affordable(contender, list), at: 0, times: [] as number[] };
  });
  for (let round = 0; round < ROUNDS; round++) {
    for (const lane of lanes) {
      const start = performance.now();
      lane.contender.run(list, lane.at, lane.count);
      lane.times.push(((performance.now() - start) * 1e6) / lane.count);
      lane.at = (lane.at + lane.count) % list.length;
    }
  }
  return new Map(lanes.map(({ contender, times }) => [contender.name, times]));
}

/** How many answers fit in one turn; finding out is the warm-up. */
function affordable(contender: Contender, list: readonly Asked[]): number {
  for (let count = 32; ; count *= 2) {
    const start = performance.now();
    contender.run(list, 0, count);
    const took = performance.now() - start;
    if (took >= MILLISECONDS) return Math.ceil((count * MILLISECONDS) / took);
  }
}

/** How many times as long one took as the other, round by round. */
export function ratio(times: Times, slow: string, fast: string): number {
  const [theirs, ours] = [times.get(slow), times.get(fast)];
  if (theirs === undefined || ours === undefined)
    throw new Error(`\`${slow}\` and \`${fast}\` were not timed`);
  return rounded(median(theirs.map((time, round) => time / (ours[round] ?? Number.NaN))));
}
