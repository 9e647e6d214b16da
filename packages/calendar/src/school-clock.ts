import { deadline } from './deadline.ts';
import { dateAt } from './local-day.ts';
import type { SchoolCalendar } from './school-calendar.ts';
import type { Term } from './term.ts';

/** A calendar as processes ask it; instants are milliseconds since 1970-01-01T00:00:00Z. */
export interface SchoolClock {
  /** When a term that begins at `from` has passed; never before `from`. */
  deadline(from: number, term: Term): number;
  /** The day it is at the school, yyyy-mm-dd. */
  day(instant: number): string;
}

export function schoolClock(calendar: SchoolCalendar): SchoolClock {
  return {
    deadline: (from, term) => deadline(calendar, from, term).at,
    day: (instant) => dateAt(calendar.timeZone, instant),
  };
}
