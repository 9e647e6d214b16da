import { Answers } from './answers.ts';
import { BitCell, testsOf } from './bit-cell.ts';
import { buildCell } from './cell.ts';
import type { Code } from './code.ts';
import { codeIndex } from './code-index.ts';
import { type Layouts, layoutsOf, MOST_TESTS } from './layouts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Up to this many tests every word of a cell has a place of its own; with more, only words that were met. */
const PLACED_TESTS = 8;
/** A table in which this much was written begins anew, so that no asker can fill the memory. */
const MOST_WRITTEN = 2 ** 16;
/** In place of a layout: the cell was not met yet, or has more tests than fit in a word. In place of a start: nowhere. */
const UNMET = -1;
const TOO_LARGE = -2;

/**
 * What a code answers, as far as it was asked: a cell for each audience and act, and in it the number of an answer for
 * each word. All cells stand in one row of numbers and their words in another, because the time goes to fetching from
 * memory, and this is the least of it.
 */
export class AnswerTable {
  readonly #vocabulary: Vocabulary;
  readonly #code: Code;
  readonly #layouts: Layouts;
  /** Two numbers for each cell: its layout, and where its words start; what starts below 0 is in `scattered`. */
  #cells = new Int32Array(0);
  #answers: Answers;
  #placed = new Int32Array(256);
  #used = 0;
  /** From -1, where nothing is, down. */
  #scattered: (Map<number, number> | undefined)[] = [undefined];
  readonly #bitCells = new Map<number, BitCell>();
  readonly #mostWritten: number;
  #written = 0;

  constructor(vocabulary: Vocabulary, code: Code, mostWritten = MOST_WRITTEN) {
    this.#mostWritten = mostWritten;
    this.#vocabulary = vocabulary;
    this.#code = code;
    this.#layouts = layoutsOf(vocabulary);
    this.#answers = new Answers(code);
  }

  /** How the words of a cell are made; undefined when it has more tests than fit in one. */
  layout(cell: number): number | undefined {
    const layout = this.#cells[2 * cell];
    if (layout !== undefined && layout >= 0) return layout;
    return this.#begin(cell) === undefined ? undefined : this.#cells[2 * cell];
  }

  /** The number of the answer to a word of a cell that has a layout. */
  answer(cell: number, word: number): number {
    const start = this.#cells[2 * cell + 1] as number;
    const answer = start >= 0 ? this.#placed[start + word] : this.#scattered[-1 - start]?.get(word);
    return answer === undefined || answer === 0 ? this.#write(cell, word) : answer;
  }

  /** The answers by number. They are others after more was written than is kept: ask for them after the number. */
  get answers(): Answers {
    return this.#answers;
  }

  #write(cell: number, word: number): number {
    if (this.#written++ >= this.#mostWritten) this.#clear();
    const weighed = this.#begin(cell)?.weigh(word);
    if (weighed === undefined) throw new Error(`cell ${cell} has no words`);
    const number = this.#answers.number(weighed);
    const start = this.#cells[2 * cell + 1] as number;
    if (start >= 0) this.#placed[start + word] = number;
    else this.#scattered[-1 - start]?.set(word, number);
    return number;
  }

  /** Makes a cell when it is first met. */
  #begin(cell: number): BitCell | undefined {
    const known = this.#bitCells.get(cell);
    if (known !== undefined || this.#cells[2 * cell] === TOO_LARGE) return known;
    const { audiences, acts } = this.#layouts.words;
    const who = audiences[Math.floor(cell / acts.length)];
    const act = acts[cell % acts.length];
    if (who === undefined || act === undefined) throw new Error(`there is no cell ${cell}`);
    if (this.#cells.length === 0)
      this.#cells = new Int32Array(2 * audiences.length * acts.length).fill(UNMET);
    const built = buildCell(this.#vocabulary, this.#code, who, act);
    const index = codeIndex(this.#vocabulary, this.#code);
    const tests = testsOf(built, (test) => index.key(test));
    if (tests.size > MOST_TESTS) {
      this.#cells[2 * cell] = TOO_LARGE;
      return undefined;
    }
    const acting = index.audiences(who).has('sysadmin') ? ACTING : undefined;
    const layout = this.#layouts.of(tests, acting);
    this.#cells[2 * cell] = layout;
    this.#cells[2 * cell + 1] =
      tests.size > PLACED_TESTS ? -this.#scattered.push(new Map()) : this.#place(2 ** tests.size);
    const made = new BitCell(built, (test) => this.#layouts.bit(layout, index.key(test)));
    this.#bitCells.set(cell, made);
    return made;
  }

  /** Where so many words can stand. */
  #place(words: number): number {
    const start = this.#used;
    this.#used += words;
    if (this.#used > this.#placed.length) {
      const larger = new Int32Array(Math.max(this.#used, 2 * this.#placed.length));
      larger.set(this.#placed);
      this.#placed = larger;
    }
    return start;
  }

  #clear(): void {
    this.#cells.fill(UNMET);
    this.#answers = new Answers(this.#code);
    this.#placed = new Int32Array(256);
    this.#used = 0;
    this.#scattered = [undefined];
    this.#bitCells.clear();
    this.#written = 0;
  }
}

/** What an administrator who asks is taken to act as, unless the question says otherwise. */
const ACTING = { fact: 'actor', values: ['sysadmin'] };
