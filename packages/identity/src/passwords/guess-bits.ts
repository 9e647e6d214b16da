/** What makes a text easier to guess than its length says. */
export interface Guessing {
  /** names, addresses and the like that others know of the person */
  readonly known: readonly string[];
  /** passwords that many people use, in small letters */
  readonly common: ReadonlySet<string>;
}

/** A piece of a text, and how many bits a guesser needs for it: twice as much work for each. */
interface Piece {
  readonly length: number;
  readonly bits: number;
}

const SIGN_BITS = 5;
const KNOWN_BITS = 3;
/** what schools' passwords are made of besides, to which every guesser comes at once */
const LOCAL_BITS = 6;
const RUN_BITS = 6;
const YEAR_BITS = 6;
/** the list has 49,233 */
const COMMON_BITS = 15;

const SHORTEST_WORD = 3;
const LONGEST_WORD = 40;

const LOCAL = new Set(
  'netjes wachtwoord welkom geheim school klas leraar juf meester directeur voetbal ajax feyenoord lente zomer herfst winter januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(
    ' ',
  ),
);
const ROWS = ['abcdefghijklmnopqrstuvwxyz', '0123456789', '1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const RUNS = ROWS.flatMap((row) => [row, Array.from(row).toReversed().join('')]);

/** What people write for a letter. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * How much work a text is to guess, in bits, when it is put together from the fewest and easiest pieces: what is known
 * of the person, common passwords, rows of keys, years, the same again, and single signs for the rest.
 */
export function guessBits(text: string, guessing: Guessing): number {
  const small = text.toLowerCase();
  const known = knownWords(guessing.known);
  const plain = Array.from(small, (sign) => STANDS_FOR[sign] ?? sign).join('');
  const readings = plain.length === small.length ? [small, plain] : [small];
  const bits: number[] = [0];
  for (let end = 1; end <= small.length; end += 1) bits.push(Infinity);
  for (let at = 0; at < small.length; at += 1) {
    for (const { length, bits: cost } of piecesAt(readings, at, { known, common: guessing.common }))
      bits[at + length] = Math.min(bits[at + length] ?? Infinity, (bits[at] ?? 0) + cost);
    shortenRepeats(small, at, bits);
  }
  return bits[small.length] ?? 0;
}

function piecesAt(
  readings: readonly string[],
  at: number,
  { known, common }: { readonly known: ReadonlySet<string>; readonly common: ReadonlySet<string> },
): Piece[] {
  const pieces: Piece[] = [{ length: 1, bits: SIGN_BITS }];
  for (const reading of readings) {
    for (let length = SHORTEST_WORD; length <= Math.min(LONGEST_WORD, reading.length - at); length += 1) {
      const word = reading.slice(at, at + length);
      if (known.has(word)) pieces.push({ length, bits: KNOWN_BITS });
      else if (LOCAL.has(word)) pieces.push({ length, bits: LOCAL_BITS });
      else if (/^(19|20)\d\d$/.test(word)) pieces.push({ length, bits: YEAR_BITS });
      else if (RUNS.some((run) => run.includes(word))) pieces.push({ length, bits: RUN_BITS });
      else if (common.has(word)) pieces.push({ length, bits: COMMON_BITS });
    }
  }
  return pieces;
}

/** What was just said, said again: any number of times for next to nothing. */
function shortenRepeats(text: string, at: number, bits: number[]): void {
  for (let length = 1; length <= at; length += 1) {
    const unit = text.slice(at - length, at);
    for (let end = at; text.startsWith(unit, end); end += length)
      bits[end + length] = Math.min(bits[end + length] ?? Infinity, (bits[at] ?? 0) + 1);
  }
}

/** A name in pieces and as a whole: `Jan de Vries` is known as such, and as `jan`, `vries` and `jandevries`. */
function knownWords(known: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const each of known) {
    const small = each.toLowerCase();
    for (const form of [small, small.normalize('NFKD').replaceAll(/\p{M}/gu, '')]) {
      const parts = form.split(/[^\p{L}\p{N}]+/u);
      for (const part of [...parts, parts.join('')]) if (part.length >= SHORTEST_WORD) words.add(part);
    }
  }
  return words;
}
