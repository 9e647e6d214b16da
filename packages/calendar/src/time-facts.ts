import { type DayPlan, planOn, schoolHours } from './day-plan.ts';
import { firstLesson, type Held, held, type Lesson } from './lesson.ts';
import { dateAt, type LocalDay, localDay } from './local-day.ts';
import type { PeriodKind, SchoolCalendar } from './school-calendar.ts';

/** The values of the vocabulary's fact `time`, by kind of period. */
const TIME_OF = {
  lesson: 'lesson',
  break: 'break',
  'free-period': 'free-period',
  activity: 'school-activity',
  'before-school': 'outside-school-hours',
  'after-school': 'outside-school-hours',
} as const satisfies Record<PeriodKind, string>;

/** `school-hours`: between two periods, such as the walk from one lesson to the next. */
export type TimeValue = (typeof TIME_OF)[PeriodKind] | 'school-hours';

export const TIME_VALUES: readonly TimeValue[] = [...new Set(Object.values(TIME_OF)), 'school-hours'];

/** What a calendar says about an instant. */
export interface TimeFacts {
  /**
   * The value of the fact `time`. Absent where the calendar does not reach: then nobody knows, and a question that
   * turns on it has to be asked back. It is never taken for outside school hours.
   */
  readonly time?: TimeValue;
  /** The day it is at the school, yyyy-mm-dd. */
  readonly date: string;
  readonly schoolDay: boolean;
  /** Why there is no school, or why the day goes otherwise than its weekday. */
  readonly day?: string;
  /** The period that goes on. */
  readonly period?: Held;
  /** The first lesson that begins after this instant. */
  readonly nextLesson?: Lesson;
}

/** What holds at an instant, in milliseconds since 1970-01-01T00:00:00Z. Periods hold from their start, not at their end. */
export function timeFacts(calendar: SchoolCalendar, instant: number): TimeFacts {
  const plan = planOn(calendar, dateAt(calendar.timeZone, instant));
  const { date } = plan;
  if (!plan.known) return { date, schoolDay: false };
  const day = localDay(calendar.timeZone, date);
  const period = plan.periods.map((each) => held(each, day)).find(goesOn(instant));
  const next = firstLesson(calendar, instant, ({ from }) => instant < from);
  const name = plan.dayOff?.name ?? plan.name;
  return {
    time: period ? TIME_OF[period.kind] : timeBetween(plan, day, instant),
    date,
    schoolDay: plan.schoolDay,
    ...(name !== undefined && { day: name }),
    ...(period && { period }),
    ...(next && { nextLesson: next.lesson }),
  };
}

const goesOn =
  (instant: number) =>
  ({ from, until }: Held) =>
    from <= instant && instant < until;

function timeBetween(plan: DayPlan, day: LocalDay, instant: number): TimeValue {
  const hours = schoolHours(plan);
  const inside = hours && day.at(hours.start) <= instant && instant < day.at(hours.end);
  return inside ? 'school-hours' : 'outside-school-hours';
}
