import { lineage } from '../lineage.ts';
import type { OpenSituation, Situation } from '../situation.ts';
import type { Said } from './said.ts';

/**
 * The facts that were said, the longest sayings first: "mail van school" says more of the way than "mail" does.
 * Of facts that hold one value the first said counts, and a value says more than the kind it belongs to.
 */
export function factsOf(said: readonly Said[], matters: ReadonlySet<string> | undefined): Situation {
  const found: OpenSituation = {};
  const taken: Said[] = [];
  const best = said
    .filter(({ fact }) => matters === undefined || matters.has(fact.name))
    .toSorted((a, b) => length(b) - length(a) || b.fit - a.fit || a.from - b.from);
  for (const each of best) {
    if (taken.some((other) => other.fact === each.fact && within(each, other))) continue;
    taken.push(each);
    const values = found[each.fact.name] ?? [];
    if (values.length === 0 || (each.fact.set && values.length < 2 && !isKin(each, values))) {
      found[each.fact.name] = [...values, each.value];
    }
  }
  return found;
}

/** A value beside one that is a kind of it says nothing new. */
function isKin({ fact, value }: Said, values: readonly string[]): boolean {
  return values.some(
    (other) => lineage(fact.values, other).includes(value) || lineage(fact.values, value).includes(other),
  );
}

function length({ hits }: Said): number {
  return hits.length;
}

/** A shorter saying inside a longer one is a part of it, and so is what a word is made of beside the word. */
function within(a: Said, b: Said): boolean {
  const inside = a.hits.every((hit) => b.hits.some((other) => hit.from === other.from));
  const isPart = a.hits.some(({ part }) => part > 0) && b.hits.every(({ part }) => part === 0);
  return inside && (length(a) < length(b) || (isPart && length(a) === length(b)));
}
