/** Chance that is the same every time it begins with the same number. */
export interface Chance {
  /** from 0, below 1 */
  next(): number;
  /** a whole number from 0, below `count` */
  below(count: number): number;
  of<T>(many: readonly T[]): T;
}

/** Chance by a counter whose bits are stirred; good enough to deal out names. */
export function chanceFrom(seed: number): Chance {
  let count = seed >>> 0;
  const next = () => {
    count = (count + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(count ^ (count >>> 15), count | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (many: number) => Math.floor(next() * many);
  return {
    next,
    below,
    of(many) {
      const one = many[below(many.length)];
      if (one === undefined) throw new RangeError('there is nothing to choose from');
      return one;
    },
  };
}
