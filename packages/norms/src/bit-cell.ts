import type { Cell, Clause } from './cell.ts';
import { decideKnown, type Verdict } from './decide.ts';

import { PERMISSION_FROM } from './leave.ts';
import type { Literal } from './literal.ts';

/** What follows from a word. */
export interface Weighed {
  readonly verdict: Verdict;
  /** The bits of missing leave that grants may fill and that may change the verdict. */
  readonly wanted: number;
  /** The bits of leave that the verdict leans on. */
  readonly leaning: number;
}

/** A cell of which every test is a bit: a word says all there is to know. */
export class BitCell {
  readonly #cell: Cell;
  readonly #bit: (test: Literal) => number;

  constructor(cell: Cell, bit: (test: Literal) => number) {
    this.#cell = cell;
    this.#bit = bit;
  }

  weigh(word: number): Weighed {
    const verdict = decideKnown(this.#cell, {
      fact: (index) => (word & this.#factBit(index)) !== 0,
      leave: (test) => (word & this.#bit(test)) !== 0,
    });
    return { verdict, wanted: this.#wanted(word), leaning: this.#sum(verdict.leaves) };
  }

  /**
   * The leave that is missing and that may change what follows. Only a clause whose facts hold waits for its leave; most
   * questions meet none, and need no look at grants.
   */
  #wanted(word: number): number {
    const holds = ({ facts }: Clause) => facts.every((index) => (word & this.#factBit(index)) !== 0);
    const { bans, duties, permits } = this.#cell;
    const waiting = [...bans, ...duties, ...permits]
      .filter(({ reach }) => reach.some(holds))
      .flatMap(({ reach, unless }) => [...reach, ...unless].filter(holds))
      .flatMap(({ leaves }) => leaves.filter(({ fact }) => fact === PERMISSION_FROM));
    return this.#sum(waiting) & ~word;
  }

  #sum(tests: readonly Literal[]): number {
    return tests.reduce((bits, test) => bits | this.#bit(test), 0);
  }

  #factBit(index: number): number {
    const test = this.#cell.facts[index];
    if (test === undefined) throw new Error(`cell has no fact ${index}`);
    return this.#bit(test);
  }
}

/** Every test of a cell by name, equal ones once. */
export function testsOf(cell: Cell, key: (test: Literal) => string): ReadonlyMap<string, Literal> {
  const clauses = [...cell.bans, ...cell.duties, ...cell.permits].flatMap(({ reach, unless }) => [
    ...reach,
    ...unless,
  ]);
  const tests = [...cell.facts, ...clauses.flatMap(({ leaves }) => leaves)];
  return new Map(tests.map((test) => [key(test), test]));
}
