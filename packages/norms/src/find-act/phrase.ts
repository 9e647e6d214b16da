import type { Act, Fact, Value } from '../vocabulary.ts';
import type { Lexicon, Reading } from './lexicon.ts';
import { wordsOf } from './spelling.ts';

/** One place in a phrase: any of some words, or any way to say a value of a fact. */
export interface Slot {
  /** Counts the slots of one reader. */
  readonly id: number;
  readonly lexemes: readonly number[];
  /** A fact, or a fact and one of its values: `place`, `channel=social-media`. */
  readonly said?: string;
  readonly light: boolean;
}

/** A way to say something: "telefoon afpakken". */
export interface Phrase {
  readonly slots: readonly Slot[];
}

/** A way to say a value of a fact. */
export interface ValuePhrase {
  readonly fact: Fact;
  readonly value: Value;
  readonly phrase: Phrase;
}

/** A way to say an act. */
export interface ActPhrase {
  /** Counts the phrases of all acts. */
  readonly id: number;
  readonly act: Act;
  /** The place of the act in the vocabulary. */
  readonly at: number;
  readonly phrase: Phrase;
}

/** A word by its number, or what a slot such as `<channel=social-media>` asks for. */
export type Key = number | string;

export function keysOf({ said, lexemes }: Slot): readonly Key[] {
  return said === undefined ? lexemes : [said];
}

/** Reads phrases; a place that stands in many of them is read once. */
export class PhraseReader {
  readonly #places = new Map<string, readonly Slot[]>();
  #count = 0;
  readonly #lexicon: Lexicon;
  readonly #dropped: ReadonlySet<string>;

  /** `dropped` are words that are no part of a phrase. */
  constructor(lexicon: Lexicon, dropped: ReadonlySet<string>) {
    this.#lexicon = lexicon;
    this.#dropped = dropped;
  }

  /** Reads "foto|filmpje delen" and "<device> lenen"; a phrase of which nothing is left has no slots. */
  read(text: string): Phrase {
    const slots: Slot[] = [];
    for (const place of text.split(' ')) for (const slot of this.#slots(place)) slots.push(slot);
    return { slots };
  }

  #slots(place: string): readonly Slot[] {
    const known = this.#places.get(place) ?? this.#read(place);
    this.#places.set(place, known);
    return known;
  }

  #read(place: string): Slot[] {
    const said = /^<(.+)>$/.exec(place)?.[1];
    if (said !== undefined) return [{ id: this.#count++, lexemes: [], said, light: false }];
    const choices = place
      .split('|')
      .map((choice) => wordsOf(choice).filter((word) => !this.#dropped.has(word)));
    if (choices.length === 1) return (choices[0] ?? []).map((word) => this.#slot([word]));
    const words = choices.flatMap(([word, ...rest]) =>
      word !== undefined && rest.length === 0 ? [word] : [],
    );
    return words.length > 0 ? [this.#slot(words)] : [];
  }

  #slot(words: readonly string[]): Slot {
    const lexemes = words.map((word) => this.#lexicon.add(word));
    return {
      id: this.#count++,
      lexemes: lexemes.map(({ id }) => id),
      light: lexemes.every(({ light }) => light),
    };
  }
}

/** A slot as it was found in what somebody typed. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly part: number;
  readonly fit: number;
  readonly how: Reading['how'] | 'said';
}

function overlaps(a: Hit, b: Hit): boolean {
  return a.from <= b.to && b.from <= a.to && (a.part === b.part || a.part === 0 || b.part === 0);
}

/** Of the hits of the only slot that was typed, the one that `hitsOf` finds; there is one at least. */
export function firstHit(hits: readonly Hit[]): Hit {
  return hits.reduce((best, hit) => (worth(hit, -1) > worth(best, -1) ? hit : best));
}

/** Of equal hits the one that goes on where the phrase was. */
function worth({ fit, from }: Hit, after: number): number {
  return fit - Math.min(Math.abs(from - after - 1), 8) * 0.01;
}

/** The best hit for each slot, no typed word twice; undefined for a slot that was not typed. */
export function hitsOf(
  slots: readonly Slot[],
  hitsFor: (slot: Slot) => readonly Hit[] | undefined,
): (Hit | undefined)[] {
  const found: (Hit | undefined)[] = [];
  let after = -1;
  for (const slot of slots) {
    let best: Hit | undefined;
    let most = 0;
    for (const hit of hitsFor(slot) ?? []) {
      const own = worth(hit, after);
      if (own > most && !found.some((each) => each && overlaps(each, hit))) [best, most] = [hit, own];
    }
    found.push(best);
    if (best) after = best.to;
  }
  return found;
}

/** Where the typed words have one of the words of a slot. */
export function wordHits({ lexemes }: Slot, readings: readonly Reading[], alike: boolean): Hit[] {
  const hits: Hit[] = [];
  for (const { from, to, part, how, fits, own } of readings) {
    const known = alike ? fits : own;
    let fit = 0;
    for (const id of lexemes) fit = Math.max(fit, known.get(id) ?? 0);
    if (fit > 0) hits.push({ from, to, part, fit, how });
  }
  return hits;
}
