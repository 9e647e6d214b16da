import fc from 'fast-check';
import type { Code, Fact, Grant, Question, Situation, Vocabulary } from '@netjes/norms';

/**
 * Questions from the space that open mode and proof use: each fact nothing or one value, groups included, sets at
 * most two. Half of the facts come from norms about the asked act, so that most questions meet some norm.
 */
export function aQuestion(vocabulary: Vocabulary, code: Code): fc.Arbitrary<Question> {
  const acts = [
    ...new Set([...code.norms.map(({ act }) => act), ...code.countsAs.flatMap((rule) => rule.acts)]),
  ];
  const below = [...vocabulary.acts.values()].filter(({ isA }) => isA.some((name) => acts.includes(name)));
  const askedActs = [...acts, ...below.map(({ name }) => name)];
  const audiences = [
    ...new Set([...code.norms.flatMap(({ who }) => who), ...code.isA.keys(), ...vocabulary.audiences.keys()]),
  ];
  const bound = code.norms.flatMap(({ who }) => who);
  return fc
    .record({
      who: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...bound) }, fc.constantFrom(...audiences)),
      act: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...askedActs) },
        fc.constantFrom(...vocabulary.acts.keys()),
      ),
    })
    .chain(({ who, act }) =>
      aSituation(vocabulary, spokenFacts(vocabulary, code, act)).map((situation) => ({
        who,
        act,
        situation,
      })),
    );
}

/** The facts that norms about this act, or about what it is or counts as, speak of. */
export function spokenFacts(vocabulary: Vocabulary, code: Code, act: string): Fact[] {
  const rules = [...vocabulary.countsAs, ...code.countsAs];
  const near = new Set([act]);
  for (const each of near) {
    for (const rule of rules) if (rule.acts.includes(each)) near.add(rule.as);
    for (const parent of vocabulary.acts.get(each)?.isA ?? []) near.add(parent);
  }
  const conditions = [
    ...rules.filter((rule) => rule.acts.some((each) => near.has(each))).flatMap(({ when }) => when),
    ...code.norms
      .filter((norm) => near.has(norm.act))
      .flatMap(({ when, unless }) => [
        ...when,
        ...unless.flatMap(({ facts, rules: ids }) => [
          ...facts,
          ...ids.flatMap((id) => code.norms.find((norm) => norm.id === id)?.when ?? []),
        ]),
      ]),
  ];
  const names = new Set(conditions.map(({ fact }) => fact));
  return [...vocabulary.facts.values()].filter(({ name }) => names.has(name));
}

function aSituation(vocabulary: Vocabulary, spoken: readonly Fact[]): fc.Arbitrary<Situation> {
  const values = (fact: Fact) => {
    const one = fc.constantFrom(...fact.values.keys()).map((value) => [value]);
    const two = fc.uniqueArray(fc.constantFrom(...fact.values.keys()), { minLength: 2, maxLength: 2 });
    return fact.set ? fc.oneof({ weight: 2, arbitrary: one }, two) : one;
  };
  const some = fc.record(Object.fromEntries(spoken.map((fact) => [fact.name, values(fact)])), {
    requiredKeys: [],
  });
  const stray = fc
    .constantFrom(...vocabulary.facts.values())
    .chain((fact) => values(fact).map((v) => ({ [fact.name]: v })));
  return fc
    .tuple(some, fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, stray))
    .map(([a, b]): Situation => ({ ...b, ...(a as Situation) }));
}

/** Grants around an instant near zero, some expired, some for others, some standing. */
export function grants(vocabulary: Vocabulary, code: Code, { act }: Question): fc.Arbitrary<Grant[]> {
  const parents = vocabulary.acts.get(act)?.isA ?? [];
  const roles = [...(vocabulary.facts.get('permission-from')?.values.keys() ?? [])];
  const spoken = spokenFacts(vocabulary, code, act).filter(({ name }) => !/permission|consent/.test(name));
  const grant = fc
    .record({
      id: fc.uuid(),
      code: fc.oneof({ weight: 9, arbitrary: fc.constant(code.id) }, fc.constant('another')),
      act: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(act, ...parents) },
        fc.constantFrom(...vocabulary.acts.keys()),
      ),
      facts: fc.oneof(fc.constant({}), aSituation(vocabulary, spoken)),
      subjects: fc.oneof(fc.constant('everyone' as const), fc.subarray(['p1', 'p2', 'class-2b'])),
      role: fc.constantFrom(...roles),
      from: fc.integer({ min: 0, max: 100 }),
    })
    .chain((base) =>
      fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }).map((until) => withEnd(base, until)),
    );
  return fc.array(grant, { maxLength: 3 });
}

function withEnd(base: Omit<Grant, 'until'>, until: number | undefined): Grant {
  return until === undefined ? base : { ...base, until };
}
