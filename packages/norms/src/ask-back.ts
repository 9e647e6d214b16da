import type { Answer, Depends } from './decision.ts';
import type { Choice, Dimension } from './space.ts';
import { lineage } from './lineage.ts';
import type { Completions } from './open.ts';
import type { Fact, Vocabulary } from './vocabulary.ts';

/**
 * The fact whose answer leaves the fewest results open on average, and how it can be answered.
 * Where no single answer narrows anything, a fact that matters together with others.
 */
export function askBack(
  vocabulary: Vocabulary,
  completions: Completions,
  skip: ReadonlySet<string>,
): Depends['dependsOn'] {
  const candidates = [...vocabulary.facts.values()].flatMap((fact) => {
    const dimension = completions.dimensions.get(fact.name);
    if (dimension === undefined || dimension.choices.length < 2) return [];
    const left = openResults(completions, dimension);
    return left === undefined ? [] : [{ fact, dimension, left, skipped: skip.has(fact.name) }];
  });
  const [best] = candidates.sort((a, b) => Number(a.skipped) - Number(b.skipped) || a.left - b.left);
  const name = best?.fact.name ?? completions.openFact();
  const fact = vocabulary.facts.get(name);
  const dimension = completions.dimensions.get(name);
  if (fact === undefined || dimension === undefined) throw new Error(`fact \`${name}\` is not in question`);
  return { fact: name, ...answersTo(fact, dimension, completions) };
}

/** How many results stay open, averaged over the answers; undefined when the fact narrows nothing. */
function openResults(completions: Completions, { fact, choices }: Dimension): number | undefined {
  const all = completions.results().size;
  const sizes = choices.flatMap((choice) => {
    const weight = choice.alike.length + (choice.values.length === 0 ? 1 : 0);
    const size = weight === 0 ? 0 : completions.results(new Map([[fact, choice]])).size;
    return size === 0 ? [] : [{ weight, size }];
  });
  if (sizes.every(({ size }) => size === all)) return undefined;
  const total = sizes.reduce((sum, { weight }) => sum + weight, 0);
  return sizes.reduce((sum, { weight, size }) => sum + weight * size, 0) / total;
}

/** The values that can still hold, and the answers to offer: what comes to the same is offered once. */
function answersTo(
  fact: Fact,
  { choices }: Dimension,
  completions: Completions,
): { values: string[]; answers: Answer[] } {
  const possible = choices.filter((choice) => completions.results(new Map([[fact.name, choice]])).size > 0);
  const values = possible.flatMap((choice) => choice.alike);
  const none = possible.find((choice) => choice.values.length === 0);
  const offered = possible.filter((choice) => choice !== none).flatMap((choice) => answers(fact, choice));
  const order = [...fact.values.keys()];
  const inOrder = (a: string, b: string) => order.indexOf(a) - order.indexOf(b);
  const rest = (none?.alike ?? []).filter((name) => !isGroup(fact, name)).sort(inOrder);
  const given = completions.given(fact.name);
  const keep = (value: string) => given.filter((each) => !lineage(fact.values, value).includes(each));
  return {
    values: values.sort(inOrder),
    answers: [
      ...offered
        .sort((a, b) => inOrder(a.standsFor[0] ?? a.value, b.standsFor[0] ?? b.value))
        .map((each) => ({ ...each, keep: keep(each.value) })),
      ...(none ? [{ value: '', keep: [], standsFor: rest }] : []),
    ],
  };
}

function answers(fact: Fact, { alike }: Choice): Omit<Answer, 'keep'>[] {
  const names = new Set(alike);
  const members = (group: string) =>
    [...fact.values.keys()].filter(
      (name) => !isGroup(fact, name) && lineage(fact.values, name).includes(group),
    );
  const leaves = alike.filter((name) => !isGroup(fact, name));
  const groups = alike.filter(
    (name) => isGroup(fact, name) && members(name).every((member) => names.has(member)),
  );
  const largest = groups.filter(
    (group) => !groups.some((other) => other !== group && lineage(fact.values, group).includes(other)),
  );
  const grouped = new Set(largest.flatMap(members));
  if (leaves.length === 0) return alike.slice(0, 1).map((value) => ({ value, standsFor: [value] }));
  return [
    ...largest.map((group) => ({ value: group, standsFor: members(group) })),
    ...leaves.filter((name) => !grouped.has(name)).map((value) => ({ value, standsFor: [value] })),
  ];
}

function isGroup(fact: Fact, name: string): boolean {
  return [...fact.values.values()].some(({ isA }) => isA.includes(name));
}
