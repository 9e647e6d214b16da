import type { Answer } from './decision.ts';
import { lineage } from './lineage.ts';
import type { Choice } from './space.ts';
import type { Fact } from './vocabulary.ts';

/**
 * The values to offer for a choice, in the order of the vocabulary: a group in place of its members where all of them
 * come to the same. `given` is what is known of the fact and stays beside the value.
 */
export function answersFor(
  fact: Fact,
  { alike }: Pick<Choice, 'alike'>,
  given: readonly string[],
): Omit<Answer, 'lead'>[] {
  const keep = (value: string) => given.filter((each) => !lineage(fact.values, value).includes(each));
  const order = inOrder(fact);
  return named(fact, alike)
    .map(({ value, standsFor }) => ({ value, standsFor: standsFor.toSorted(order), keep: keep(value) }))
    .sort((a, b) => order(a.standsFor[0] ?? a.value, b.standsFor[0] ?? b.value));
}

function named(fact: Fact, alike: readonly string[]): Pick<Answer, 'value' | 'standsFor'>[] {
  const names = new Set(alike);
  const leaves = alike.filter((name) => !isGroup(fact, name));
  const groups = alike.filter(
    (name) => isGroup(fact, name) && membersOf(fact, name).every((member) => names.has(member)),
  );
  const largest = groups.filter(
    (group) => !groups.some((other) => other !== group && lineage(fact.values, group).includes(other)),
  );
  const grouped = new Set(largest.flatMap((group) => membersOf(fact, group)));
  if (leaves.length === 0) return alike.slice(0, 1).map((value) => ({ value, standsFor: [value] }));
  return [
    ...largest.map((group) => ({ value: group, standsFor: membersOf(fact, group) })),
    ...leaves.filter((name) => !grouped.has(name)).map((value) => ({ value, standsFor: [value] })),
  ];
}

/** The values of a group that are no groups themselves. */
function membersOf(fact: Fact, group: string): string[] {
  return [...fact.values.keys()].filter(
    (name) => !isGroup(fact, name) && lineage(fact.values, name).includes(group),
  );
}

export function isGroup(fact: Fact, name: string): boolean {
  return [...fact.values.values()].some(({ isA }) => isA.includes(name));
}

/** Compares values by their place in the vocabulary. */
export function inOrder(fact: Fact): (a: string, b: string) => number {
  const order = [...fact.values.keys()];
  return (a, b) => order.indexOf(a) - order.indexOf(b);
}
