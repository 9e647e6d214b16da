/** How often a word comes before a letter of its own saves more than its place in the list takes. */
const OFTEN = 10;

/** Characters of one byte that are no space, and after them those of two. */
const ONE_BYTE = { from: 0x21, count: 0x7f - 0x21 };
const TWO_BYTES = { from: 0xa1, count: 0x800 - 0xa1 };
const MOST_LETTERS = ONE_BYTE.count + TWO_BYTES.count;

const letterAt = (at: number) =>
  String.fromCharCode(at < ONE_BYTE.count ? ONE_BYTE.from + at : TWO_BYTES.from + at - ONE_BYTE.count);

/** Any other word is spelled out, from this to a space. */
const SPELLED = '\u{1}';

/** Writes each of some words as one letter, without spaces. */
export class Shorthand {
  /** In the order of their letters. */
  readonly words: readonly string[];
  readonly #letters: ReadonlyMap<string, string>;
  readonly #meant: ReadonlyMap<string, string>;

  constructor(words: readonly string[]) {
    this.words = words;
    this.#letters = new Map(words.map((word, at) => [word, letterAt(at)]));
    this.#meant = new Map(words.map((word, at) => [letterAt(at), word]));
  }

  /** A shorthand for the words that come often in these lines, the most usual first: these get the shortest letters. */
  static for(lines: readonly string[]): Shorthand {
    const counts = new Map<string, number>();
    for (const word of lines.flatMap((line) => line.split(' ')))
      counts.set(word, (counts.get(word) ?? 0) + 1);
    const often = [...counts].filter(([word, count]) => word.length > 1 && count >= OFTEN);
    const usual = often.toSorted(([, a], [, b]) => b - a).slice(0, MOST_LETTERS);
    return new Shorthand(usual.map(([word]) => word));
  }

  /** A line in shorthand; `read` gives it back as it was. */
  write(line: string): string {
    const each = (word: string) => this.#letters.get(word) ?? `${SPELLED}${word} `;
    return line.split(' ').map(each).join('');
  }

  read(line: string): string {
    const words: string[] = [];
    for (let at = 0; at < line.length; at++) {
      const letter = line.charAt(at);
      const end = letter === SPELLED ? line.indexOf(' ', at) : at;
      words.push(letter === SPELLED ? line.slice(at + 1, end) : (this.#meant.get(letter) ?? ''));
      at = end;
    }
    return words.join(' ');
  }
}
