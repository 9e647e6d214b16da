import { types } from 'pg';

/** The types of PostgreSQL whose values we read other than pg would, by their number in the catalog. */
const readers: Readonly<Record<number, (text: string) => unknown>> = {
  20: readInteger,
  1082: (text) => Temporal.PlainDate.from(text),
  1184: readInstant,
};

// a float would lose digits in silence; nothing we count comes near
function readInteger(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large for a number`);
  return number;
}

// `2026-11-22 08:30:00.123456+00`, as sessions are in UTC and in ISO style
function readInstant(text: string): Temporal.Instant {
  return Temporal.Instant.from(text.replace(' ', 'T'));
}

/** How values come out: bigint as number, date and timestamptz as Temporal, the rest as pg has it. */
export const valueTypes = {
  getTypeParser(number: number, format?: 'text' | 'binary') {
    return readers[number] ?? types.getTypeParser(number, format);
  },
};

/** How values go in: Temporal as ISO text, which pg by itself would send in quotes. */
export function toWire(value: unknown): unknown {
  return value instanceof Temporal.Instant || value instanceof Temporal.PlainDate ? value.toString() : value;
}
