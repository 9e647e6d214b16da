import { descendants } from './lineage.ts';
import { holds, type Literal } from './literal.ts';
import type { Situation } from './situation.ts';
import type { Fact, Vocabulary } from './vocabulary.ts';

/** Whether a test holds: yes, no, or not known yet. */
export type Truth = boolean | undefined;

/** What has been filled in so far: fact -> one of its choices. */
export type Assignment = ReadonlyMap<string, Choice>;

export const NOTHING_FILLED_IN: Assignment = new Map();

/** Values a fact may turn out to have that no test can tell apart; one of them stands for all. */
export interface Choice {
  readonly values: readonly string[];
  /** Whether each test of the fact holds, in the order of the tests. */
  readonly signature: string;
  /** The single values that are like this one. */
  readonly alike: readonly string[];
}

/** A fact with the ways it may turn out. One choice only: it is known. */
export interface Dimension {
  readonly fact: string;
  readonly choices: readonly Choice[];
}

/**
 * All situations that some tests can tell apart. A fact that is not given takes nothing or one value of its domain
 * (a set at most two); a given group may turn out to be any of its members. Combinations that cannot be are left out.
 */
export class Space {
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly #given: Situation;
  readonly #impossible: readonly (readonly Literal[])[];

  constructor(vocabulary: Vocabulary, tests: readonly Literal[], given: Situation) {
    const spoken = new Set(tests.map((test) => test.fact));
    this.#given = given;
    this.#impossible = vocabulary.impossible
      .filter((rule) => rule.every(({ fact }) => spoken.has(fact) || given[fact] !== undefined))
      .map((rule) =>
        rule.map(({ fact, values }) => ({
          fact,
          accepts: descendants(vocabulary.facts.get(fact)?.values ?? new Map(), values),
          orAbsent: false,
        })),
      );
    this.dimensions = dimensions(vocabulary, [...tests, ...this.#impossible.flat()], given);
  }

  choices(fact: string): readonly Choice[] {
    return this.dimensions.get(fact)?.choices ?? [];
  }

  truth(test: Literal, assigned: Assignment): Truth {
    const choice = assigned.get(test.fact);
    if (choice !== undefined) return holds(test, choice.values);
    let truth: Truth;
    for (const { values } of this.choices(test.fact)) {
      const holding = holds(test, values);
      if (truth !== undefined && truth !== holding) return undefined;
      truth = holding;
    }
    return truth;
  }

  /** The truth of each combination that cannot be, test by test. */
  impossibilities(assigned: Assignment): Truth[][] {
    return this.#impossible.map((rule) => rule.map((test) => this.truth(test, assigned)));
  }

  /** Whether what is filled in cannot be, however the rest turns out. */
  excluded(assigned: Assignment): boolean {
    return this.#impossible.some((rule) => rule.every((test) => this.truth(test, assigned) === true));
  }

  /** A fact that cannot stay without a value and may yet make the situation impossible. */
  forcedFact(assigned: Assignment): string | undefined {
    return this.#impossible
      .filter((rule) => rule.every((test) => this.truth(test, assigned) !== false))
      .flat()
      .filter((test) => this.truth(test, assigned) === undefined)
      .map((test) => test.fact)
      .find((fact) => this.choices(fact).every(({ values }) => values.length > 0));
  }

  /** The situation with what was filled in; facts without a value are left out. */
  situation(assigned: Assignment): Situation {
    const chosen = [...assigned].map(([fact, { values }]): [string, readonly string[]] => [fact, values]);
    return { ...this.#given, ...Object.fromEntries(chosen.filter(([, values]) => values.length > 0)) };
  }
}

function dimensions(
  vocabulary: Vocabulary,
  tests: readonly Literal[],
  given: Situation,
): ReadonlyMap<string, Dimension> {
  const byFact = Map.groupBy(tests, (test) => test.fact);
  return new Map(
    [...byFact].map(([name, own]) => {
      const fact = vocabulary.facts.get(name);
      if (fact === undefined) throw new Error(`fact \`${name}\` is not in the vocabulary`);
      return [name, { fact: name, choices: choices(fact, own, given[name]) }];
    }),
  );
}

/** Every list of values the fact may turn out to have, simplest first. */
function waysFor(fact: Fact, given: readonly string[] | undefined): (readonly string[])[] {
  const domain = [...fact.values.keys()];
  if (given === undefined) {
    const pairs = fact.set ? domain.flatMap((a, i) => domain.slice(i + 1).map((b) => [a, b])) : [];
    return [[], ...domain.map((value) => [value]), ...pairs];
  }
  return given.reduce<string[][]>(
    (ways, value) => {
      const members = [value, ...[...descendants(fact.values, [value])].filter((each) => each !== value)];
      return ways.flatMap((way) => members.map((member) => [...way, member]));
    },
    [[]],
  );
}

function choices(fact: Fact, tests: readonly Literal[], given: readonly string[] | undefined): Choice[] {
  const alike = Map.groupBy(waysFor(fact, given), (way) =>
    tests.map((test) => (holds(test, way) ? '1' : '0')).join(''),
  );
  return [...alike].map(([signature, same]) => ({
    values: same[0] ?? [],
    signature,
    alike: [...new Set(same.flatMap((way) => nameOf(fact, way, given ?? []) ?? []))],
  }));
}

/** The one value by which a way differs from what is given; what is given goes by the group that may be narrowed. */
function nameOf(fact: Fact, way: readonly string[], given: readonly string[]): string | undefined {
  const own = way.filter((value) => !given.includes(value));
  if (own.length > 0)
    return own.length === 1 && way.length === Math.max(1, given.length) ? own[0] : undefined;
  if (way.length !== given.length) return undefined;
  return given.find((value) => descendants(fact.values, [value]).size > 1) ?? given[0];
}
