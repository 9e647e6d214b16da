import type { Language } from '../words/language.ts';

const LOCALES: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** The schools’ own; moments are told in it. */
const timeZone = 'Europe/Amsterdam';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(style);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(LOCALES[language], { ...style, timeZone });
  formats.set(key, known);
  return known;
}

/** "1 september 2026 om 08:30". */
export const moment = (at: Temporal.Instant, language: Language): string =>
  format(language, { dateStyle: 'long', timeStyle: 'short' }).format(at.epochMilliseconds);

/** "1 september 2026". */
export const dayOf = (day: Temporal.PlainDate, language: Language): string =>
  format(language, { dateStyle: 'long' }).format(day.toZonedDateTime('UTC').epochMilliseconds);
