/** A day as it passes at one place, in milliseconds since 1970-01-01T00:00:00Z; `end` no longer belongs to it. */
export interface LocalDay {
  readonly date: string;
  readonly start: number;
  readonly end: number;
  /** The instant at which clocks there show hh:mm. */
  at(time: string): number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

// dates are compared as text, which holds for years of four digits; terms of centuries still fit behind it
const [EARLIEST, LATEST] = [Date.UTC(1900, 0, 1), Date.UTC(9000, 0, 1)];

/** The date it is at an instant, yyyy-mm-dd. Throws a `RangeError` for what is no instant from 1900 to 8999. */
export function dateAt(timeZone: string, instant: number): string {
  if (!(instant >= EARLIEST && instant < LATEST)) {
    throw new RangeError(
      `\`${instant}\` is no instant in the years 1900 to 8999; give milliseconds since 1970`,
    );
  }
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(instant))
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

export function localDay(timeZone: string, date: string): LocalDay {
  const start = startOf(timeZone, date);
  const end = startOf(timeZone, addDays(date, 1));
  const at =
    end - start === DAY
      ? (time: string) => start + minutes(time) * MINUTE
      : (time: string) => onDayOfChange(timeZone, date, time);
  return { date, start, end, at };
}

/** Another day, so many days further. */
export function addDays(date: string, days: number): string {
  // dates alone know no change of the clock; this is many times faster than a PlainDate, and counting days adds up
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

function startOf(timeZone: string, date: string): number {
  return Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds;
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/**
 * On a day on which clocks are changed. A time that clocks skip is the instant at which they skip it; of a time that
 * they show twice it is the first. So what is later on the clock is never earlier in fact: periods do not overlap.
 */
function onDayOfChange(timeZone: string, date: string, time: string): number {
  const wanted = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  const found = wanted.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (found.toPlainDateTime().equals(wanted)) return found.epochMilliseconds;
  const change = found.getTimeZoneTransition('next');
  return (change ?? found).epochMilliseconds;
}
