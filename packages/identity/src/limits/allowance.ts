/** One earlier attempt. `at` is in milliseconds since 1970. */
export interface Attempt {
  readonly at: number;
  readonly ok: boolean;
}

/** How often something may be tried. Spans are in milliseconds. */
export interface LimitRule {
  /** `row`: those that failed since the last that did not. `wrong`: those that failed. `all`: every attempt. */
  readonly counts: 'row' | 'wrong' | 'all';
  /** how many are let through at once */
  readonly most: number;
  /** how long an attempt is remembered */
  readonly within: number;
  /** After the last of them: until the oldest is forgotten, or a wait that doubles with each further one. */
  readonly wait: 'slide' | { readonly first: number; readonly longest: number };
}

/** `again` is the first instant at which another attempt is let through, in milliseconds since 1970. */
export type Allowance = { readonly ok: true } | { readonly ok: false; readonly again: number };

/**
 * Whether one more attempt is let through at `now`. `past` holds the attempts of the last `within` that were let through,
 * in any order; an attempt is written down as wrong before it is tried and made right afterwards, as many may come at once.
 */
export function allowance(past: readonly Attempt[], now: number, rule: LimitRule): Allowance {
  const counted = countedAttempts(past, now, rule);
  const over = counted.length - rule.most;
  if (over < 0) return { ok: true };
  const again =
    rule.wait === 'slide' ? (counted[over] ?? now) + rule.within : waitEnd(counted, over, rule.wait);
  return again <= now ? { ok: true } : { ok: false, again };
}

/** Attempts that come at once each know their own moment; one that is further ahead is of a clock that was set back. */
const AT_ONCE_MS = 60_000;

/** When those that count were made, oldest first; none of them is after `now`. */
function countedAttempts(past: readonly Attempt[], now: number, rule: LimitRule): number[] {
  const recent = past.filter(({ at }) => at > now - rule.within && at <= now + AT_ONCE_MS);
  const rights = rule.counts === 'row' ? recent.filter(({ ok }) => ok) : [];
  const from = rights.reduce((last, { at }) => Math.max(last, at), -Infinity);
  return recent
    .filter(({ at, ok }) => (rule.counts === 'all' || !ok) && at >= from)
    .map(({ at }) => Math.min(at, now))
    .toSorted((a, b) => a - b);
}

function waitEnd(
  counted: readonly number[],
  over: number,
  { first, longest }: { readonly first: number; readonly longest: number },
): number {
  return (counted.at(-1) ?? 0) + Math.min(longest, first * 2 ** over);
}
