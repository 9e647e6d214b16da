import { answersFor, inOrder, isGroup } from './answers-for.ts';
import type { Answer, Depends } from './decision.ts';
import { leadFrom } from './lead.ts';
import { type Completions, nameOf } from './open.ts';
import { type Assignment, type Choice, type Dimension, NOTHING_FILLED_IN } from './space.ts';
import type { UsualCase } from './usual-case.ts';
import type { Fact, Vocabulary } from './vocabulary.ts';

/**
 * The fact to ask for, and how it can be answered: the one whose answer leaves the fewest results open on average when
 * all else is as usual. A fact that has a usual value is only asked when nothing else can change the answer.
 */
export function askBack(
  vocabulary: Vocabulary,
  completions: Completions,
  usual: UsualCase,
  skip: ReadonlySet<string>,
): Depends['dependsOn'] {
  const settled = usual.results().size === 1;
  const candidates = (settled ? usual.open : usual.asked()).flatMap((dimension) => {
    const left = leftOpen(dimension, (assigned) =>
      settled ? completions.results(assigned) : usual.results(assigned),
    );
    if (left === undefined || alike(dimension, completions).size < 2) return [];
    return [{ dimension, skipped: skip.has(dimension.fact), left }];
  });
  const [best] = candidates.sort((a, b) => Number(a.skipped) - Number(b.skipped) || a.left - b.left);
  const name = best?.dimension.fact ?? completions.openFact(settled ? NOTHING_FILLED_IN : usual.beside());
  const fact = vocabulary.facts.get(name);
  const dimension = completions.dimensions.get(name);
  if (fact === undefined || dimension === undefined) throw new Error(`fact \`${name}\` is not in question`);
  return { fact: name, ...answersTo(fact, dimension, completions, usual) };
}

type Results = (assigned: Assignment) => ReadonlyMap<string, unknown>;

/** How many results stay open, averaged over the answers; undefined when the fact narrows nothing. */
function leftOpen({ fact, choices }: Dimension, results: Results): number | undefined {
  const all = results(NOTHING_FILLED_IN).size;
  const sizes = choices.flatMap((choice) => {
    const weight = choice.alike.length + (choice.values.length === 0 ? 1 : 0);
    const size = weight === 0 ? 0 : results(new Map([[fact, choice]])).size;
    return size === 0 ? [] : [{ weight, size }];
  });
  if (sizes.every(({ size }) => size === all)) return undefined;
  const total = sizes.reduce((sum, { weight }) => sum + weight, 0);
  return sizes.reduce((sum, { weight, size }) => sum + weight * size, 0) / total;
}

/** The values that can still hold, and the answers to offer: what comes to the same is offered once. */
function answersTo(
  fact: Fact,
  dimension: Dimension,
  completions: Completions,
  usual: UsualCase,
): { values: string[]; answers: Answer[] } {
  const given = completions.given(fact.name) ?? [];
  const order = inOrder(fact);
  const possible = [...alike(dimension, completions).values()];
  const offered = possible.flatMap((same): Answer[] => {
    const [first] = same;
    if (first === undefined) return [];
    const lead = leadFrom(completions, usual, new Map([[fact.name, first]]));
    const names = same.flatMap((choice) => choice.alike);
    if (same.every(({ values }) => values.length > 0))
      return answersFor(fact, { alike: names }, given).map((each) => ({ ...each, lead }));
    const rest = names.filter((name) => !isGroup(fact, name)).sort(order);
    return [{ value: '', keep: [], standsFor: rest, lead }];
  });
  const none = (answer: Answer) => Number(answer.value === '');
  return {
    values: possible
      .flat()
      .flatMap((choice) => choice.alike)
      .sort(order),
    answers: offered.sort(
      (a, b) => none(a) - none(b) || order(a.standsFor[0] ?? a.value, b.standsFor[0] ?? b.value),
    ),
  };
}

/** The choices that can be, those together that come to the same whatever else turns out to be so. */
function alike({ fact, choices }: Dimension, completions: Completions): Map<string, Choice[]> {
  const filled = choices.map((choice) => ({ choice, assigned: new Map([[fact, choice]]) }));
  const possible = filled.filter(({ assigned }) => completions.agreement(assigned) !== 'impossible');
  const groups = Map.groupBy(possible, ({ assigned }) => {
    const agreed = completions.agreement(assigned);
    return typeof agreed === 'object' ? `only ${nameOf(agreed)}` : completions.trace(assigned);
  });
  return new Map([...groups].map(([key, same]) => [key, same.map(({ choice }) => choice)]));
}
