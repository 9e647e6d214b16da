import type { Weighed } from './bit-cell.ts';
import type { Code } from './code.ts';
import { toDecision } from './decide.ts';
import type { Decision } from './decision.ts';

/**
 * The answers of one code, equal ones once, each with a number. Many questions come to the same answer: it takes no
 * memory again, and is near when the next of them is asked.
 */
export class Answers {
  /** By number, as are the others; none has number 0. */
  readonly decisions: (Decision | undefined)[] = [undefined];
  /** The bits of missing leave that grants may fill and that may change the decision. */
  readonly wanted: number[] = [0];
  /** The bits of leave that the decision leans on. */
  readonly leaning: number[] = [0];
  readonly #code: Code;
  /** By what is decided, and by that with the leave that matters to it. */
  readonly #decided = new Map<string, Decision>();
  readonly #numbers = new Map<string, number>();

  constructor(code: Code) {
    this.#code = code;
  }

  /** The number of the answer that says what was found. */
  number({ verdict, wanted, leaning }: Weighed): number {
    const { outcome, norms, ask } = verdict;
    const said = JSON.stringify([outcome, norms.map(({ norm, why }) => [norm.id, why]), ask]);
    const name = `${said} ${wanted} ${leaning}`;
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const decision = this.#decided.get(said) ?? toDecision(verdict, this.#code);
    const number = this.decisions.push(decision) - 1;
    this.wanted.push(wanted);
    this.leaning.push(leaning);
    this.#decided.set(said, decision);
    this.#numbers.set(name, number);
    return number;
  }
}
