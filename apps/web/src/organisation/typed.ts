/** What was typed in a field, as one line: without control characters and room around it. */
export function typed(form: URLSearchParams, name: string): string {
  return (form.get(name) ?? '')
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);
}

/** A day out of a field for dates; undefined when it is empty or none. */
export function typedDay(form: URLSearchParams, name: string): Temporal.PlainDate | undefined {
  const text = typed(form, name);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    const day = Temporal.PlainDate.from(text, { overflow: 'reject' });
    return day.year >= 1990 && day.year <= 2100 ? day : undefined;
  } catch {
    return undefined;
  }
}

/** An address as mail knows it; the same shape as the database takes. */
export function isAddress(text: string): boolean {
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text) && text.length <= 254;
}
