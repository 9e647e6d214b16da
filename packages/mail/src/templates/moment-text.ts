import type { Language } from '../language.ts';
import type { Moment } from './template-data.ts';

const ZONE = 'Europe/Amsterdam';

/** `dinsdag 1 september 2026 om 8.30 uur`. Throws a RangeError for what is no moment. */
export function momentText(moment: Moment, language: Language): string {
  const zoned = moment.includes('[')
    ? Temporal.ZonedDateTime.from(moment)
    : Temporal.Instant.from(moment).toZonedDateTimeISO(ZONE);
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const day = zoned
    .toPlainDate()
    .toLocaleString(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const minute = String(zoned.minute).padStart(2, '0');
  return language === 'nl' ? `${day} om ${zoned.hour}.${minute} uur` : `${day} at ${zoned.hour}:${minute}`;
}
