import { checkCalendar } from './check-calendar.ts';
import type { Finding } from './finding.ts';
import { JsonPlace } from './json-place.ts';
import {
  DAY_OFF_KINDS,
  type DayOff,
  type OtherDay,
  type Period,
  PERIOD_KINDS,
  type SchoolCalendar,
  type SchoolYear,
  WEEKDAYS,
  type Weeks,
} from './school-calendar.ts';

/** A calendar that can be used, with advice; or everything that is wrong with it. */
export type ParsedCalendar =
  | { readonly ok: true; readonly calendar: SchoolCalendar; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Reads a school calendar from data (`JSON.parse`d, not text), all findings at once. Lists come out in the order of
 * time. What the calendar says is checked only when every part of it could be read.
 */
export function parseCalendar(data: unknown): ParsedCalendar {
  const findings: Finding[] = [];
  const calendar = readCalendar(new JsonPlace(findings, data));
  if (!calendar || findings.length > 0) return { ok: false, findings };
  const found = checkCalendar(calendar);
  if (found.some(({ severity }) => severity === 'error')) return { ok: false, findings: found };
  return { ok: true, calendar: inOrder(calendar), findings: found };
}

/** The lists of a calendar by time, as all functions rely on. */
function inOrder({ timeZone, timetables, schoolYears }: SchoolCalendar): SchoolCalendar {
  return {
    timeZone: canonical(timeZone) ?? timeZone,
    timetables: Object.fromEntries(
      Object.entries(timetables).map(([name, periods]) => [name, periods.toSorted(by('start'))]),
    ),
    schoolYears: schoolYears.toSorted(by('first')).map((year) => ({
      ...year,
      weeks: year.weeks.toSorted(by('first')),
      daysOff: year.daysOff.toSorted(by('first')),
      otherDays: year.otherDays.toSorted(by('date')),
    })),
  };
}

function by<K extends string>(key: K) {
  return (a: { readonly [key in K]: string }, b: { readonly [key in K]: string }) =>
    a[key] < b[key] ? -1 : 1;
}

function readCalendar(place: JsonPlace): SchoolCalendar | undefined {
  const parts = place.record(['timeZone', 'timetables', 'schoolYears']);
  const timeZone = readTimeZone(parts.timeZone);
  const timetables = parts.timetables
    .entries()
    .map(([name, each]): [string, Period[]] => [name, whole(each.list().map(readPeriod))]);
  const schoolYears = whole(parts.schoolYears.list().map(readSchoolYear));
  return timeZone === undefined
    ? undefined
    : { timeZone, timetables: Object.fromEntries(timetables), schoolYears };
}

function readTimeZone(place: JsonPlace): string | undefined {
  const text = place.text();
  if (text === undefined) return undefined;
  return (
    canonical(text) ??
    place.error('unknown-time-zone', {
      nl: `\`${text}\` is geen tijdzone; kies bijvoorbeeld \`Europe/Amsterdam\` of \`America/Kralendijk\``,
      en: `\`${text}\` is no time zone; choose for instance \`Europe/Amsterdam\` or \`America/Kralendijk\``,
    })
  );
}

/** The name of a zone as it is written; undefined for one that does not exist, and for a bare offset from UTC. */
export function canonical(timeZone: string): string | undefined {
  if (!/^[A-Za-z]/.test(timeZone)) return undefined;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone).timeZoneId;
  } catch {
    return undefined;
  }
}

function readPeriod(place: JsonPlace): Period | undefined {
  const parts = place.record(['kind', 'start', 'end', 'hour', 'name']);
  const kind = parts.kind.oneOf(PERIOD_KINDS);
  const start = parts.start.time();
  const end = parts.end.time();
  const hour = parts.hour.isThere ? parts.hour.label() : undefined;
  const name = parts.name.isThere ? parts.name.text() : undefined;
  if (!kind || !start || !end) return undefined;
  return { kind, start, end, ...(hour !== undefined && { hour }), ...(name !== undefined && { name }) };
}

function readSchoolYear(place: JsonPlace): SchoolYear | undefined {
  const parts = place.record(['name', 'first', 'last', 'weeks', 'daysOff', 'otherDays']);
  const name = parts.name.text();
  const stretch = readStretch(parts);
  const weeks = whole(parts.weeks.list().map(readWeeks));
  const daysOff = parts.daysOff.isThere ? whole(parts.daysOff.list().map(readDayOff)) : [];
  const otherDays = parts.otherDays.isThere ? whole(parts.otherDays.list().map(readOtherDay)) : [];
  return name !== undefined && stretch ? { name, ...stretch, weeks, daysOff, otherDays } : undefined;
}

function readWeeks(place: JsonPlace): Weeks | undefined {
  const parts = place.record(['first', 'last', ...WEEKDAYS]);
  const stretch = readStretch(parts);
  const days = WEEKDAYS.flatMap((day) => (parts[day].isThere ? [[day, parts[day].text()]] : []));
  return stretch && { ...stretch, ...Object.fromEntries(days) };
}

function readDayOff(place: JsonPlace): DayOff | undefined {
  const parts = place.record(['name', 'kind', 'first', 'last', 'source']);
  const name = parts.name.text();
  const kind = parts.kind.oneOf(DAY_OFF_KINDS);
  const stretch = readStretch(parts);
  const source = parts.source.isThere ? parts.source.text() : undefined;
  if (name === undefined || !kind || !stretch) return undefined;
  return { name, kind, ...stretch, ...(source !== undefined && { source }) };
}

function readOtherDay(place: JsonPlace): OtherDay | undefined {
  const parts = place.record(['name', 'date', 'timetable']);
  const name = parts.name.text();
  const date = parts.date.date();
  const timetable = parts.timetable.text();
  return name && date && timetable ? { name, date, timetable } : undefined;
}

/** From a first day to a last; a single day may leave out the last. */
function readStretch({ first, last }: Record<'first' | 'last', JsonPlace>) {
  const begin = first.date();
  const end = last.isThere ? last.date() : begin;
  return begin && end ? { first: begin, last: end } : undefined;
}

function whole<T>(parts: readonly (T | undefined)[]): T[] {
  return parts.filter((each) => each !== undefined);
}
