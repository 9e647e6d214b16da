const MINUTE = 60_000;
const FIRST = MINUTE / 2;
const LONGEST = 6 * 60 * MINUTE;

/** After so many attempts, most of a day after the first, a duty is given up until somebody asks for it again. */
export const MOST_ATTEMPTS = 12;

/**
 * How long to wait after an attempt that failed, in milliseconds: half a minute, then twice as long each time, to
 * six hours at most. `chance`, from 0 to 1, spreads those that failed together: up to a quarter less or more.
 */
export function backOff(attempts: number, chance: number): number {
  const wait = Math.min(LONGEST, FIRST * 2 ** (attempts - 1));
  return Math.round(wait * (0.75 + chance / 2));
}
