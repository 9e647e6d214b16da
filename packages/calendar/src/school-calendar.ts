/** The days of a week as Temporal counts them: Monday is 1. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/**
 * What a stretch of a school day is for. `activity` is a school activity, such as a sports day; before and after
 * school are hours in which the school is open and nobody has to be there.
 */
export const PERIOD_KINDS = [
  'lesson',
  'break',
  'free-period',
  'activity',
  'before-school',
  'after-school',
] as const;

export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A stretch of a school day, [start, end) in local time, written hh:mm. */
export interface Period {
  readonly kind: PeriodKind;
  readonly start: string;
  readonly end: string;
  /** The number of the lesson hour, as the school counts: `1`, `0`, `3a`. */
  readonly hour?: string;
  readonly name?: string;
}

/** Which timetable holds on which weekday, from the first day to the last; a weekday without one has no school. */
export type Weeks = { readonly first: string; readonly last: string } & {
  readonly [day in Weekday]?: string;
};

export const DAY_OFF_KINDS = ['holiday', 'public-holiday', 'study-day', 'day-off'] as const;

export type DayOffKind = (typeof DAY_OFF_KINDS)[number];

/** Days without lessons, from the first day to the last. */
export interface DayOff {
  readonly name: string;
  readonly kind: DayOffKind;
  readonly first: string;
  readonly last: string;
  /** Where the dates come from, for who looks them up again. */
  readonly source?: string;
}

/** One day on which another timetable holds than its weekday has: a half day, exams, a sports day. */
export interface OtherDay {
  readonly name: string;
  readonly date: string;
  readonly timetable: string;
}

export interface SchoolYear {
  readonly name: string;
  /** The first and the last day that belong to it, yyyy-mm-dd. Days between two years are days without school. */
  readonly first: string;
  readonly last: string;
  readonly weeks: readonly Weeks[];
  readonly daysOff: readonly DayOff[];
  readonly otherDays: readonly OtherDay[];
}

/**
 * When a school has lessons: plain data, as it is stored. Everything is in local time; all dates are yyyy-mm-dd and
 * a stretch of days includes its last. Made by `parseCalendar`: the functions rely on what that has checked.
 */
export interface SchoolCalendar {
  /** An IANA name: `Europe/Amsterdam`, `America/Kralendijk`. */
  readonly timeZone: string;
  /** Timetables of a day by name, their periods in order. */
  readonly timetables: Readonly<Record<string, readonly Period[]>>;
  /** In order. */
  readonly schoolYears: readonly SchoolYear[];
}
