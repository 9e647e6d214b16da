import type { Fact } from '../vocabulary.ts';
import type { Reading, Typed } from './lexicon.ts';
import { type Hit, type Slot, type ValuePhrase, wordHits } from './phrase.ts';
import {
  AFTER_DOER,
  AFTER_TELLER,
  ASKING,
  BEFORE_DOER,
  BEFORE_GETTER,
  BEFORE_OTHER,
  OF,
  OWN,
  SENDING,
  STOP_WORDS,
  TOWARDS,
  WITHOUT,
} from './small-words.ts';
import type { WordIndex } from './word-index.ts';

/** A value that the typed words say. */
export interface Said {
  readonly fact: Fact;
  readonly value: string;
  /** The words that say it: of "laptop van school", which says whose it is, the last two. */
  readonly hits: readonly Hit[];
  readonly from: number;
  readonly to: number;
  readonly fit: number;
}

/** Leave is only read where it is said in so many words: "appen met de juf" does not say that she agreed. */
const LEAVE: ReadonlySet<string> = new Set(['permission-from', 'consent-of', 'objection-of']);

/** Of these, what "van" stands before is none: a picture of the holidays is seldom made in them. */
const CIRCUMSTANCES: ReadonlySet<string> = new Set(['place', 'time', 'purpose']);

/** Facts about whom something is done with, of or to; who does it is somebody else. */
const ABOUT_OTHERS: ReadonlySet<string> = new Set([
  'contact-with',
  'conversation-with',
  'data-subject',
  'photo-subject',
]);

const PICTURE = /fotos?$|photos?$/;

/** What pictures show beside people: it does nothing itself. */
const NOBODY: ReadonlySet<string> = new Set(['school', 'school-event', 'online-lesson', 'pupil-work']);

/** Every value that the typed words can say, each phrase whole, its words together and in order. */
export function saidIn(index: WordIndex, typed: Typed): Said[] {
  // what a word is made of says nothing unless it comes last: a "klassenapp" is in no class
  const whole = typed.readings.filter(({ how }) => how !== 'modifier');
  const ids = new Set(whole.flatMap(({ own }) => [...own.keys()]));
  const phrases = [...new Set([...ids].flatMap((id) => index.valuesBy.get(id) ?? []))];
  const isPlain = ({ phrase }: ValuePhrase) => phrase.slots.every(({ said }) => said === undefined);
  const plain = phrases
    .filter(isPlain)
    .flatMap((each) => saidBy(each, typed, (slot) => inWords(slot, whole)));
  const onOthers = phrases.filter((each) => !isPlain(each));
  const all = [
    ...plain,
    ...onOthers.flatMap((each) =>
      saidBy(each, typed, (slot) =>
        slot.said === undefined ? inWords(slot, whole) : saidHits(index, plain, slot.said),
      ),
    ),
  ];
  const leave = new Set(all.filter(isLeave).flatMap(({ hits }) => hits.map(({ from }) => from)));
  return all.filter((each) => !isDoer(each, typed, leave) && !isOfWhat(each, typed) && !isAsked(each, typed));
}

function isLeave({ fact }: Said): boolean {
  return LEAVE.has(fact.name);
}

/** "Are teachers allowed to film" asks it, and does not say that they agree. */
function isAsked(each: Said, { words }: Typed): boolean {
  if (!isLeave(each) || !words.slice(each.from, each.to + 1).includes('allowed')) return false;
  return words.slice(Math.max(0, each.from - 2), each.from).some((word) => ASKING.has(word));
}

/** "Een foto van mijn vakantie" says nothing of when, unless a phrase has "van" itself. */
function isOfWhat({ fact, value, from }: Said, { words }: Typed): boolean {
  if (!CIRCUMSTANCES.has(fact.name) || value === 'online-lesson') return false;
  const before = words[from - 1] ?? '';
  // "naar huis bellen" is not done at home
  if (isTowards(fact, words[from], before) && words.some((word) => SENDING.has(word))) return true;
  return OF.has(before) || (STOP_WORDS.has(before) && OF.has(words[from - 2] ?? ''));
}

/**
 * "Mag de juf mijn appjes lezen" is about the messages of somebody else than the teacher, and who gets a photo
 * need not be on it. Who says that it may be done has no part in it, and one's own mother is no parent of a pupil.
 */
function isDoer(
  { fact, value, from, to, hits }: Said,
  { words }: Typed,
  leave: ReadonlySet<number>,
): boolean {
  if (from !== to || hits.length > 1 || !ABOUT_OTHERS.has(fact.name) || NOBODY.has(value)) return false;
  const [twoBefore = '', before = ''] = [words[from - 2], words[from - 1]];
  const after = words[from + 1] ?? '';
  // a "klassenfoto" tells who is on it, and does nothing
  if (fact.name === 'photo-subject' && PICTURE.test(words[from] ?? '')) return false;
  if (leave.has(from) || BEFORE_DOER.has(before)) return true;
  // who is not there has no part in it
  if (WITHOUT.has(before) || (WITHOUT.has(twoBefore) && STOP_WORDS.has(before))) return true;
  if (AFTER_TELLER.has(after) && !BEFORE_OTHER.has(before) && !BEFORE_OTHER.has(twoBefore)) return true;
  if (fact.name === 'contact-with') return value === 'parent' && OWN.has(before);
  if (from === 0 && AFTER_DOER.has(after)) return true;
  return fact.name === 'photo-subject' && (BEFORE_GETTER.has(before) || BEFORE_GETTER.has(twoBefore));
}

function isTowards({ name }: Fact, first = '', before: string): boolean {
  return name === 'place' && (TOWARDS.has(first) || TOWARDS.has(before));
}

/** Where a slot such as `<device>` is said. */
export function saidHits({ said: slots }: WordIndex, said: readonly Said[], slot: string): Hit[] {
  const values = slots.get(slot);
  return said
    .filter(({ fact, value }) => values?.has(`${fact.name}=${value}`))
    .map(({ from, to, hits, fit }) => ({
      from,
      to,
      part: hits.length === 1 ? (hits[0]?.part ?? 0) : 0,
      fit: fit / hits.length,
      how: 'said',
    }));
}

function inWords(slot: Slot, readings: readonly Reading[]): Hit[] {
  return wordHits(slot, readings, false);
}

function saidBy(each: ValuePhrase, { words }: Typed, hitsFor: (slot: Slot) => readonly Hit[]): Said[] {
  const { fact, value, phrase } = each;
  const isAgreed = LEAVE.has(fact.name);
  const isSo = ({ how }: Hit) => !isAgreed || how === 'word' || how === 'small';
  const hits = inARow(
    phrase.slots.map((slot) => hitsFor(slot).filter(isSo)),
    isAgreed ? [] : words,
  );
  if (hits === undefined) return [];
  const own = hits.filter(({ how }) => how !== 'said');
  const fit = own.reduce((sum, hit) => sum + hit.fit, 0);
  const from = Math.min(...hits.map((hit) => hit.from));
  const to = Math.max(...hits.map((hit) => hit.to));
  return [{ fact, value: value.name, hits: own, from, to, fit }];
}

/** One hit for each slot, each following the one before; a small word may stand between: "op mijn school". */
function inARow(
  choices: readonly (readonly Hit[])[],
  words: readonly string[],
  before?: Hit,
): readonly Hit[] | undefined {
  const [first, ...rest] = choices;
  if (first === undefined) return [];
  for (const hit of first) {
    if (before !== undefined && !follows(before, hit, words)) continue;
    const more = inARow(rest, words, hit);
    if (more) return [hit, ...more];
  }
  return undefined;
}

function follows(before: Hit, hit: Hit, words: readonly string[]): boolean {
  const between = hit.from - before.to - 1;
  if (between === -1) return hit.from === before.from && hit.part > before.part;
  return between === 0 || (between === 1 && STOP_WORDS.has(words[before.to + 1] ?? ''));
}
