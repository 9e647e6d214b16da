import { parseCalendar, schoolClock } from '@netjes/calendar';
import type { Decider } from '@netjes/norms';
import { type Actor, type Context, type Held, NETHERLANDS } from '@netjes/procedures';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** Monday 23 November 2026, half past nine in the Netherlands: the second lesson begins. */
export const MONDAY = Date.UTC(2026, 10, 23, 8, 30);

const SCHOOL_DAY = [
  { kind: 'lesson', hour: '1', start: '08:30', end: '09:30' },
  { kind: 'lesson', hour: '2', start: '09:30', end: '10:30' },
  { kind: 'break', start: '10:30', end: '10:45' },
  { kind: 'lesson', hour: '3', start: '10:45', end: '12:00' },
];

/** A school of which the dates are made up. */
const parsed = parseCalendar({
  timeZone: 'Europe/Amsterdam',
  timetables: { plain: SCHOOL_DAY },
  schoolYears: [
    {
      name: '2026-2027',
      first: '2026-08-31',
      last: '2027-07-16',
      weeks: [
        {
          first: '2026-08-31',
          last: '2027-07-16',
          ...{ monday: 'plain', tuesday: 'plain', wednesday: 'plain', thursday: 'plain', friday: 'plain' },
        },
      ],
      daysOff: [{ name: 'kerstvakantie', kind: 'holiday', first: '2026-12-19', last: '2027-01-03' }],
    },
  ],
});
if (!parsed.ok) throw new Error(parsed.findings.map((each) => JSON.stringify(each)).join('\n'));

export const clock = schoolClock(parsed.calendar);

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
