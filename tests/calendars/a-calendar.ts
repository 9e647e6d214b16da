import { parseCalendar, type Period, type SchoolCalendar, type SchoolYear } from '@netjes/calendar';

/** Five lessons of an hour from half past eight, with breaks; five minutes to walk between the first two. */
export const LONG: readonly Period[] = [
  { kind: 'before-school', start: '08:15', end: '08:30' },
  { kind: 'lesson', hour: '1', start: '08:30', end: '09:25' },
  { kind: 'lesson', hour: '2', start: '09:30', end: '10:30' },
  { kind: 'break', start: '10:30', end: '10:45' },
  { kind: 'lesson', hour: '3', start: '10:45', end: '12:00' },
  { kind: 'break', start: '12:00', end: '12:30' },
  { kind: 'free-period', start: '12:30', end: '13:00' },
  { kind: 'lesson', hour: '4', start: '13:00', end: '14:00' },
  { kind: 'lesson', hour: '5', start: '14:00', end: '15:00' },
  { kind: 'after-school', start: '15:00', end: '16:00' },
];

const SHORT: readonly Period[] = [
  { kind: 'lesson', hour: '1', start: '08:30', end: '10:15' },
  { kind: 'break', start: '10:15', end: '10:30' },
  { kind: 'lesson', hour: '2', start: '10:30', end: '12:30' },
];

const SPORTS: readonly Period[] = [
  { kind: 'activity', start: '09:00', end: '12:00' },
  { kind: 'activity', start: '12:30', end: '14:30' },
];

/** The dates of these years are made up. */
export const YEAR: SchoolYear = {
  name: '2026-2027',
  first: '2026-08-31',
  last: '2027-07-16',
  weeks: [
    {
      first: '2026-08-31',
      last: '2027-07-16',
      monday: 'long',
      tuesday: 'long',
      wednesday: 'short',
      thursday: 'long',
      friday: 'long',
    },
  ],
  daysOff: [
    { name: 'herfstvakantie', kind: 'holiday', first: '2026-10-17', last: '2026-10-25', source: 'made up' },
    { name: 'studiedag', kind: 'study-day', first: '2026-11-27', last: '2026-11-27' },
  ],
  otherDays: [
    { name: 'sportdag', date: '2026-12-03', timetable: 'sports' },
    { name: 'open dag', date: '2026-12-05', timetable: 'sports' },
  ],
};

/** The calendar of a school in the Netherlands as data, with one visible difference. */
export function someData(change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    timeZone: 'Europe/Amsterdam',
    timetables: { long: LONG, short: SHORT, sports: SPORTS },
    schoolYears: [YEAR],
    ...change,
  };
}

/** That calendar, read. Throws when it has errors. */
export function aCalendar(change: Record<string, unknown> = {}): SchoolCalendar {
  const parsed = parseCalendar(someData(change));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings.slice(0, 3)));
  return parsed.calendar;
}

/** The instant at which clocks at a place show this: `2026-11-23T08:30`. */
export function clock(local: string, timeZone = 'Europe/Amsterdam'): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds;
}

/** What clocks at a place show at an instant. */
export function shown(instant: number, timeZone = 'Europe/Amsterdam'): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}
