import type { LimitRule } from './allowance.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What is limited, and how; each by a key of its own, which the caller chooses. */
export const LIMIT_RULES = {
  /**
   * Per account or class card. Five slips are free; then 1, 2, 4 … minutes, to an hour at most. Remembered for a day:
   * it lets a guesser have some thirty tries a day, and never shuts an owner out for more than an hour.
   */
  account: { counts: 'row', most: 5, within: 24 * HOUR, wait: { first: MINUTE, longest: HOUR } },
  /**
   * Per network address, of what failed. A school has one address, behind which a thousand pupils sign in within ten
   * minutes, and one in ten of the youngest slips; so only what failed counts, and a hundred of it.
   */
  address: { counts: 'wrong', most: 100, within: 10 * MINUTE, wait: 'slide' },
  /** Per mail address: links that are sent, as nobody wants more mail than this. */
  link: { counts: 'all', most: 5, within: HOUR, wait: 'slide' },
} as const satisfies Readonly<Record<string, LimitRule>>;
