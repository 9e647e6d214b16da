import type { Verdict } from './peers/rules.ts';
import type { Asked } from './questions.ts';

/** An engine that was given the norms of a population. */
export interface Contender {
  readonly name: string;
  verdict(asked: Asked): Verdict;
  /**
   * Answers `count` questions of the list, from place `from` on and round again. Each engine has a loop of its own, so
   * that nanoseconds are not spent on finding out which engine it is. The sum keeps the answers from being optimised away.
   */
  run(list: readonly Asked[], from: number, count: number): number;
}

/** A contender whose answers cost so much that it may share a loop. */
export function inSharedLoop(name: string, verdict: (asked: Asked) => Verdict): Contender {
  return {
    name,
    verdict,
    run(list, from, count) {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += verdict(list[(from + i) % list.length] as Asked).length;
      return sum;
    },
  };
}
