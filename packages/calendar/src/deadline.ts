import { type DayPlan, planOn, schoolHours } from './day-plan.ts';
import { firstLesson } from './lesson.ts';
import { addDays, dateAt, localDay } from './local-day.ts';
import type { SchoolCalendar } from './school-calendar.ts';
import { LONGEST_TERM, type Term } from './term.ts';

/** The end of a term. */
export interface Deadline {
  /** In milliseconds since 1970-01-01T00:00:00Z; never before the term begins. What has to be done is done before it. */
  readonly at: number;
  /**
   * False when days count that the calendar does not know yet: they were taken for usual weeks without days off.
   * Ask again once the calendar reaches further; it may become later.
   */
  readonly certain: boolean;
}

/**
 * When a term that begins at `from` has passed. A later `from` never gives an earlier deadline.
 *
 * What happens outside school hours counts, for school days, as if it happened when the next school day begins; the
 * day on which a count begins is not counted itself. Throws a `RangeError` for a count that is no whole number from 0
 * to 1000.
 */
export function deadline(calendar: SchoolCalendar, from: number, term: Term): Deadline {
  if (term === 'at-once') return { at: from, certain: true };
  if (term === 'same-school-day') return endOfSchoolDays(calendar, from, 0);
  if (term === 'end-of-day') return endOfDay(calendar, dateAt(calendar.timeZone, from));
  if (term === 'end-of-school-year') return endOfSchoolYear(calendar, from);
  if (term === 'end-of-lesson' || term === 'before-next-lesson') return atLesson(calendar, from, term);
  const { count, unit } = term;
  if (!Number.isInteger(count) || count < 0 || count > LONGEST_TERM) {
    throw new RangeError(`a term of \`${count}\` ${unit}: choose a whole number from 0 to ${LONGEST_TERM}`);
  }
  if (unit === 'hours') return { at: from + count * 3_600_000, certain: true };
  if (unit === 'school-days') return endOfSchoolDays(calendar, from, count);
  const begin = Temporal.PlainDate.from(dateAt(calendar.timeZone, from));
  // a month after 31 January is the last day of February
  return endOfDay(calendar, begin.add({ [unit]: count }).toString());
}

/** The end of a day: the instant at which the next one begins. */
function endOfDay({ timeZone }: SchoolCalendar, date: string, certain = true): Deadline {
  return { at: localDay(timeZone, date).end, certain };
}

function endOfSchoolDays(calendar: SchoolCalendar, from: number, count: number): Deadline {
  let left = count;
  let certain = true;
  for (let date = dateAt(calendar.timeZone, from); ; date = addDays(date, 1)) {
    const plan = planOn(calendar, date);
    certain &&= plan.known;
    const at = endOfHours(calendar, plan);
    // the first day on which school hours are not over yet is the day it counts from
    if (at === undefined || at <= from) continue;
    if (left === 0) return { at, certain };
    left -= 1;
  }
}

function endOfHours({ timeZone }: SchoolCalendar, plan: DayPlan): number | undefined {
  const hours = schoolHours(plan);
  return hours && localDay(timeZone, plan.date).at(hours.end);
}

function endOfSchoolYear(calendar: SchoolCalendar, from: number): Deadline {
  const date = dateAt(calendar.timeZone, from);
  const { schoolYears } = calendar;
  const year = schoolYears.find(({ last }) => date <= last);
  const [first] = schoolYears;
  if (year && (year !== first || year.first <= date)) return endOfDay(calendar, year.last);
  // years the calendar does not know end on the date of the nearest one that it knows
  const nearest = Temporal.PlainDate.from((year ?? schoolYears.at(-1))?.last ?? date);
  let years = Temporal.PlainDate.from(date).year - nearest.year;
  if (nearest.add({ years }).toString() < date) years += 1;
  return endOfDay(calendar, nearest.add({ years }).toString(), false);
}

function atLesson(
  calendar: SchoolCalendar,
  from: number,
  term: 'end-of-lesson' | 'before-next-lesson',
): Deadline {
  const edge = term === 'end-of-lesson' ? 'until' : 'from';
  const found = firstLesson(calendar, from, (lesson) => from < lesson[edge], true);
  if (!found) throw new Error('a search for a lesson that may guess has to end with one');
  return { at: found.lesson[edge], certain: found.known };
}
