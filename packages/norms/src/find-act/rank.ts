import type { Act } from '../vocabulary.ts';
import type { Typed } from './lexicon.ts';
import { type Hit, hitsOf, type Key, keysOf, type Phrase, type Slot, wordHits } from './phrase.ts';
import { type Said, saidHits } from './said.ts';
import type { WordIndex } from './word-index.ts';

export interface Ranked {
  readonly act: Act;
  readonly score: number;
  /** The score by its phrases alone, without what is learnt from those of all acts. */
  readonly phrased: number;
  /** The typed words of the phrase that fits best, by their place. */
  readonly phrase: ReadonlySet<number>;
  /** All typed words that count for it. */
  readonly words: readonly number[];
  /** How much of its best phrase was typed, up to 1. */
  readonly whole: number;
}

/** What a word such as "uit" or "van" tells, beside one that says something. */
const LIGHT = 0.8;
/** Each further word of a phrase makes it likelier that this is what was meant. */
const LONGER = 0.1;
/** What words of other phrases of the act add to its best one. */
const BESIDE = 0.5;
/** What it adds that a word is mostly used for this act, in whatever phrase. */
const USED = 0.11;
/** What it adds that the words are learnt to speak for this act rather than for the likeliest one. */
const TOLD = 0.25;
/** An act that the words speak so much against is not looked at closer. */
const HOPELESS = -12;
/** The share of a word that no phrase of an act has. */
const UNUSED = 0.002;

const CIRCUMSTANCES: ReadonlySet<string> = new Set([
  'place',
  'time',
  'purpose',
  'supervised',
  'permission-from',
  'consent-of',
  'objection-of',
]);

/** A phrase that fits nearly as well as the best one tells as much. */
const NEARLY = 0.8;

interface Fit {
  readonly score: number;
  readonly whole: number;
  readonly hits: readonly Hit[];
  /** What each hit adds on its own. */
  readonly parts: readonly number[];
}

/** Acts by the phrase that fits best and the words beside it, best first. */
export function rank(index: WordIndex, whole: Typed, said: readonly Said[]): Ranked[] {
  const typed = { ...whole, readings: whole.readings.filter(({ how }) => how !== 'small') };
  const about = circumstances(said);
  const told = toldOf(index, whole);
  const fits = new Map<Act, Fit[]>();
  const hitsFor = hitsIn(index, typed, said);
  for (const { act, phrase } of phrasesWith(index, typed, said)) {
    if ((told.get(act) ?? 0) < HOPELESS) continue;
    const fit = fitOf(index, phrase, hitsOf(phrase, hitsFor), about);
    const list = fits.get(act);
    if (list) list.push(fit);
    else fits.set(act, [fit]);
  }
  const used = usedFor(index, typed, about);
  return [...fits]
    .map(([act, each]) => rankedBy(act, each, { used: used.get(act) ?? 0, told: told.get(act) ?? 0 }))
    .toSorted((a, b) => b.score - a.score || (a.act.name < b.act.name ? -1 : 1));
}

/** Every phrase of which a word that says something was typed. */
function phrasesWith({ lexicon, actsBy, said: slots }: WordIndex, typed: Typed, said: readonly Said[]) {
  const keys = new Set<Key>();
  for (const { fits } of typed.readings) {
    for (const id of fits.keys()) if (!lexicon.lexemes[id]?.light) keys.add(id);
  }
  for (const [slot, values] of slots) {
    if (said.some(({ fact, value }) => values.has(`${fact.name}=${value}`))) keys.add(slot);
  }
  return new Set([...keys].flatMap((key) => actsBy.get(key) ?? []));
}

function hitsIn(
  index: WordIndex,
  { readings }: Typed,
  said: readonly Said[],
): (slot: Slot) => readonly Hit[] {
  const known = new Map<Slot, readonly Hit[]>();
  const isTyped = new Set(readings.flatMap(({ fits }) => [...fits.keys()]));
  return (slot) => {
    let found = known.get(slot);
    if (found) return found;
    if (slot.said !== undefined) found = saidHits(index, said, slot.said);
    // of the words that phrases have beside a typed one, hardly any was typed too
    else found = slot.lexemes.some((id) => isTyped.has(id)) ? wordHits(slot, readings, true) : [];
    known.set(slot, found);
    return found;
  };
}

/** How much a slot tells; worked out once, as slots stand in many phrases. */
const telling = new WeakMap<Slot, number>();

function tells({ spread }: WordIndex, slot: Slot): number {
  const known = telling.get(slot);
  if (known !== undefined) return known;
  const least = Math.min(...keysOf(slot).map((key) => spread(key).weight));
  telling.set(slot, least);
  return least;
}

function fitOf(
  index: WordIndex,
  { slots }: Phrase,
  found: readonly (Hit | undefined)[],
  about: ReadonlySet<number>,
): Fit {
  let [all, got, full] = [0, 0, 0];
  const isWhole = !found.includes(undefined);
  const hits: Hit[] = [];
  const parts: number[] = [];
  let i = 0;
  for (const slot of slots) {
    const weight = tells(index, slot) * (slot.light ? LIGHT : 1);
    const hit = found[i++];
    all += weight;
    // where and when something is done says little of what it is, but "in de auto" goes with "laten liggen"
    if (hit === undefined || (!isWhole && hit.how !== 'said' && about.has(hit.from))) continue;
    got += weight * hit.fit;
    if (!slot.light) full++;
    hits.push(hit);
    parts.push(weight * hit.fit);
  }
  const whole = got / all;
  const score = got * whole * whole * closeness(hits) * (1 + LONGER * Math.max(0, full - 1));
  return { score, whole, hits, parts };
}

/** The words that say where, when and with whose leave something is done. */
function circumstances(said: readonly Said[]): ReadonlySet<number> {
  const told = said.filter(({ fact, from, to }) => CIRCUMSTANCES.has(fact.name) && to > from);
  return new Set(told.flatMap(({ hits }) => hits.flatMap(({ from, to }) => [from, to])));
}

/** Words that stand together and in order belong together. */
function closeness(hits: readonly Hit[]): number {
  let close = 1;
  let before: Hit | undefined;
  for (const hit of hits) {
    const step = before ? hit.from - before.to : 1;
    close -= step < 0 ? 0.06 : Math.min(Math.max(step - 1, 0), 4) * 0.015;
    before = hit;
  }
  return Math.max(close, 0.75);
}

/** For each act how much the typed words are used for it, on average; a word that no phrase of it has counts little. */
function usedFor(
  { spread }: WordIndex,
  { readings, words }: Typed,
  about: ReadonlySet<number>,
): Map<Act, number> {
  const sums = new Map<Act, number>();
  let heard = 0;
  for (const at of words.keys()) {
    const shares = new Map<Act, number>();
    for (const { own } of readings.filter(({ from }) => from === at && !about.has(at))) {
      for (const [id, fit] of own) {
        for (const [act, share] of spread(id).shares) {
          shares.set(act, Math.max(share * fit, shares.get(act) ?? 0));
        }
      }
    }
    if (shares.size > 0) heard++;
    for (const [act, share] of shares) sums.set(act, Math.log1p(share / UNUSED) + (sums.get(act) ?? 0));
  }
  return new Map([...sums].map(([act, sum]) => [act, sum]));
}

/** How much likelier the words make each act than the likeliest one; never above 0. */
function toldOf({ tell, acts }: WordIndex, typed: Typed): Map<Act, number> {
  const told = tell(typed);
  const most = Math.max(...told);
  return new Map(acts.map((act, at) => [act, (told[at] ?? 0) - most]));
}

function rankedBy(act: Act, fits: readonly Fit[], { used, told }: { used: number; told: number }): Ranked {
  const best = fits.reduce((a, b) => (b.score > a.score ? b : a));
  const words = new Set(best.hits.flatMap(({ from, to }) => [from, to]));
  const beside = new Map<number, number>();
  for (const { hits, parts, whole } of fits) {
    let i = 0;
    for (const { from } of hits) {
      const part = parts[i++] ?? 0;
      if (!words.has(from)) beside.set(from, Math.max(beside.get(from) ?? 0, part * whole));
    }
  }
  let phrased = best.score + USED * used;
  for (const each of beside.values()) phrased += BESIDE * each;
  return {
    act,
    score: phrased + TOLD * told,
    phrased,
    phrase: words,
    words: [...new Set([...words, ...beside.keys()])].toSorted((a, b) => a - b),
    whole: Math.max(...fits.filter(({ score: each }) => each >= best.score * NEARLY).map((fit) => fit.whole)),
  };
}
