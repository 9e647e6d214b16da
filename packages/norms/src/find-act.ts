import { nearest } from './nearest.ts';
import type { OpenSituation, Situation } from './situation.ts';
import type { Act, Vocabulary, Words } from './vocabulary.ts';

/** An act that everyday words point to. */
export interface FoundAct {
  readonly act: Act;
  /** The typed words that led to it. */
  readonly matched: readonly string[];
  readonly score: number;
}

/** Words that carry no meaning of their own in a question. */
const FILLERS = new Set(
  'mag ik we wij je jij u een de het van voor mijn me op in aan met om te dat die er ook wel zijn is kan moet moeten mogen may can i we you a an the my to of on in at with do does is are it'.split(
    ' ',
  ),
);

/**
 * Ranks acts by the everyday words in a typed question. A phrase counts for each of its words, a
 * word that stands first in an act's list counts more, and one typing slip in a longer word is forgiven.
 */
export function findActs(vocabulary: Vocabulary, typed: string): FoundAct[] {
  const tokens = tokensOf(typed);
  const found = [...vocabulary.acts.values()].flatMap((act): FoundAct[] => {
    const matched = new Set<string>();
    const phrases = [...act.words.nl, ...act.words.en, act.label.nl, act.label.en ?? ''];
    const scores = phrases.map((phrase, i) => {
      const words = tokensOf(phrase);
      const hits = words.map((word) => best(word, tokens));
      if (hits.length === 0 || hits.some((hit) => hit === undefined)) return 0;
      for (const hit of hits) if (hit) matched.add(hit.token);
      const fit = hits.reduce((sum, hit) => sum + (hit?.fit ?? 0), 0);
      return fit * words.length + 0.5 / (i + 1);
    });
    const score = Math.max(0, ...scores) + matched.size * 0.1;
    return matched.size === 0 ? [] : [{ act, matched: [...matched], score }];
  });
  return found.sort((a, b) => b.score - a.score || (a.act.name < b.act.name ? -1 : 1));
}

/** The act whose name or words look most like what was typed, for when nothing was found. */
export function nearestAct(vocabulary: Vocabulary, typed: string): Act | undefined {
  const words = new Map(
    [...vocabulary.acts.values()].flatMap((act) =>
      [act.name, act.label.nl, ...act.words.nl, ...act.words.en].map((word): [string, Act] => [
        plain(word),
        act,
      ]),
    ),
  );
  const guess = nearest(plain(typed), words.keys());
  return guess === undefined ? undefined : words.get(guess);
}

/** Facts that the typed words name: "in de klas" says where, "in de pauze" says when. */
export function factsIn(vocabulary: Vocabulary, typed: string): Situation {
  const tokens = tokensOf(typed);
  const found: OpenSituation = {};
  for (const fact of vocabulary.facts.values()) {
    const named = [...fact.values.values()].filter(({ words }) => names(words, tokens));
    if (named.length > 0) found[fact.name] = named.slice(0, fact.set ? 2 : 1).map(({ name }) => name);
  }
  return found;
}

function names(words: Words, tokens: readonly string[]): boolean {
  return [...words.nl, ...words.en].some((phrase) => {
    const parts = tokensOf(phrase);
    return parts.length > 0 && parts.every((part) => tokens.includes(part));
  });
}

function best(word: string, tokens: readonly string[]): { token: string; fit: number } | undefined {
  const hits = tokens.flatMap((token) => {
    if (token === word) return [{ token, fit: 1 }];
    if (word.length >= 4 && token.length >= 4 && (token.startsWith(word) || word.startsWith(token))) {
      return [{ token, fit: 0.7 }];
    }
    return word.length >= 5 && oneSlip(word, token) ? [{ token, fit: 0.6 }] : [];
  });
  return hits.sort((a, b) => b.fit - a.fit)[0];
}

function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < Math.min(a.length, b.length) && a[i] === b[i]) i++;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

function tokensOf(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '' && !FILLERS.has(token));
}

/** Lower case, without accents and apostrophes: "foto’s" and "fotos" are one word. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '');
}
