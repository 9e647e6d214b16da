// Open mode said plainly: try every completion with the naive evaluator.
import type { Code, Condition, Fact, Question, Vocabulary } from '@netjes/norms';
import { type NaiveDecision, naiveDecide } from './naive.ts';
import { spokenFacts } from './random-question.ts';

type Values = Readonly<Record<string, readonly string[]>>;

/** Every completion over the facts that can matter, as questions; undefined when there are more than `most`. */
export function completions(
  vocabulary: Vocabulary,
  code: Code,
  asked: Question,
  most: number,
): Question[] | undefined {
  // the administrator who asks is known to act as one
  const actor: Values =
    asked.who === 'sysadmin' && asked.situation['actor'] === undefined ? { actor: ['sysadmin'] } : {};
  const question: Question = { ...asked, situation: { ...asked.situation, ...actor } };
  const spoken = spokenFacts(vocabulary, code, question.act).filter(({ name }) => !isLeave(name));
  const facts = new Set([
    ...spoken,
    ...Object.keys(question.situation).flatMap((name) => vocabulary.facts.get(name) ?? []),
  ]);
  const ways = [...facts].map((fact) => ({
    fact: fact.name,
    ways: waysFor(fact, question.situation[fact.name]),
  }));
  if (ways.reduce((count, each) => count * each.ways.length, 1) > most) return undefined;
  const situations = ways.reduce<Values[]>(
    (all, { fact, ways: values }) => all.flatMap((one) => values.map((value) => ({ ...one, [fact]: value }))),
    [question.situation],
  );
  return situations
    .filter(
      (situation) =>
        !vocabulary.impossible.some((rule) => rule.every((each) => holds(vocabulary, situation, each))),
    )
    .map((situation) => ({ ...question, situation }));
}

/** What every completion agrees on, with the reasons of all of them; undefined when they differ. */
export function join(
  vocabulary: Vocabulary,
  code: Code,
  all: readonly Question[],
): NaiveDecision | undefined {
  const decisions = all.map((question) => naiveDecide(vocabulary, code, question));
  const results = new Set(decisions.map(({ outcome, ask }) => `${outcome} ${ask.join('|')}`));
  const [first] = decisions;
  if (first === undefined || results.size !== 1) return undefined;
  return { ...first, because: [...new Set(decisions.flatMap(({ because }) => because))].sort() };
}

function waysFor(fact: Fact, given: readonly string[] | undefined): (readonly string[])[] {
  const domain = [...fact.values.keys()];
  if (isLeave(fact.name)) return [given ?? []];
  if (given === undefined) {
    const pairs = domain.flatMap((a, i) => domain.slice(i + 1).map((b) => [a, b]));
    return [[], ...domain.map((value) => [value]), ...(fact.set ? pairs : [])];
  }
  return given.reduce<string[][]>(
    (ways, value) => {
      const members = domain.filter((each) => above(fact, each).includes(value));
      return ways.flatMap((way) => members.map((member) => [...way, member]));
    },
    [[]],
  );
}

function above(fact: Fact, value: string): string[] {
  return [value, ...(fact.values.get(value)?.isA ?? []).flatMap((parent) => above(fact, parent))];
}

function holds(vocabulary: Vocabulary, situation: Values, { fact, values }: Condition): boolean {
  const domain = vocabulary.facts.get(fact);
  if (domain === undefined) return false;
  return (situation[fact] ?? []).some((value) => above(domain, value).some((each) => values.includes(each)));
}

function isLeave(name: string): boolean {
  return name === 'permission-from' || name === 'consent-of';
}
