import type { Act } from '../vocabulary.ts';
import type { Typed } from './lexicon.ts';
import {
  type ActPhrase,
  firstHit,
  type Hit,
  hitsOf,
  type Key,
  keysOf,
  type Slot,
  wordHits,
} from './phrase.ts';
import { type Said, saidHits } from './said.ts';
import type { Weighed, WordIndex } from './word-index.ts';

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

/** A phrase as far as it was typed. */
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
  const gathered: Gathered[] = [];
  const typedSlots = slotsIn(index, typed, said);
  for (const each of phrasesWith(index, typed, said)) {
    if ((told[each.at] ?? 0) < HOPELESS) continue;
    const own = (gathered[each.at] ??= new Gathered(each));
    own.add(fitOf(weighed(index, each), typedSlots, about));
  }
  const used = usedFor(index, typed, about);
  return Object.values(gathered)
    .map((each) => rankedBy(each, { used: used.get(each.act) ?? 0, told: told[each.at] ?? 0 }))
    .toSorted((a, b) => b.score - a.score || (a.act.name < b.act.name ? -1 : 1));
}

/** What the phrases of one act come to; there are hundreds for a question, so that no more of them is kept than tells. */
class Gathered {
  readonly act: Act;
  readonly at: number;
  best: Fit | undefined;
  /** For each typed word, by its place, the most that it adds to any phrase. */
  readonly beside = new Map<number, number>();
  readonly #scores: number[] = [];
  readonly #wholes: number[] = [];

  constructor({ act, at }: ActPhrase) {
    this.act = act;
    this.at = at;
  }

  add(fit: Fit): void {
    const { score, whole, hits, parts } = fit;
    if (this.best === undefined || score > this.best.score) this.best = fit;
    this.#scores.push(score);
    this.#wholes.push(whole);
    let i = 0;
    for (const { from } of hits) {
      const adds = (parts[i++] ?? 0) * whole;
      if (adds > (this.beside.get(from) ?? 0)) this.beside.set(from, adds);
    }
  }

  /** The most that was typed of a phrase that fits about as well as the best. */
  whole(): number {
    const least = (this.best?.score ?? 0) * NEARLY;
    let most = 0;
    for (const [i, score] of this.#scores.entries()) {
      if (score >= least) most = Math.max(most, this.#wholes[i] ?? 0);
    }
    return most;
  }
}

function weighed(index: WordIndex, { id: at, phrase: { slots } }: ActPhrase): Weighed {
  const known = index.weighed[at];
  if (known) return known;
  const weights = slots.map((slot) => tells(index, slot) * (slot.light ? LIGHT : 1));
  const ids = slots.map((slot) => slot.id);
  const made = { slots, ids, weights, all: weights.reduce((sum, each) => sum + each, 0) };
  index.weighed[at] = made;
  return made;
}

/** Every phrase of which a word that says something was typed. */
function phrasesWith(
  { lexicon, actsBy, size, said: slots }: WordIndex,
  typed: Typed,
  said: readonly Said[],
): readonly ActPhrase[] {
  const keys = new Set<Key>();
  for (const { fits } of typed.readings) {
    for (const id of fits.keys()) if (!lexicon.lexemes[id]?.light) keys.add(id);
  }
  for (const [slot, values] of slots) {
    if (said.some(({ fact, value }) => values.has(`${fact.name}=${value}`))) keys.add(slot);
  }
  const isMet = new Uint8Array(size.phrases);
  const found: ActPhrase[] = [];
  for (const key of keys) {
    for (const each of actsBy.get(key) ?? []) {
      if (isMet[each.id] === 1) continue;
      isMet[each.id] = 1;
      found.push(each);
    }
  }
  return found;
}

/** Where the typed words have each slot of which they have one. */
interface TypedSlots {
  /** By the id of a slot, its place in the lists of hits; the first, which is empty, of a slot that was not typed. */
  readonly places: Uint16Array;
  readonly hits: readonly (readonly Hit[])[];
}

function slotsIn(index: WordIndex, { readings }: Typed, said: readonly Said[]): TypedSlots {
  const places = new Uint16Array(index.size.slots);
  const all: (readonly Hit[])[] = [[]];
  const put = ({ id }: Slot, hits: readonly Hit[]) => {
    if (hits.length > 0) places[id] = all.push(hits) - 1;
  };
  const ids = new Set(readings.flatMap(({ fits }) => [...fits.keys()]));
  for (const id of ids) {
    for (const slot of index.slotsBy.get(id) ?? []) {
      if (places[slot.id] === 0) put(slot, wordHits(slot, readings, true));
    }
  }
  for (const name of index.said.keys()) {
    for (const slot of index.slotsBy.get(name) ?? []) put(slot, saidHits(index, said, name));
  }
  return { places, hits: all };
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

const NOTHING: Fit = { score: 0, whole: 0, hits: [], parts: [] };

function fitOf(
  { slots, ids, weights, all }: Weighed,
  { places, hits: found }: TypedSlots,
  about: ReadonlySet<number>,
): Fit {
  let [typed, only, place] = [0, -1, 0];
  for (let i = 0; i < ids.length; i++) {
    const own = places[ids[i] ?? 0] ?? 0;
    if (own === 0) continue;
    typed++;
    [only, place] = [i, own];
  }
  if (typed === 1 && slots.length > 1) {
    const hit = firstHit(found[place] ?? []);
    if (hit.how !== 'said' && about.has(hit.from)) return NOTHING;
    const got = (weights[only] ?? 0) * hit.fit;
    const whole = got / all;
    return { score: got * whole * whole, whole, hits: [hit], parts: [got] };
  }
  const each = hitsOf(slots, ({ id }) => found[places[id] ?? 0]);
  let [got, full] = [0, 0];
  const isWhole = !each.includes(undefined);
  const hits: Hit[] = [];
  const parts: number[] = [];
  for (const [i, slot] of slots.entries()) {
    const hit = each[i];
    // where and when something is done says little of what it is, but "in de auto" goes with "laten liggen"
    if (hit === undefined || (!isWhole && hit.how !== 'said' && about.has(hit.from))) continue;
    const part = (weights[i] ?? 0) * hit.fit;
    got += part;
    if (!slot.light) full++;
    hits.push(hit);
    parts.push(part);
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

/** How much likelier the words make each act, at its place, than the likeliest one; never above 0. */
function toldOf({ tell }: WordIndex, typed: Typed): Float32Array {
  const told = tell(typed);
  const most = Math.max(...told);
  return told.map((each) => each - most);
}

function rankedBy(each: Gathered, { used, told }: { used: number; told: number }): Ranked {
  const best = each.best ?? NOTHING;
  const phrase = new Set(best.hits.flatMap(({ from, to }) => [from, to]));
  const words = new Set(phrase);
  let phrased = best.score + USED * used;
  for (const [from, adds] of each.beside) {
    if (phrase.has(from)) continue;
    phrased += BESIDE * adds;
    words.add(from);
  }
  return {
    act: each.act,
    score: phrased + TOLD * told,
    phrased,
    phrase,
    words: [...words].toSorted((a, b) => a - b),
    whole: each.whole(),
  };
}
