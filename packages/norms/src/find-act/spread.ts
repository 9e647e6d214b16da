import type { Act } from '../vocabulary.ts';
import type { Lexicon } from './lexicon.ts';
import type { ActPhrase, Key } from './phrase.ts';

/** How a word is spread over the acts, all words that mean as much counted with it. */
export interface Spread {
  /** How much the word tells: 1 when it belongs to one act, near 0 when it belongs to many. */
  readonly weight: number;
  /** What part of the phrases with this word each act has; an act with many phrases is not favoured for that. */
  readonly shares: ReadonlyMap<Act, number>;
}

/** What a word tells less when it says with whom or where something is done. */
const ABOUT_WEIGHT = 0.6;

/** Works out the spread of a word when it is first asked for. */
export function spreads(
  { lexemes }: Lexicon,
  actsBy: ReadonlyMap<Key, readonly ActPhrase[]>,
  about: ReadonlySet<Key>,
): (key: Key) => Spread {
  const acts = new Set([...actsBy.values()].flatMap((phrases) => phrases.map(({ act }) => act))).size;
  const known = new Map<Key, Spread>();
  const spreadOf = (key: Key): Spread => {
    const alike = typeof key === 'number' ? (lexemes[key]?.alike ?? []) : [];
    const most = new Map<Act, number>();
    const sums = new Map<Act, number>();
    for (const { act, phrase } of [key, ...alike].flatMap((each) => actsBy.get(each) ?? [])) {
      // in a phrase of three words each of them is a third of what is said
      const full = phrase.slots.filter(({ light }) => !light).length || 1;
      most.set(act, Math.max(1 / full, most.get(act) ?? 0));
      sums.set(act, 1 / Math.sqrt(full * size(act)) + (sums.get(act) ?? 0));
    }
    const total = sum(sums.values());
    const weight = Math.log(1 + acts / Math.max(sum(most.values()), 1)) / Math.log(1 + acts);
    return {
      weight: weight * (about.has(key) ? ABOUT_WEIGHT : 1),
      shares: new Map([...sums].map(([act, each]) => [act, each / total])),
    };
  };
  return (key) => {
    const spread = known.get(key) ?? spreadOf(key);
    known.set(key, spread);
    return spread;
  };
}

function size({ words }: Act): number {
  return words.nl.length + words.en.length + 1;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const each of numbers) total += each;
  return total;
}
