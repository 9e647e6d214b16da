import { addDays } from '../local-day.ts';
import type { DayOff } from '../school-calendar.ts';
import type { Text } from '../text.ts';
import type { EventSpan } from './event-span.ts';
import type { Occurrence } from './occurrences.ts';
import { recognise } from './recognise.ts';

/** A day off that a file seems to give. Nothing holds until a person has confirmed it. */
export interface ProposedDayOff extends DayOff {
  readonly line: number;
  /** The words of its name that speak of a day off. */
  readonly recognised: string;
  /** Why a person should look twice. */
  readonly doubts: readonly Text[];
}

/** An event that was not taken for a day off, and why. */
export interface OtherEvent {
  readonly line: number;
  readonly name: string;
  readonly first: string;
  readonly last: string;
  /** For an event that does not last whole days: local times, hh:mm. */
  readonly times?: { readonly start: string; readonly end: string };
  readonly why: Text;
}

export type Proposed =
  | { readonly dayOff: ProposedDayOff; readonly other?: undefined }
  | { readonly dayOff?: undefined; readonly other: OtherEvent };

/** A longest stretch of days off that is believed: the summer holiday is shorter. */
const LONGEST = 60;

/** Takes one event for a day off, or says why not. */
export function propose({ line, name, span }: Occurrence, source: string): Proposed {
  const { first, last, times } = span;
  const other = (why: Text): Proposed => ({
    other: { line, name, first, last, ...(times && { times }), why },
  });
  const found = recognise(name);
  if (!found.dayOff) return other(found.why);
  const days = wholeDays(span);
  if (found.part || !days) return other(PART);
  const doubts = [
    ...(span.doubt ? [span.doubt] : []),
    ...(times ? [timed(span, times)] : []),
    ...regions(name),
    ...(addDays(days.first, LONGEST) < days.last ? [LONG] : []),
  ];
  return { dayOff: { name, kind: found.kind, ...days, source, line, recognised: found.word, doubts } };
}

/** The days that an event takes whole, or so much of that there is no school left. */
function wholeDays({ first, last, times }: EventSpan): { first: string; last: string } | undefined {
  if (!times) return { first, last };
  // half past ten till three leaves no school day over, an hour does
  if (first === last) return times.start <= '10:30' && times.end >= '14:30' ? { first, last } : undefined;
  const begin = times.start <= '10:30' ? first : addDays(first, 1);
  const end = times.end >= '14:30' || times.end === '00:00' ? last : addDays(last, -1);
  return begin <= end ? { first: begin, last: end } : undefined;
}

const PART: Text = {
  nl: 'dit is een deel van een dag; geef die dag een eigen rooster bij `otherDays`',
  en: 'this is a part of a day; give that day a timetable of its own under `otherDays`',
};

const LONG: Text = {
  nl: `dit duurt langer dan ${LONGEST} dagen; kijk na of de datums kloppen`,
  en: `this lasts longer than ${LONGEST} days; look whether the dates are right`,
};

function timed({ first, last }: EventSpan, { start, end }: { start: string; end: string }): Text {
  return {
    nl: `het loopt van ${first} ${start} tot ${last} ${end}; is de hele dag vrij?`,
    en: `it lasts from ${first} ${start} to ${last} ${end}; is the whole day off?`,
  };
}

/** Holidays differ by region, and lists often have all three. */
function regions(name: string): Text[] {
  const [, region] = /\b(noord|midden|zuid)\b/i.exec(name) ?? [];
  if (region === undefined) return [];
  const which = region.toLowerCase();
  return [
    {
      nl: `dit geldt voor regio ${which}; neem het alleen over als de school daar ligt`,
      en: `this holds for the region \`${which}\`; take it only if the school is there`,
    },
  ];
}
