import ICAL from 'ical.js';
import type { LogicalLine } from './logical-lines.ts';

/** A property of an event: `DTSTART;TZID=Europe/Amsterdam:20261017T000000`. */
export interface Property {
  readonly name: string;
  readonly line: number;
  readonly params: ReadonlyMap<string, string>;
  /** As ical.js names it: `date`, `date-time`, `duration`, `recur`, `text` … */
  readonly type: string;
  readonly values: readonly unknown[];
}

/** No property that is read here comes near this; in characters. */
const LONGEST_LINE = 20_000;

/** Reads a line; undefined when it is none. */
export function readProperty({ line, text }: LogicalLine): Property | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  try {
    // one line at a time: a whole file is refused by its parser for a single bad line, without saying which
    const read: unknown = ICAL.parse.property(text);
    if (!Array.isArray(read)) return undefined;
    const [name, params, type, ...values] = read as [string, Record<string, unknown>, unknown, ...unknown[]];
    const named = Object.entries(params).map(([key, value]): [string, string] => [key, String(value)]);
    return { name, line, params: new Map(named), type: String(type), values };
  } catch {
    return undefined;
  }
}

/** The name of a line in lower case, without reading the rest. */
export function nameOf(text: string): string {
  return /^[A-Za-z0-9-]{1,40}(?=[;:])/.exec(text)?.[0].toLowerCase() ?? '';
}
