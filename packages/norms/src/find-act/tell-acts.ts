import type { Act } from '../vocabulary.ts';
import { type Example, learn } from './learn.ts';
import type { Lexicon, Typed } from './lexicon.ts';
import { wordsOf } from './spelling.ts';

/** How much what was typed speaks for each act, each at its place; only differences count. */
export type TellActs = (typed: Typed) => Float32Array;

/** Words that stand side by side in fewer phrases tell nothing more than each of them does. */
const OFTEN = 2;

/**
 * What words tell of the acts, each at its place in `acts`: learnt from every phrase of every act. Small words
 * count too: "mag de juf" tells something that "mag ik" does not, and so does what a word stands beside: a
 * telephone that is "van de juf" is another one than "aan de juf". Slots such as `<device>` tell nothing here.
 */
export function tellActs(lexicon: Lexicon, acts: readonly Act[]): TellActs {
  const phrases = acts.flatMap(({ words, label }, meant) =>
    [...words.nl, ...words.en, label.nl, label.en ?? ''].map((text) => ({
      words: wordsIn(text),
      meant,
      // of words to choose from, none stands beside another
      isRow: !/[|<]/.test(text),
    })),
  );
  // what a word is made of can be told when all words are known
  for (const { words } of phrases) for (const word of words) lexicon.add(word);
  const known = new Map<string, readonly number[]>();
  const senses = (word: string): readonly number[] => {
    const ids = known.get(word) ?? lexicon.senses(word);
    known.set(word, ids);
    return ids;
  };
  const rows = phrases.map(({ words, meant, isRow }) => {
    const each = words.map(senses);
    return { meant, words: [...new Set(each.flat())], beside: isRow ? pairs(each.map(whole)) : [] };
  });
  const pairIds = oftenIn(rows, lexicon.lexemes.length);
  const asWords = (beside: readonly string[]) => beside.flatMap((pair) => pairIds.get(pair) ?? []);
  const examples = rows.map(({ meant, words, beside }): Example => {
    return { words: [...words, ...asWords(beside)], meant };
  });
  const tell = learn(examples, lexicon.lexemes.length + pairIds.size, acts.length);
  return (typed) => tell([...lexicon.sensesOf(typed.readings), ...asWords(pairs(wholesOf(lexicon, typed)))]);
}

function wordsIn(text: string): string[] {
  return text.split(/[ |]/).flatMap((place) => (place.startsWith('<') ? [] : wordsOf(place)));
}

/** A word itself, by the number of all words that mean the same; -1 for a word that is not known. */
function whole([own = -1, alike = own]: readonly number[]): number {
  return Math.min(own, alike);
}

function wholesOf(lexicon: Lexicon, { words, readings }: Typed): number[] {
  return words.map((_, at) => {
    const reading = readings.find(({ from, to }) => from === at && to === at);
    return reading ? whole(lexicon.sensesOf([reading])) : -1;
  });
}

/** Which words stand side by side; the first one stands beside the beginning. */
function pairs(wholes: readonly number[]): string[] {
  return [...new Set(wholes.map((word, at) => `${wholes[at - 1] ?? 'begin'} ${word}`))];
}

/** A number for each pair of words that stands in several phrases, counting on after those of the words. */
function oftenIn(rows: readonly { readonly beside: readonly string[] }[], from: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const pair of rows.flatMap(({ beside }) => beside)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= OFTEN);
  return new Map(often.map(([pair], at) => [pair, from + at]));
}
