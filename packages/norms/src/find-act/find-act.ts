import { lineage } from '../lineage.ts';
import { nearest } from '../nearest.ts';
import type { Situation } from '../situation.ts';
import type { Act, Vocabulary } from '../vocabulary.ts';
import { factsOf } from './facts-of.ts';
import type { Typed } from './lexicon.ts';
import { type Ranked, rank } from './rank.ts';
import { type Said, saidIn } from './said.ts';
import { isSmall } from './small-words.ts';
import { plain } from './spelling.ts';
import { wordIndex } from './word-index.ts';

/** An act that everyday words point to. */
export interface FoundAct {
  readonly act: Act;
  /** The typed words that led to it, in plain spelling. */
  readonly matched: readonly string[];
  /** What the words say about the circumstances, as far as it matters to this act. */
  readonly situation: Situation;
  /** Compares the acts of one question only. */
  readonly score: number;
}

export interface FoundActs {
  /** Best first; none when no word is known. */
  readonly acts: readonly FoundAct[];
  /** Typed words that say something and led nowhere. */
  readonly unmatched: readonly string[];
  /** The first act is clearly what was meant. */
  readonly sure: boolean;
}

export interface FindOptions {
  /** The facts that rules about an act look at; without it, all. */
  readonly matters?: (act: string) => ReadonlySet<string>;
}

/** What scores less is a word or two that many acts have. */
const LEAST = 0.6;
/** A phrase of which less was typed could be about something else. */
const MOSTLY_TYPED = 0.85;
/** An act that fits this much better than the next is what was meant. */
const CLEARLY = 1.4;
/** An act that fits this little better could as well be the other, however little of a phrase that is. */
const HARDLY = 1.1;
/** Of the words that say something, this part has to speak for the act or its circumstances. */
const EXPLAINED = 0.8;

/** Ranks the acts that a typed question can be about: in Dutch or English, a whole question or a few words. */
export function findActs(vocabulary: Vocabulary, text: string, { matters }: FindOptions = {}): FoundActs {
  const index = wordIndex(vocabulary);
  const typed = index.lexicon.read(text);
  const said = saidIn(index, typed);
  const ranked = rank(index, typed, said);
  return {
    acts: ranked.map(({ act, score, words }) => ({
      act,
      matched: words.map((at) => typed.words[at] ?? ''),
      situation: said.length === 0 ? {} : factsOf(said, matters?.(act.name)),
      score,
    })),
    unmatched: content(typed).flatMap((at) => (isKnown(typed, at) ? [] : [typed.words[at] ?? ''])),
    sure: isSure(vocabulary, ranked, typed, said),
  };
}

/** The act whose name or label looks most like what was typed, for when nothing was found. */
export function nearestAct(vocabulary: Vocabulary, text: string): Act | undefined {
  const names = new Map(
    [...vocabulary.acts.values()].flatMap((act) =>
      [act.name, act.label.nl, act.label.en ?? act.label.nl].map((name): [string, Act] => [plain(name), act]),
    ),
  );
  return names.get(nearest(plain(text), names.keys()) ?? '');
}

function isSure(
  { acts }: Vocabulary,
  [first, ...others]: readonly Ranked[],
  typed: Typed,
  said: readonly Said[],
): boolean {
  if (first === undefined || first.score < LEAST || first.whole < MOSTLY_TYPED) return false;
  const isKin = (other: Act) =>
    lineage(acts, first.act.name).includes(other.name) || lineage(acts, other.name).includes(first.act.name);
  if (others.some((other) => isRival(first, other) && !isKin(other.act))) return false;
  const spoken = new Set([...first.words, ...said.flatMap(({ hits }) => hits.map(({ from }) => from))]);
  const all = content(typed);
  return all.length > 0 && all.filter((at) => spoken.has(at)).length >= all.length * EXPLAINED;
}

/** What fits about as well; "groepsapp" is no rival where "groepsapp met leerlingen" was typed. */
function isRival(first: Ranked, other: Ranked): boolean {
  if (first.score < other.score * HARDLY) return true;
  if (other.whole < MOSTLY_TYPED) return false;
  // words of its own name another act, however usual the first one is among such words
  const isApart = [...other.phrase].every((at) => !first.phrase.has(at));
  if (isApart) return first.phrased < other.phrased * CLEARLY;
  if (first.score >= other.score * CLEARLY) return false;
  return first.phrase.size <= other.phrase.size || [...other.phrase].some((at) => !first.phrase.has(at));
}

/** The places of the words that say something. */
function content({ words }: Typed): number[] {
  return words.flatMap((word, at) => (isSmall(word) ? [] : [at]));
}

function isKnown({ readings }: Typed, at: number): boolean {
  return readings.some(({ from, to, how }) => from <= at && at <= to && how !== 'slip');
}
