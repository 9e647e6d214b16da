import type { Context } from './context.ts';
import { datedAt } from './dated-at.ts';

/** Nothing of ours is older. */
const LONG_AGO = 0;

/**
 * The instant before which whatever began is past the term of this id: what is kept that long goes. Undefined when the
 * dated data has no such term on that day, and so nothing goes.
 */
export function pastTerm(
  { dated, calendar, now }: Pick<Context, 'dated' | 'calendar' | 'now'>,
  id: string,
): number | undefined {
  const found = datedAt({ dated, calendar, now }, id);
  if (found === undefined || !('term' in found.value)) return undefined;
  const { term } = found.value;
  const isPast = (from: number) => calendar.deadline(from, term) <= now;
  if (!isPast(LONG_AGO)) return undefined;
  // a deadline is never before its begin, and a later begin never gives an earlier one
  let [past, kept] = [LONG_AGO, now + 1];
  while (kept - past > 1) {
    const middle = Math.floor((past + kept) / 2);
    if (isPast(middle)) past = middle;
    else kept = middle;
  }
  return kept;
}
