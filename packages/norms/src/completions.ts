import { descendants } from './lineage.ts';
import { holds, type Literal } from './literal.ts';
import type { Situation } from './situation.ts';
import type { Fact, Vocabulary } from './vocabulary.ts';

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
 * The ways each tested fact may turn out. A fact that is not given takes nothing or one value of
 * its domain (a set at most two); a given group may turn out to be any of its members.
 */
export function dimensions(
  vocabulary: Vocabulary,
  tests: readonly Literal[],
  given: Situation,
): ReadonlyMap<string, Dimension> {
  const byFact = Map.groupBy(tests, (test) => test.fact);
  return new Map(
    [...byFact].map(([name, own]) => {
      const fact = vocabulary.facts.get(name);
      if (fact === undefined) throw new Error(`fact \`${name}\` is not in the vocabulary`);
      return [name, { fact: name, choices: choices(own, waysFor(fact, given[name])) }];
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

function choices(tests: readonly Literal[], ways: readonly (readonly string[])[]): Choice[] {
  const alike = Map.groupBy(ways, (way) => tests.map((test) => (holds(test, way) ? '1' : '0')).join(''));
  return [...alike].map(([signature, same]) => ({
    values: same[0] ?? [],
    signature,
    alike: same.filter((way) => way.length === 1).flat(),
  }));
}
