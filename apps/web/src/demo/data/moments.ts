import { schoolYearOf } from './school-year.ts';

/** Where the schools of the demo are. */
const ZONE = 'Europe/Amsterdam';

/**
 * A time of day on a weekday, so many weekdays before today; 0 is the last weekday before today, so that it is always
 * past, and never in the middle of what happens now.
 */
export function weekdaysAgo(today: Temporal.PlainDate, count: number, time: string): Temporal.Instant {
  let day = today;
  for (let left = count; left >= 0; left -= 1) {
    do day = day.subtract({ days: 1 });
    while (day.dayOfWeek > 5);
  }
  return day.toZonedDateTime({ timeZone: ZONE, plainTime: time }).toInstant();
}

/** So many days on, and never past the school year, beyond which no leave goes. */
export function daysOn(at: Temporal.Instant, count: number): Temporal.Instant {
  const wanted = at.add({ hours: 24 * count });
  const { since } = schoolYearOf(at.toZonedDateTimeISO(ZONE).toPlainDate());
  const over = since.add({ years: 1 }).toZonedDateTime(ZONE).toInstant();
  return Temporal.Instant.compare(wanted, over) < 0 ? wanted : over;
}

export const minutes = (at: Temporal.Instant, count: number): Temporal.Instant => at.add({ minutes: count });
export const days = (at: Temporal.Instant, count: number): Temporal.Instant => at.add({ hours: 24 * count });
