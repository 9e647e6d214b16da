import {
  type Act,
  type Entry,
  factsIn,
  findActs,
  nearestAct,
  lineage,
  type OpenSituation,
  type Situation,
} from '@netjes/norms';
import { factsThatMatter, isOwnAct } from './spoken.ts';

export interface Found {
  readonly act: Act;
  /** What the words said about the circumstances, as far as it matters to this code. */
  readonly situation: Situation;
  readonly score: number;
}

/** Shows no more than a reader can look through. */
const MOST = 6;
/** A hit this much better than the next one is what was meant. */
const CLEARLY = 1.3;
/** The least that a word scores that was typed as it stands in the vocabulary. */
const SURE = 1.1;

/** What was meant by the typed words, best first; where no word was sure, the act that looks most like it leads. */
export function find(entry: Entry, typed: string, who: string): Found[] {
  const { vocabulary } = entry.decider;
  const own = findActs(vocabulary, typed).filter(({ act }) => isOwnAct(vocabulary, act, who));
  const best = own[0]?.score ?? 0;
  const near = best >= SURE || typed === '' ? undefined : nearestAct(vocabulary, typed);
  const hits = own.filter(({ act, score }) => score >= best / 4 && act !== near);
  return [...(near ? [{ act: near, score: 0 }] : []), ...hits]
    .slice(0, MOST)
    .map(({ act, score }) => ({ act, score, situation: circumstances(entry, act, typed) }));
}

/** The act that a misspelt name in an address looks most like. */
export function nearestTo({ decider: { vocabulary } }: Entry, name: string): Found[] {
  const act = nearestAct(vocabulary, name);
  return act ? [{ act, score: 0, situation: {} }] : [];
}

export function isSure(found: readonly Found[]): boolean {
  return (found[0]?.score ?? 0) >= SURE;
}

/** The one act that was clearly meant; a kind that it belongs to is no rival. */
export function clearlyMeant(entry: Entry, found: readonly Found[]): Found | undefined {
  const [first, ...others] = found;
  if (first === undefined || !isSure(found)) return undefined;
  const kinds = new Set(lineage(entry.decider.vocabulary.acts, first.act.name));
  const rival = others.find(({ act }) => !kinds.has(act.name));
  return rival === undefined || first.score >= rival.score * CLEARLY ? first : undefined;
}

/** Leave is never read from words: "appen met de juf" does not say that she allowed it. */
const LEAVE: ReadonlySet<string> = new Set(['permission-from', 'consent-of']);

/** The words themselves come first, then what usually holds where the words do not speak. */
function circumstances(entry: Entry, act: Act, typed: string): Situation {
  const matters = factsThatMatter(entry, act.name);
  const situation: OpenSituation = {};
  for (const [fact, values] of Object.entries({
    ...act.usually,
    ...factsIn(entry.decider.vocabulary, typed),
  })) {
    if (matters.has(fact) && !LEAVE.has(fact)) situation[fact] = values;
  }
  return situation;
}
