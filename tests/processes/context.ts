import { schoolClock } from '@netjes/calendar';
import type { Decider } from '@netjes/norms';
import { type Actor, type Context, type Held, NETHERLANDS } from '@netjes/procedures';
import { aCalendar, YEAR } from '../calendars/a-calendar.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** Monday 23 November 2026, half past nine in the Netherlands: the second lesson begins. */
export const MONDAY = Date.UTC(2026, 10, 23, 8, 30);

/** The days off of this school are a holiday at the end of the year only. */
const holiday = { name: 'kerstvakantie', kind: 'holiday', first: '2026-12-19', last: '2027-01-03' } as const;

export const clock = schoolClock(
  aCalendar({ schoolYears: [{ ...YEAR, daysOff: [holiday], otherDays: [] }] }),
);

/** What is known on that Monday, unless said otherwise; ids count up from 1, and `pupil-7` is addressed as a pupil. */
export function aContext(code: Decider, change: Partial<Context> = {}): Context {
  let made = 0;
  return {
    now: MONDAY,
    code,
    calendar: clock,
    dated: NETHERLANDS,
    people: { audiences: (id) => [id.replace(/-\d+$/, '')] },
    codes: { version: () => undefined, inForce: () => undefined },
    ids: () => `id-${(made += 1)}`,
    ...change,
  };
}

/** Somebody with these roles; a role towards some people only is written as `{ role, of }`. */
export function somebody(person: string, ...roles: readonly (string | Held)[]): Exclude<Actor, 'netjes'> {
  return { person, roles: roles.map((role) => (typeof role === 'string' ? { role } : role)) };
}
