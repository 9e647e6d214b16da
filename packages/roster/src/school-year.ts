/** `2026-2027`, where the second year follows the first; nothing else. */
export function readSchoolYear(text: string): string | undefined {
  const years = /^(\d{4})\s*[-/]\s*(\d{4})$/.exec(text);
  return years && Number(years[2]) === Number(years[1]) + 1 ? `${years[1]}-${years[2]}` : undefined;
}

/** The school year of a day; years begin on 1 August, for each part of the country. */
export function schoolYearOf(day: Temporal.PlainDate): string {
  const first = day.month >= 8 ? day.year : day.year - 1;
  return `${first}-${first + 1}`;
}

/** A year as schools say it, from how systems write it: `07` and `Groep 7` are `7`. */
export function readYear(text: string): string | undefined {
  const year = /^(?:groep\s*)?0?([1-9]\d?)$/i.exec(text.trim())?.[1];
  return year ?? /^v[1-6]$/i.exec(text.trim())?.[0].toLowerCase();
}
