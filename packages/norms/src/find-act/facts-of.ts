import { lineage } from '../lineage.ts';
import type { OpenSituation, Situation } from '../situation.ts';
import type { Said } from './said.ts';

/** Words tell one of these at most: "op schoolreis" says where a photo is made, and not what is on it. */
const ONE_EACH: ReadonlySet<string> = new Set([
  'place',
  'time',
  'purpose',
  'photo-subject',
  'relation',
  'channel',
]);

/**
 * The facts that were said, the longest sayings first: "mail van school" says more of the way than "mail" does.
 * Of facts that hold one value the first said counts, and a value says more than the kind it belongs to.
 */
export function factsOf(said: readonly Said[], matters: ReadonlySet<string> | undefined): Situation {
  const found: OpenSituation = {};
  const wholes = said.filter(({ hits }) => hits.every(({ part }) => part === 0));
  const taken: Said[] = [];
  const best = said
    .filter(({ fact }) => matters === undefined || matters.has(fact.name))
    .filter((each) => !wholes.some((whole) => whole.fact === each.fact && isHalf(each, whole)))
    .toSorted((a, b) => length(b) - length(a) || b.fit - a.fit || a.from - b.from);
  for (const each of best) {
    if (taken.some((other) => tells(other, each))) continue;
    taken.push(each);
    const values = found[each.fact.name] ?? [];
    if (values.length === 0 || (each.fact.set && values.length < 2 && !isKin(each, values))) {
      found[each.fact.name] = [...values, each.value];
    }
  }
  return found;
}

/** What is said by a part of other words, or by half a word, is not said on its own. */
function tells(whole: Said, each: Said): boolean {
  if (whole.fact === each.fact) return within(each, whole);
  if (!ONE_EACH.has(whole.fact.name) || !ONE_EACH.has(each.fact.name)) return false;
  return length(each) < length(whole) && inside(each, whole);
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
  const isPart = a.hits.some(({ part }) => part > 0) && b.hits.every(({ part }) => part === 0);
  return inside(a, b) && (length(a) < length(b) || (isPart && length(a) === length(b)));
}

function inside(a: Said, b: Said): boolean {
  return a.hits.every((hit) => b.hits.some((other) => hit.from === other.from));
}

/** "Voor huiswerk" is not "voor werk": the whole word says something of its own. */
function isHalf(a: Said, whole: Said): boolean {
  return a.hits.some(({ from, part }) => part > 0 && whole.hits.some((hit) => hit.from === from));
}
