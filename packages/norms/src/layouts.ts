import type { GrantInForce } from './grant.ts';
import { holds, type Literal } from './literal.ts';
import type { Situation } from './situation.ts';
import type { Condition, Vocabulary } from './vocabulary.ts';
import { NOTHING, Words } from './words.ts';

/** Tests by name; equal tests have one name. */
export type Tests = ReadonlyMap<string, Literal>;

/** A word has a bit for each test, and is a small integer. */
export const MOST_TESTS = 30;

/** The layout of no tests at all, in which every situation is the word 0. */
const NO_TESTS = 0;

/**
 * Layouts of one vocabulary. A layout gives each of some tests a bit; what they make of a situation is a word. It depends
 * on nothing but the tests, so that all cells with the same tests, also those of other schools, share one. It is a
 * number: where its part begins in one row of numbers that holds them all.
 */
export class Layouts {
  readonly words: Words;
  /**
   * For each layout and each place of the words: the bits that a value turns over in the word of a question that mentions
   * nothing. That word itself stands at the place of nothing, and the part of it that a fact has at its `unsaid`.
   */
  #turns: Int32Array;
  #used: number;
  readonly #made = new Map<string, number>();
  readonly #bits = new Map<number, ReadonlyMap<string, number>>();
  readonly #acting = new Map<number, Condition>();

  constructor(vocabulary: Vocabulary) {
    this.words = new Words(vocabulary);
    this.#turns = new Int32Array(32 * this.words.places);
    this.#used = this.words.places;
  }

  /** The layout of some tests; `acting` is what counts for a fact that a question does not mention. */
  of(tests: Tests, acting: Condition | undefined): number {
    if (tests.size > MOST_TESTS) throw new Error(`${tests.size} tests do not fit in a word`);
    if (tests.size === 0) return NO_TESTS;
    const sorted = new Map([...tests].sort(([a], [b]) => (a < b ? -1 : 1)));
    const name = JSON.stringify([acting, ...sorted.keys()]);
    const layout = this.#made.get(name) ?? this.#make(sorted, acting);
    this.#made.set(name, layout);
    return layout;
  }

  /** The bit of a test. */
  bit(layout: number, name: string): number {
    return this.#bits.get(layout)?.get(name) ?? 0;
  }

  /** What is known of a situation, as bits. What is no word of the vocabulary satisfies nothing. */
  word(layout: number, situation: Situation): number {
    if (layout === NO_TESTS) return 0;
    const turns = this.#turns;
    const { values: places } = this.words;
    let word = turns[layout + NOTHING] as number;
    // what is there is walked over, not what might be: looking for a fact that is absent costs several times more
    for (const name in situation) {
      const own = places.get(name);
      if (own === undefined) continue;
      const values = situation[name] as readonly string[];
      const place = values.length === 1 ? own.get(values[0] as string) : undefined;
      word ^= place === undefined ? this.#turnedBy(layout, name, values) : (turns[layout + place] as number);
    }
    return word;
  }

  /** Which of these bits of leave a grant fills in this situation. */
  filled(layout: number, { leave, scope }: GrantInForce, bits: number, situation: Situation): number {
    // leave that is not said satisfies nothing: what it turns over it satisfies
    const filled = this.#turn(layout, leave) & bits;
    if (filled === 0) return 0;
    for (let i = 0; i < scope.length; i++) {
      const test = scope[i] as Literal;
      if (!holds(test, situation[test.fact] ?? this.#unsaid(layout, test.fact))) return 0;
    }
    return filled;
  }

  #make(tests: Tests, acting: Condition | undefined): number {
    const layout = this.#used;
    this.#used += this.words.places;
    if (this.#used > this.#turns.length) {
      const larger = new Int32Array(2 * this.#turns.length);
      larger.set(this.#turns);
      this.#turns = larger;
    }
    const bits = new Map([...tests.keys()].map((name, i) => [name, 1 << i]));
    this.#bits.set(layout, bits);
    if (acting !== undefined) this.#acting.set(layout, acting);
    for (const [name, own] of Map.groupBy(tests, ([, test]) => test.fact)) {
      const fact = this.words.facts.get(name);
      if (fact === undefined) throw new Error(`fact \`${name}\` is not in the vocabulary`);
      const bitsOf = (values: readonly string[] | undefined) =>
        own.reduce((sum, [key, test]) => (holds(test, values) ? sum | (bits.get(key) ?? 0) : sum), 0);
      const unsaid = bitsOf(this.#unsaid(layout, name));
      this.#turns[layout + NOTHING] = this.#turn(layout, NOTHING) | unsaid;
      this.#turns[layout + fact.unsaid] = unsaid;
      this.#turns[layout + fact.none] = bitsOf([]) ^ unsaid;
      for (const [value, place] of this.words.values.get(name) ?? [])
        this.#turns[layout + place] = bitsOf([value]) ^ unsaid;
    }
    return layout;
  }

  /** What counts for a fact that is not mentioned. */
  #unsaid(layout: number, fact: string): readonly string[] | undefined {
    const acting = this.#acting.get(layout);
    return acting?.fact === fact ? acting.values : undefined;
  }

  /** Any number of values other than one, or a value that nobody knows. */
  #turnedBy(layout: number, fact: string, values: readonly string[]): number {
    const { unsaid = NOTHING, none = NOTHING } = this.words.facts.get(fact) ?? {};
    if (values.length === 0) return this.#turn(layout, none);
    let bits = 0;
    for (const value of values) {
      const place = this.words.place(fact, value);
      if (place !== undefined) bits |= this.#turn(layout, place) ^ this.#turn(layout, unsaid);
    }
    return bits ^ this.#turn(layout, unsaid);
  }

  #turn(layout: number, place: number): number {
    return this.#turns[layout + place] as number;
  }
}

const LAYOUTS = new WeakMap<Vocabulary, Layouts>();

/** The layouts of a vocabulary, which never changes; they live as long as it does. */
export function layoutsOf(vocabulary: Vocabulary): Layouts {
  let layouts = LAYOUTS.get(vocabulary);
  if (layouts === undefined) LAYOUTS.set(vocabulary, (layouts = new Layouts(vocabulary)));
  return layouts;
}
