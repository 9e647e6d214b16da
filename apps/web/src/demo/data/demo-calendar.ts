import type { Period, SchoolCalendar, SchoolYear } from '@netjes/calendar';
import { schoolYearOf } from './school-year.ts';

const LESSONS: readonly Period[] = [
  { kind: 'lesson', hour: '1', start: '08:30', end: '10:15' },
  { kind: 'break', start: '10:15', end: '10:45' },
  { kind: 'lesson', hour: '2', start: '10:45', end: '12:15' },
  { kind: 'break', start: '12:15', end: '12:45' },
  { kind: 'lesson', hour: '3', start: '12:45', end: '15:00' },
];

/** When the schools of the demo have lessons: this school year and the one before, as far as stories reach back. */
export function demoCalendar(today: Temporal.PlainDate): SchoolCalendar {
  const { since } = schoolYearOf(today);
  return {
    timeZone: 'Europe/Amsterdam',
    timetables: { lessen: LESSONS },
    schoolYears: [yearFrom(since.subtract({ years: 1 })), yearFrom(since)],
  };
}

function yearFrom(since: Temporal.PlainDate): SchoolYear {
  const [first, last] = [since.toString(), since.add({ years: 1 }).subtract({ days: 1 }).toString()];
  const [monday, tuesday, wednesday, thursday, friday] = Array<string>(5).fill('lessen');
  return {
    name: schoolYearOf(since).name,
    first,
    last,
    weeks: [{ first, last, monday, tuesday, wednesday, thursday, friday } as SchoolYear['weeks'][number]],
    daysOff: [],
    otherDays: [],
  };
}
