import { finding, type Finding } from '../finding.ts';
import { addDays } from '../local-day.ts';
import { datesOf, type EventSpan, eventSpan, find } from './event-span.ts';
import type { RawEvent } from './read-events.ts';
import { recur, type RecurrenceBounds } from './recurrence.ts';

/** One time that an event takes place. */
export interface Occurrence {
  readonly line: number;
  readonly name: string;
  readonly span: EventSpan;
}

export interface OccurrenceOptions {
  readonly timeZone: string;
  /** Only what touches these days, yyyy-mm-dd. */
  readonly within?: { readonly first: string; readonly last: string } | undefined;
}

/** Days tried, and dates found, for all rules of a file together. */
const BUDGET = { days: 300_000, dates: 5000 };
/** Without bounds, something comes back for this long after it began. */
const YEARS_ON = 3;

/** Every time that the events of a file take place, and what could not be read of them. */
export function occurrences(
  events: readonly RawEvent[],
  options: OccurrenceOptions,
): { readonly found: readonly Occurrence[]; readonly findings: readonly Finding[] } {
  const budget = { ...BUDGET };
  const moved = movedDates(events, options.timeZone);
  const found: Occurrence[] = [];
  const findings: Finding[] = [];
  for (const event of events) {
    const name = textOf(event, 'summary');
    const read = eventSpan(event, options.timeZone);
    if (textOf(event, 'status').toUpperCase() === 'CANCELLED') findings.push(cancelled(event, name));
    else if (!read.ok) findings.push(finding(event.line, 'advice', 'unreadable-event', read.message));
    else {
      const { dates, findings: more } = datesOn(event, read.span, { ...options, budget, moved });
      findings.push(...more);
      found.push(...dates.map((date) => ({ line: event.line, name, span: shifted(read.span, date) })));
    }
  }
  return { found: found.filter(({ span }) => touches(span, options.within)), findings };
}

interface DatesOptions extends OccurrenceOptions {
  readonly budget: RecurrenceBounds['budget'];
  readonly moved: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The dates on which an event begins. */
function datesOn(event: RawEvent, span: EventSpan, { timeZone, within, budget, moved }: DatesOptions) {
  const findings: Finding[] = [];
  const isOneOfSeries = find(event.properties, 'recurrence-id') !== undefined;
  const rule = isOneOfSeries ? undefined : find(event.properties, 'rrule');
  const extra = isOneOfSeries ? [] : datesIn(event, 'rdate', timeZone);
  const out = new Set([
    ...datesIn(event, 'exdate', timeZone),
    ...(isOneOfSeries ? [] : (moved.get(textOf(event, 'uid')) ?? [])),
  ]);
  let regular: readonly string[] = [span.first];
  if (rule) {
    const last = within?.last ?? Temporal.PlainDate.from(span.first).add({ years: YEARS_ON }).toString();
    // what began before the bounds may still reach into them
    const first = within ? addDays(within.first, -lengthOf(span)) : span.first;
    const read = recur(span.first, rule, { first, last, budget });
    if (!read.ok) findings.push(finding(rule.line, 'advice', 'unreadable-recurrence', read.message));
    else if (read.cut) findings.push(tooOften(rule.line));
    if (read.ok) regular = read.dates;
  }
  return { dates: [...new Set([...regular, ...extra])].filter((date) => !out.has(date)), findings };
}

/** By the id of a series, the dates that were moved or dropped: those are events of their own. */
function movedDates(events: readonly RawEvent[], timeZone: string): Map<string, Set<string>> {
  const moved = new Map<string, Set<string>>();
  for (const event of events) {
    const id = find(event.properties, 'recurrence-id');
    if (!id) continue;
    const uid = textOf(event, 'uid');
    moved.set(uid, new Set([...(moved.get(uid) ?? []), ...datesOf(id, timeZone)]));
  }
  return moved;
}

function datesIn({ properties }: RawEvent, name: string, timeZone: string): string[] {
  return properties.filter((each) => each.name === name).flatMap((each) => datesOf(each, timeZone));
}

function textOf({ properties }: RawEvent, name: string): string {
  const value = find(properties, name)?.values[0];
  return typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim().slice(0, 200) : '';
}

function lengthOf({ first, last }: EventSpan): number {
  return Temporal.PlainDate.from(first).until(last, { largestUnit: 'days' }).days;
}

function shifted(span: EventSpan, first: string): EventSpan {
  return first === span.first ? span : { ...span, first, last: addDays(first, lengthOf(span)) };
}

function touches({ first, last }: EventSpan, within: OccurrenceOptions['within']): boolean {
  return within === undefined || (first <= within.last && within.first <= last);
}

function cancelled({ line }: RawEvent, name: string): Finding {
  return finding(line, 'advice', 'cancelled', {
    nl: `\`${name}\` is afgezegd en telt niet mee`,
    en: `\`${name}\` was cancelled and does not count`,
  });
}

function tooOften(line: number): Finding {
  return finding(line, 'advice', 'too-large', {
    nl: 'deze afspraak komt te vaak terug; niet alle keren zijn gelezen. Vul de andere zelf in',
    en: 'this event comes back too often; not every time was read. Fill in the others yourself',
  });
}
