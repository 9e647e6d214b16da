/** The school year that a day is in, from the first of August: its first day, and its name (`2026-2027`). */
export function schoolYearOf(day: Temporal.PlainDate): {
  readonly since: Temporal.PlainDate;
  readonly name: string;
} {
  const year = day.month >= 8 ? day.year : day.year - 1;
  return { since: Temporal.PlainDate.from({ year, month: 8, day: 1 }), name: `${year}-${year + 1}` };
}
