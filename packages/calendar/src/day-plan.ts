import {
  type DayOff,
  type Period,
  type SchoolCalendar,
  type SchoolYear,
  type Weekday,
  WEEKDAYS,
  type Weeks,
} from './school-calendar.ts';

/** What a calendar says about one date. */
export interface DayPlan {
  readonly date: string;
  /** Whether the calendar reaches this day; if not, the periods are a guess from the nearest week it knows. */
  readonly known: boolean;
  readonly periods: readonly Period[];
  /** It has lessons, or an activity in place of them. */
  readonly schoolDay: boolean;
  readonly dayOff?: DayOff;
  /** The name of a day with a timetable of its own. */
  readonly name?: string;
}

/** What the calendar says about a date, yyyy-mm-dd. */
export function planOn(calendar: SchoolCalendar, date: string): DayPlan {
  const { schoolYears } = calendar;
  const year = schoolYears.find((each) => holds(each, date));
  if (year) return planIn(calendar, year, date);
  const earlier = schoolYears.findLast(({ last }) => last < date);
  const later = schoolYears.find(({ first }) => date < first);
  if (earlier && later) return { date, known: true, periods: [], schoolDay: false };
  const nearest = later ? later.weeks[0] : earlier?.weeks.at(-1);
  const periods = usual(calendar, nearest, date);
  return { date, known: false, periods, schoolDay: periods.some(isTaught) };
}

/** When school hours begin and end on this day, hh:mm; an activity counts where there are no lessons. */
export function schoolHours({ periods, schoolDay }: DayPlan): { start: string; end: string } | undefined {
  if (!schoolDay) return undefined;
  const inside = periods.filter(
    ({ kind }) => kind === 'lesson' || kind === 'break' || kind === 'free-period',
  );
  const counted = inside.length > 0 ? inside : periods.filter(({ kind }) => kind === 'activity');
  const [first] = counted;
  const last = counted.at(-1);
  return first && last && { start: first.start, end: last.end };
}

export function weekdayOf(date: string): Weekday {
  return WEEKDAYS[(new Date(date).getUTCDay() + 6) % 7] ?? 'sunday';
}

/** Whether a date lies in a stretch of days. */
export function holds(
  { first, last }: { readonly first: string; readonly last: string },
  date: string,
): boolean {
  return first <= date && date <= last;
}

function planIn(calendar: SchoolCalendar, year: SchoolYear, date: string): DayPlan {
  const dayOff = year.daysOff.find((each) => holds(each, date));
  if (dayOff) return { date, known: true, periods: [], schoolDay: false, dayOff };
  const weekly = usual(
    calendar,
    year.weeks.find((each) => holds(each, date)),
    date,
  );
  const other = year.otherDays.find((each) => each.date === date);
  if (!other) return { date, known: true, periods: weekly, schoolDay: weekly.some(isTaught) };
  const periods = calendar.timetables[other.timetable] ?? [];
  // a sports day on a Thursday is a school day, an open day on a Saturday is not
  const instead = weekly.some(isTaught) && periods.some(({ kind }) => kind === 'activity');
  return { date, known: true, periods, schoolDay: periods.some(isTaught) || instead, name: other.name };
}

function usual(calendar: SchoolCalendar, weeks: Weeks | undefined, date: string): readonly Period[] {
  const name = weeks?.[weekdayOf(date)];
  return (name !== undefined && calendar.timetables[name]) || [];
}

function isTaught({ kind }: Period): boolean {
  return kind === 'lesson' || kind === 'free-period';
}
