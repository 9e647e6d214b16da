/** One way to say something: its words by their numbers, and by number what is said. */
export interface Example {
  readonly words: readonly number[];
  readonly meant: number;
}

/** How much some words speak for each thing that can be meant; only differences count. */
export type Tell = (words: readonly number[]) => Float32Array;

/** How often all examples are gone through: twice is worse, and four times is hardly better. */
const ROUNDS = 3;
/** Keeps the first steps from being wild. */
const CALM = 0.001;
/** What was guessed this nearly right is let be. */
const NEARLY = 0.005;
/** An example that was guessed this nearly right is not looked at again. */
const SETTLED = 0.1;
/** What is so far behind the best guess weighs nothing. */
const HOPELESS = -8;
/** Examples of one thing stand together; in strides of a prime they are gone through well mixed, always the same way. */
const STRIDE = 7919;
const OTHER_STRIDE = 7907;

/**
 * Learns from examples which words speak for what and which against: a regression over single words whose
 * weights are moved example by example, each time less. `words` and `kinds` are how many of both there are.
 */
export function learn(examples: readonly Example[], words: number, kinds: number): Tell {
  const weights = new Float32Array(words * kinds);
  const moved = new Float32Array(words * kinds).fill(CALM);
  const sums = new Float32Array(kinds);
  const stride = examples.length % STRIDE === 0 ? OTHER_STRIDE : STRIDE;
  const settled = new Uint8Array(examples.length);
  let at = 0;
  for (let left = ROUNDS * examples.length; left > 0; left--) {
    at = (at + stride) % examples.length;
    const example = examples[at];
    if (example === undefined || example.words.length === 0 || settled[at] === 1) continue;
    add(sums, weights, example.words);
    const wrong = wrongIn(sums, example.meant);
    if ((sums[example.meant] ?? -1) > -SETTLED) settled[at] = 1;
    const share = 1 / Math.sqrt(example.words.length);
    for (const word of example.words) {
      for (const kind of wrong) {
        const place = word * kinds + kind;
        const slope = (sums[kind] ?? 0) * share;
        const way = (moved[place] ?? 0) + slope * slope;
        moved[place] = way;
        weights[place] = (weights[place] ?? 0) - slope / Math.sqrt(way);
      }
    }
  }
  return (said) => add(new Float32Array(kinds), weights, said);
}

/** Puts the weights of the words together; a longer question does not shout louder. */
function add(sums: Float32Array, weights: Float32Array, words: readonly number[]): Float32Array {
  const kinds = sums.length;
  const share = 1 / Math.sqrt(Math.max(words.length, 1));
  sums.fill(0);
  for (const word of words) {
    for (let kind = 0, place = word * kinds; kind < kinds; kind++, place++) {
      sums[kind] = (sums[kind] ?? 0) + (weights[place] ?? 0) * share;
    }
  }
  return sums;
}

/** Turns the sums into how wrong each kind was guessed, and tells which were guessed more than a little wrong. */
function wrongIn(sums: Float32Array, meant: number): readonly number[] {
  const kinds = sums.length;
  let [most, all] = [-Infinity, 0];
  for (let kind = 0; kind < kinds; kind++) {
    const sum = sums[kind] ?? 0;
    if (sum > most) most = sum;
  }
  for (let kind = 0; kind < kinds; kind++) {
    const behind = (sums[kind] ?? 0) - most;
    const weight = behind < HOPELESS ? 0 : Math.exp(behind);
    sums[kind] = weight;
    all += weight;
  }
  const wrong: number[] = [];
  for (let kind = 0; kind < kinds; kind++) {
    const by = (sums[kind] ?? 0) / all - (kind === meant ? 1 : 0);
    sums[kind] = by;
    if (by > NEARLY || by < -NEARLY) wrong.push(kind);
  }
  return wrong;
}
