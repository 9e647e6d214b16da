import type { Act } from '../vocabulary.ts';
import { type Example, learn, type Tell } from './learn.ts';
import type { Lexicon } from './lexicon.ts';
import { wordsOf } from './spelling.ts';

/**
 * What words tell of the acts, each at its place in `acts`: learnt from every phrase of every act. Small words
 * count too: "mag de juf" tells something that "mag ik" does not. Slots such as `<device>` tell nothing here.
 */
export function tellActs(lexicon: Lexicon, acts: readonly Act[]): Tell {
  const phrases = acts.flatMap(({ words, label }, meant) =>
    [...words.nl, ...words.en, label.nl, label.en ?? ''].map((text) => ({ words: wordsIn(text), meant })),
  );
  // what a word is made of can be told when all words are known
  for (const { words } of phrases) for (const word of words) lexicon.add(word);
  const known = new Map<string, readonly number[]>();
  const senses = (word: string): readonly number[] => {
    const ids = known.get(word) ?? lexicon.senses(word);
    known.set(word, ids);
    return ids;
  };
  const examples = phrases.map(({ words, meant }): Example => {
    return { words: [...new Set(words.flatMap(senses))], meant };
  });
  return learn(examples, lexicon.lexemes.length, acts.length);
}

function wordsIn(text: string): string[] {
  return text.split(/[ |]/).flatMap((place) => (place.startsWith('<') ? [] : wordsOf(place)));
}
