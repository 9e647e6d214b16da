import {
  type Act,
  type Entry,
  findActs,
  nearestAct,
  type OpenSituation,
  type Situation,
} from '@netjes/norms';
import { factsThatMatter, ownActs } from './spoken.ts';

export interface Found {
  readonly act: Act;
  /** What the words said about the circumstances, as far as it matters to this code, and what else usually holds. */
  readonly situation: Situation;
  /** The typed words that led to it; none where it only looks like what was typed. */
  readonly matched: readonly string[];
  /** The words clearly mean this act. */
  readonly sure: boolean;
}

export interface FoundWords {
  readonly found: readonly Found[];
  /** Typed words that say something and are in no phrase, each once. */
  readonly unknown: readonly string[];
}

/** Shows no more than a reader can look through. */
const MOST = 6;
/** What was meant is nearly always among so many. */
const ALWAYS = 3;
/** What fits so much less than the best one was not meant. */
const LEAST = 0.4;

/** What was meant by the typed words, best first; when no word is known, the act that looks most like them. */
export function find(entry: Entry, typed: string, who: string): FoundWords {
  const { vocabulary } = entry.decider;
  const { acts, sure, unmatched } = findActs(vocabulary, typed, {
    matters: (act) => factsThatMatter(entry, act),
  });
  const isOwn = ownActs(entry, who);
  const own = acts.filter(({ act }) => isOwn(act));
  const best = own[0]?.score ?? 0;
  const unknown = [...new Set(unmatched)];
  if (own.length === 0) return { found: typed === '' ? [] : nearestTo(entry, typed), unknown };
  const found = own
    .filter(({ score }, at) => at < ALWAYS || score >= best * LEAST)
    .slice(0, MOST)
    .map(({ act, situation, matched }) => ({
      act,
      matched,
      situation: { ...usually(entry, act), ...situation },
      // what is clearly about somebody else is not the next best act of one's own
      sure: sure && act === acts[0]?.act,
    }));
  return { found, unknown };
}

/** The act that a misspelt name in an address looks most like. */
export function nearestTo({ decider: { vocabulary } }: Entry, name: string): Found[] {
  const act = nearestAct(vocabulary, name);
  return act ? [{ act, situation: {}, matched: [], sure: false }] : [];
}

/** Words were recognised; what follows is more than a guess at the spelling. */
export function isRecognised([first]: readonly Found[]): boolean {
  return first !== undefined && first.matched.length > 0;
}

/** The one act that was clearly meant. */
export function clearlyMeant([first]: readonly Found[]): Found | undefined {
  return first?.sure ? first : undefined;
}

function usually(entry: Entry, act: Act): Situation {
  const matters = factsThatMatter(entry, act.name);
  const situation: OpenSituation = {};
  for (const [fact, values] of Object.entries(act.usually)) if (matters.has(fact)) situation[fact] = values;
  return situation;
}
