import type { Vocabulary } from './vocabulary.ts';

/** The place of a question that mentions no fact at all. */
export const NOTHING = 0;

/** The places of a fact beside those of its values. */
export interface FactPlaces {
  /** A question that does not mention the fact. */
  readonly unsaid: number;
  /** A question that says that the fact has no value. */
  readonly none: number;
}

/**
 * The words of a vocabulary, numbered once for all codes and schools: questions arrive as strings, and the maps in
 * which those are looked up stay few and near.
 */
export class Words {
  /** By number. */
  readonly audiences: readonly string[];
  readonly acts: readonly string[];
  /** Fact -> value -> place. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly facts: ReadonlyMap<string, FactPlaces>;
  /** How many places there are. */
  readonly places: number;
  readonly #audienceNumbers: ReadonlyMap<string, number>;
  readonly #actNumbers: ReadonlyMap<string, number>;

  constructor({ audiences, acts, facts }: Vocabulary) {
    this.audiences = [...audiences.keys()];
    this.acts = [...acts.keys()];
    this.#audienceNumbers = new Map(this.audiences.map((name, i) => [name, i]));
    this.#actNumbers = new Map(this.acts.map((name, i) => [name, i]));
    let places = NOTHING + 1;
    const next = () => places++;
    this.facts = new Map([...facts.keys()].map((name) => [name, { unsaid: next(), none: next() }]));
    this.values = new Map(
      [...facts.values()].map(({ name, values }) => [
        name,
        new Map([...values.keys()].map((value) => [value, next()])),
      ]),
    );
    this.places = places;
  }

  act(name: string): number | undefined {
    return this.#actNumbers.get(name);
  }

  /** The number of an audience and an act together; undefined when either is no word of the vocabulary. */
  cell(who: string, act: string): number | undefined {
    const row = this.#audienceNumbers.get(who);
    const column = this.#actNumbers.get(act);
    return row === undefined || column === undefined ? undefined : row * this.acts.length + column;
  }

  /** The place of a value, if there is such a value. */
  place(fact: string, value: string): number | undefined {
    return this.values.get(fact)?.get(value);
  }
}
