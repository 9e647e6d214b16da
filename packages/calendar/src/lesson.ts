import { type DayPlan, planOn } from './day-plan.ts';
import { addDays, dateAt, type LocalDay, localDay } from './local-day.ts';
import type { Period, PeriodKind, SchoolCalendar } from './school-calendar.ts';

/** A period on a day, [from, until) in milliseconds since 1970-01-01T00:00:00Z. */
export interface Held {
  readonly kind: PeriodKind;
  readonly from: number;
  readonly until: number;
  readonly hour?: string;
  readonly name?: string;
}

/** A lesson on a day. */
export type Lesson = Held & { readonly kind: 'lesson' };

export function held({ kind, start, end, hour, name }: Period, day: LocalDay): Held {
  return {
    ...{ kind, from: day.at(start), until: day.at(end) },
    ...(hour !== undefined && { hour }),
    ...(name !== undefined && { name }),
  };
}

/** The lessons of a day in order; none that a change of the clock has swallowed. */
export function lessonsOn({ timeZone }: SchoolCalendar, { date, periods }: DayPlan): Lesson[] {
  const lessons = periods.filter(({ kind }) => kind === 'lesson');
  if (lessons.length === 0) return [];
  const day = localDay(timeZone, date);
  return lessons.map((each) => held(each, day) as Lesson).filter(({ from, until }) => from < until);
}

/**
 * The first lesson from the day of `instant` on that fits, and whether the calendar knows its day. With `guess` the
 * search goes on past the end of the calendar, as if its nearest week went on; without, there may be none.
 */
export function firstLesson(
  calendar: SchoolCalendar,
  instant: number,
  fits: (lesson: Lesson) => boolean,
  guess = false,
): { readonly lesson: Lesson; readonly known: boolean } | undefined {
  for (let date = dateAt(calendar.timeZone, instant); ; date = addDays(date, 1)) {
    const plan = planOn(calendar, date);
    if (!plan.known && !guess) return undefined;
    const lesson = lessonsOn(calendar, plan).find(fits);
    if (lesson) return { lesson, known: plan.known };
  }
}
