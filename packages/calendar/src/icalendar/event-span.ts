import { canonical } from '../parse-calendar.ts';
import { addDays, dateAt, localDay } from '../local-day.ts';
import type { Text } from '../text.ts';
import type { Property } from './property.ts';
import type { RawEvent } from './read-events.ts';

/** When an event takes place, on the clocks of the school. */
export interface EventSpan {
  /** The first and the last day it touches, yyyy-mm-dd. */
  readonly first: string;
  readonly last: string;
  /** For an event that does not last from midnight to midnight: when it begins and ends, hh:mm. */
  readonly times?: { readonly start: string; readonly end: string };
  /** Something was not as it should be, and this is how it was read. */
  readonly doubt?: Text;
}

/** What could not be read, in words; else the span. */
export type ReadSpan =
  | { readonly ok: true; readonly span: EventSpan }
  | { readonly ok: false; readonly message: Text };

/** A moment as it was written: a whole day, or an instant. */
type Moment =
  | { readonly date: string; readonly instant?: undefined; readonly doubt?: Text }
  | { readonly date?: undefined; readonly instant: number; readonly doubt?: Text };

/** When an event takes place; `timeZone` is that of the school, in which times without a zone are read too. */
export function eventSpan({ properties }: RawEvent, timeZone: string): ReadSpan {
  const start = momentOf(find(properties, 'dtstart'), timeZone);
  if (!start) {
    return unreadable(
      'deze afspraak heeft geen begin dat te lezen is (DTSTART); vul de vrije dag zelf in',
      'this event has no start that can be read (DTSTART); fill in the day off yourself',
    );
  }
  const written = find(properties, 'dtend');
  const duration = find(properties, 'duration');
  const end = written ? momentOf(written, timeZone) : lasting(start, duration, timeZone);
  if (!end) {
    return unreadable(
      'het einde van deze afspraak is niet te lezen (DTEND of DURATION); vul de vrije dag zelf in',
      'the end of this event cannot be read (DTEND or DURATION); fill in the day off yourself',
    );
  }
  return spanOf(start, end, timeZone);
}

/** The date on the clocks of the school that a property gives, such as EXDATE. */
export function datesOf(property: Property, timeZone: string): string[] {
  return property.values.flatMap((value) => {
    const moment = momentOf({ ...property, values: [Array.isArray(value) ? value[0] : value] }, timeZone);
    return moment ? [moment.date ?? dateAt(timeZone, moment.instant)] : [];
  });
}

export function find(properties: readonly Property[], name: string): Property | undefined {
  return properties.find((each) => each.name === name);
}

function unreadable(nl: string, en: string): ReadSpan {
  return { ok: false, message: { nl, en } };
}

function momentOf(property: Property | undefined, timeZone: string): Moment | undefined {
  const value = property?.values[0];
  if (!property || typeof value !== 'string' || !/^(19[7-9]|20\d|21\d)\d-/.test(value)) return undefined;
  try {
    // a date that was not called one is one all the same
    if (/^\d{4}-\d\d-\d\d(T::)?$/.test(value)) {
      return { date: Temporal.PlainDate.from(value.slice(0, 10)).toString() };
    }
    if (value.endsWith('Z')) return { instant: Temporal.Instant.from(value).epochMilliseconds };
    const named = property.params.get('tzid');
    const zone = named === undefined ? timeZone : zoneNamed(named);
    const instant = Temporal.PlainDateTime.from(value).toZonedDateTime(zone ?? timeZone).epochMilliseconds;
    return zone === undefined ? { instant, doubt: unknownZone(named ?? '') } : { instant };
  } catch {
    return undefined;
  }
}

/** Zones are named by their IANA name, sometimes behind the name of who made the file: `/example.org/Europe/Paris`. */
function zoneNamed(tzid: string): string | undefined {
  const [, own] = /([A-Za-z]+\/[A-Za-z_]+)$/.exec(tzid) ?? [];
  return canonical(tzid) ?? (own === undefined ? WINDOWS_ZONES.get(tzid) : canonical(own));
}

/** Outlook has names of its own; these are the ones a school in the Kingdom of the Netherlands meets. */
const WINDOWS_ZONES: ReadonlyMap<string, string> = new Map([
  ['W. Europe Standard Time', 'Europe/Amsterdam'],
  ['Romance Standard Time', 'Europe/Brussels'],
  ['Central Europe Standard Time', 'Europe/Amsterdam'],
  ['SA Western Standard Time', 'America/Curacao'],
]);

function unknownZone(tzid: string): Text {
  const name = tzid.slice(0, 60);
  return {
    nl: `tijdzone \`${name}\` is onbekend; de tijden zijn gelezen als die van de school`,
    en: `time zone \`${name}\` is not known; its times were read as those of the school`,
  };
}

/** The end of what has only a duration, or nothing: then it lasts its day, or no time at all. */
function lasting(start: Moment, duration: Property | undefined, timeZone: string): Moment | undefined {
  if (!duration) return start.date === undefined ? start : { date: addDays(start.date, 1) };
  try {
    const length = Temporal.Duration.from(String(duration.values[0]));
    if (length.sign < 0 || length.days > 1000 || length.weeks > 150 || length.hours > 24_000)
      return undefined;
    if (start.date !== undefined) {
      const { days, weeks } = length;
      return { date: addDays(start.date, Math.max(1, days + weeks * 7)) };
    }
    const begin = Temporal.Instant.fromEpochMilliseconds(start.instant).toZonedDateTimeISO(timeZone);
    return { instant: begin.add(length).epochMilliseconds };
  } catch {
    return undefined;
  }
}

function spanOf(start: Moment, end: Moment, timeZone: string): ReadSpan {
  if (start.date !== undefined && end.date !== undefined && start.date <= end.date) {
    const { date: first } = start;
    // some programs write a single day with its own date as its end
    return { ok: true, span: { first, last: first === end.date ? first : addDays(end.date, -1) } };
  }
  const from = start.instant ?? localDay(timeZone, start.date).start;
  // the end is the first moment that no longer belongs to it
  const until = end.instant ?? localDay(timeZone, end.date).start;
  const first = dateAt(timeZone, from);
  if (until < from) {
    return unreadable(
      'deze afspraak eindigt voordat hij begint; vul de vrije dag zelf in',
      'this event ends before it begins; fill in the day off yourself',
    );
  }
  const last = until === from ? first : dateAt(timeZone, until - 1);
  const doubt = start.doubt ?? end.doubt;
  const wholeDays = from === localDay(timeZone, first).start && until === localDay(timeZone, last).end;
  const times = wholeDays ? {} : { times: { start: clockAt(timeZone, from), end: clockAt(timeZone, until) } };
  return { ok: true, span: { first, last, ...times, ...(doubt && { doubt }) } };
}

function clockAt(timeZone: string, instant: number): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}
