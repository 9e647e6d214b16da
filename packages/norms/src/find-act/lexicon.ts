import { slips } from '../nearest.ts';
import { isSmall, LOOSE_PARTS, NO_PART, PREPOSITIONS, STOP_WORDS } from './small-words.ts';
import { wordsOf } from './spelling.ts';
import { stem } from './stem.ts';

/** A word that phrases of the vocabulary know, by its stem. */
export interface Lexeme {
  readonly id: number;
  /** Tells something only beside other words. */
  light: boolean;
  /** Words that mean the same, itself left out. */
  readonly alike: Set<number>;
}

/** What a typed word, or a part of one, can mean. */
export interface Reading {
  /** The typed words it covers, by their place. */
  readonly from: number;
  readonly to: number;
  /** Counts on within a word that is read as its parts. */
  readonly part: number;
  readonly how: 'word' | 'small' | 'head' | 'modifier' | 'slip';
  /** How sure it is that a word of the vocabulary is meant, up to 1. */
  readonly own: ReadonlyMap<number, number>;
  /** The same with all words that mean as much. */
  readonly fits: ReadonlyMap<number, number>;
}

export interface Typed {
  readonly words: readonly string[];
  readonly readings: readonly Reading[];
}

const FIT = { word: 1, apart: 0.95, alike: 0.93, head: 0.9, modifier: 0.6, slip: 0.75, slips: 0.6 };
/** A shorter word with a slip could be anything. */
const SHORTEST_SLIP = 6;
const SHORTEST_TWO_SLIPS = 9;

/** Stands before the stem of a short small word; no word begins with it. */
const SMALL = ' ';
const LONGEST_SMALL = 3;

/** A short small word shares its stem with others like it only: "not" is no "note", and "do" is not "done". */
function keyOf(word: string): string {
  return (word.length <= LONGEST_SMALL && isSmall(word) ? SMALL : '') + stem(word);
}

/** All words of the phrases of a vocabulary. */
export class Lexicon {
  readonly lexemes: Lexeme[] = [];
  readonly #byStem = new Map<string, Lexeme>();
  readonly #byWord = new Map<string, Lexeme>();
  /** Words as they are written, by length: typing slips are looked for among those. */
  readonly #written = new Map<number, string[]>();

  add(word: string): Lexeme {
    const known = this.#byWord.get(word);
    if (known !== undefined) return known;
    const light = isSmall(word);
    const key = keyOf(word);
    let lexeme = this.#byStem.get(key);
    if (lexeme === undefined) {
      lexeme = { id: this.lexemes.length, light, alike: new Set() };
      this.lexemes.push(lexeme);
      this.#byStem.set(key, lexeme);
    }
    lexeme.light &&= light;
    this.#byWord.set(word, lexeme);
    const sameLength = this.#written.get(word.length);
    if (sameLength) sameLength.push(word);
    else this.#written.set(word.length, [word]);
    return lexeme;
  }

  /** Lets words stand for each other. */
  join(words: readonly string[]): void {
    const lexemes = words.map((word) => this.add(word));
    for (const each of lexemes) for (const other of lexemes) if (each !== other) each.alike.add(other.id);
  }

  /** Reads what somebody typed: every word, what it is made of, and what stands apart but belongs together. */
  read(text: string): Typed {
    const words = wordsOf(text);
    const readings = [
      ...words.flatMap((word, at) => this.#readWord(word, at)),
      ...words
        .slice(1)
        .flatMap((word, at) => this.#readTogether((words[at] ?? '') + word, at, at + 1, 'word')),
      ...this.#readApart(words),
    ];
    return { words, readings };
  }

  /** The numbers of what a word is, of what it is made of, and one for all words that mean the same. */
  senses(word: string): readonly number[] {
    return this.sensesOf(this.#readWord(word, 0));
  }

  /** The same of words that were read. */
  sensesOf(readings: readonly Reading[]): readonly number[] {
    const ids = readings.flatMap(({ own }) => [...own.keys()]);
    return [...new Set(ids.flatMap((id) => [id, Math.min(id, ...(this.lexemes[id]?.alike ?? []))]))];
  }

  #known(word: string): Lexeme | undefined {
    const key = keyOf(word);
    return this.#byWord.get(word) ?? this.#byStem.get(key) ?? this.#byStem.get(SMALL + key);
  }

  #readWord(word: string, at: number): Reading[] {
    if (STOP_WORDS.has(word)) {
      const known = this.#byWord.get(word);
      return known ? [this.#reading({ from: at, to: at, part: 0, how: 'small' }, [[known, FIT.word]])] : [];
    }
    const whole = this.#readTogether(word, at, at, 'word');
    const parts = this.#partsOf(word).map(([lexeme, how], i) =>
      this.#reading({ from: at, to: at, part: i + 1, how }, [[lexeme, FIT[how]]]),
    );
    if (whole.length > 0 || parts.length > 0) return [...whole, ...parts];
    const meant = this.#misspelt(word);
    return meant.length > 0 ? [this.#reading({ from: at, to: at, part: 0, how: 'slip' }, meant)] : [];
  }

  #readTogether(word: string, from: number, to: number, how: 'word' | 'apart'): Reading[] {
    const known = this.#known(word);
    return known ? [this.#reading({ from, to, part: 0, how: 'word' }, [[known, FIT[how]]])] : [];
  }

  /** "neem mijn laptop mee" is "meenemen": the part follows its verb, and no noun follows a part that is no preposition. */
  #readApart(words: readonly string[]): Reading[] {
    return words.flatMap((part, at) => {
      if (!LOOSE_PARTS.has(part) || (PREPOSITIONS.has(part) && at < words.length - 1)) return [];
      return words.slice(0, at).flatMap((verb, from) => this.#readTogether(part + verb, from, from, 'apart'));
    });
  }

  #reading(
    place: Pick<Reading, 'from' | 'to' | 'part' | 'how'>,
    meant: readonly (readonly [Lexeme, number])[],
  ): Reading {
    const own = new Map<number, number>();
    const fits = new Map<number, number>();
    const keep = (into: Map<number, number>, id: number, fit: number) =>
      into.set(id, Math.max(fit, into.get(id) ?? 0));
    for (const [{ id, alike }, fit] of meant) {
      keep(own, id, fit);
      keep(fits, id, fit);
      for (const other of alike) keep(fits, other, fit * FIT.alike);
    }
    return { ...place, own, fits };
  }

  /** A "klassenapp" is an app of a class: what comes last says what it is. */
  #partsOf(word: string): [Lexeme, 'head' | 'modifier'][] {
    for (let cut = word.length - 3; cut >= 3; cut--) {
      const head = this.#part(word.slice(cut));
      if (head === undefined) continue;
      const first = word.slice(0, cut);
      const modifier = this.#part(first) ?? this.#part(first.replace(/(s|en|e)$/, ''));
      if (modifier === undefined) continue;
      return [
        [modifier, 'modifier'],
        [head, 'head'],
      ];
    }
    return [];
  }

  #part(word: string): Lexeme | undefined {
    if (word.length < 3 || NO_PART.has(word) || STOP_WORDS.has(word)) return undefined;
    // what looks like a participle is an accident of where the word was cut
    const known = word.startsWith('ge') ? this.#byWord.get(word) : this.#known(word);
    return known?.light && word !== 'school' ? undefined : known;
  }

  #misspelt(word: string): [Lexeme, number][] {
    if (word.length < SHORTEST_SLIP) return [];
    const most = word.length < SHORTEST_TWO_SLIPS ? 1 : 2;
    const meant: [Lexeme, number][] = [];
    for (let length = word.length - most; length <= word.length + most; length++) {
      for (const written of this.#written.get(length) ?? []) {
        if (written[0] !== word[0] && written[1] !== word[1]) continue;
        const lexeme = this.#byWord.get(written);
        const count = lexeme && !lexeme.light ? slips(word, written) : most + 1;
        if (lexeme && count <= most) meant.push([lexeme, count === 1 ? FIT.slip : FIT.slips]);
      }
    }
    return meant;
  }
}
