import type { Code } from './code.ts';
import { lineage } from './lineage.ts';
import type { Fact, Vocabulary } from './vocabulary.ts';

/**
 * How many situations there are in which these codes may say something: for each audience and each act that a norm
 * reaches, every way in which the facts that those norms speak of can turn out.
 */
export function countSituations(vocabulary: Vocabulary, codes: readonly Code[]): number {
  const rules = [...vocabulary.countsAs, ...codes.flatMap(({ countsAs }) => countsAs)];
  const norms = Map.groupBy(
    codes.flatMap((code) => code.norms),
    ({ act }) => act,
  );
  const rulesById = new Map(codes.flatMap((code) => code.norms).map((norm) => [norm.id, norm]));
  let perAudience = 0;
  for (const act of vocabulary.acts.keys()) {
    const facts = new Set<string>();
    const reached = new Set([act]);
    for (const each of reached) {
      for (const rule of rules.filter(({ acts }) => acts.includes(each))) {
        reached.add(rule.as);
        for (const { fact } of rule.when) facts.add(fact);
      }
    }
    const speaking = [...new Set([...reached].flatMap((each) => lineage(vocabulary.acts, each)))].flatMap(
      (each) => norms.get(each) ?? [],
    );
    if (speaking.length === 0) continue;
    for (const { when, unless } of speaking) {
      for (const { fact } of [...when, ...unless.flatMap((each) => each.facts)]) facts.add(fact);
      for (const id of unless.flatMap((each) => each.rules)) {
        for (const { fact } of rulesById.get(id)?.when ?? []) facts.add(fact);
      }
    }
    perAudience += [...facts].reduce((product, name) => product * ways(vocabulary.facts.get(name)), 1);
  }
  return perAudience * vocabulary.audiences.size;
}

/** Nothing, one value, or in a set two. */
function ways(fact: Fact | undefined): number {
  const size = fact?.values.size ?? 0;
  return 1 + size + (fact?.set ? (size * (size - 1)) / 2 : 0);
}
