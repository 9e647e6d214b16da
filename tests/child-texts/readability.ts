/**
 * What a child text may ask of its reader: a nine-year-old who reads alone. Language level B1 allows
 * sentences of 15 words; for children we stay under that, and let few sentences come near it.
 */
const BOUNDS = {
  /** A colon or semicolon ends a sentence too. */
  wordsPerSentence: 12,
  /** Of the sentences over `longSentence` words a text may have this many. */
  longSentences: 2,
  longSentence: 10,
  sentences: 5,
  /** In the whole text: more is a page, not a rule. */
  words: 45,
  /** A word is known when it is among this many most frequent words of films and series. */
  frequentWords: 10_000,
} as const;

/** Parts of a compound shorter than this say nothing: `in`, `op` and `en` stand in almost any word. */
const SHORTEST_PART = 3;

/** What may be glued to a known word without making it harder: plural, -e, -t and the small form. */
const ENDINGS = ['’s', 's', 'es', 'en', 'n', 'e', 't', 'je', 'tje', 'jes', 'tjes'];

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?;:][”)]?)\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** The words in lower case. An apostrophe or hyphen inside a word belongs to it; figures count as words. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Tells whether children know a word: frequent, on our own list, or made of two known words. */
export function knows(frequent: readonly string[], own: Iterable<string>): (word: string) => boolean {
  const words = new Set([...frequent.slice(0, BOUNDS.frequentWords), ...own]);
  const plain = (word: string) =>
    words.has(word) ||
    ENDINGS.some((ending) => word.endsWith(ending) && words.has(word.slice(0, -ending.length)));
  return (word) =>
    /^(\d+|\p{L})$/u.test(word) || plain(word) || word.split('-').every(plain) || isCompound(word, plain);
}

/** Two known words, with or without a joining s: "schoolwerk", "leeftijdsgrens". */
function isCompound(word: string, known: (part: string) => boolean): boolean {
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut += 1) {
    const [head, tail] = [word.slice(0, cut), word.slice(cut)];
    if (known(tail) && (known(head) || (head.endsWith('s') && known(head.slice(0, -1))))) return true;
  }
  return false;
}

/** Everything that makes a text too hard, in words for its author; empty when a child can read it. */
export function tooHard(text: string, known: (word: string) => boolean): string[] {
  const sentences = sentencesOf(text).map((sentence) => ({ sentence, count: wordsOf(sentence).length }));
  const tooLong = sentences
    .filter(({ count }) => count > BOUNDS.wordsPerSentence)
    .map(({ sentence, count }) => `${count} words in one sentence: “${sentence}”`);
  const long = sentences.filter(({ count }) => count > BOUNDS.longSentence).length;
  const words = wordsOf(text);
  return [
    ...tooLong,
    ...(long > BOUNDS.longSentences ? [`${long} sentences over ${BOUNDS.longSentence} words`] : []),
    ...(sentences.length > BOUNDS.sentences ? [`${sentences.length} sentences`] : []),
    ...(words.length > BOUNDS.words ? [`${words.length} words`] : []),
    ...[...new Set(words)].filter((word) => !known(word)).map((word) => `rare word \`${word}\``),
  ];
}
