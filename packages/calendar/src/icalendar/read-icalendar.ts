import { finding, type Finding } from '../finding.ts';
import { occurrences } from './occurrences.ts';
import { type OtherEvent, propose, type ProposedDayOff } from './propose.ts';
import { readEvents } from './read-events.ts';

export interface ICalendarRead {
  /** In the order of time, none twice. */
  readonly daysOff: readonly ProposedDayOff[];
  readonly others: readonly OtherEvent[];
  /** With an error nothing was read. */
  readonly findings: readonly Finding[];
}

export interface ICalendarOptions {
  /** The zone of the school, an IANA name. */
  readonly timeZone: string;
  /** Only what touches these days is of interest: a school year. Without, something comes back for three years. */
  readonly within?: { readonly first: string; readonly last: string };
  /** Where the file comes from; without, the name it gives itself. */
  readonly source?: string;
}

/** Larger files are refused unread: a list of days off is small. In characters. */
const LARGEST = 2_000_000;

/**
 * Proposes days off from an iCalendar file (RFC 5545) that was decoded as UTF-8. It reads what it can: a bad line
 * loses that line. Never throws for what is in the file, and its work is bounded by the size of the file.
 */
export function readICalendar(text: string, options: ICalendarOptions): ICalendarRead {
  const refused = refusedUnread(text);
  if (refused) return { daysOff: [], others: [], findings: [refused] };
  const { name, events, findings } = readEvents(text.replace(/^\uFEFF/, ''));
  const { found, findings: more } = occurrences(events, options);
  const daysOff = new Map<string, ProposedDayOff>();
  const others: OtherEvent[] = [];
  for (const each of found) {
    const { dayOff, other } = propose(each, options.source ?? name ?? 'iCalendar');
    if (other) others.push(other);
    else daysOff.set([dayOff.name, dayOff.first, dayOff.last].join('\n'), dayOff);
  }
  return {
    daysOff: [...daysOff.values()].toSorted(inTime),
    others: others.toSorted(inTime),
    findings: [...lostLetters(text), ...findings, ...more],
  };
}

function inTime(a: { readonly first: string }, b: { readonly first: string }): number {
  return a.first < b.first ? -1 : Number(a.first > b.first);
}

function refusedUnread(text: string): Finding | undefined {
  if (text.length > LARGEST) {
    return finding(1, 'error', 'too-large', {
      nl: `dit bestand is te groot (meer dan ${LARGEST} tekens); kies een agenda met alleen vakanties en vrije dagen`,
      en: `this file is too large (over ${LARGEST} characters); choose a calendar with holidays and days off only`,
    });
  }
  if (text.includes('\0')) {
    return finding(1, 'error', 'letters-lost', {
      nl: 'dit bestand is geen tekst in UTF-8; sla het op als UTF-8 en lees het opnieuw in',
      en: 'this file is no text in UTF-8; save it as UTF-8 and read it again',
    });
  }
  return undefined;
}

/** Letters that were spoilt before they came here: the first line on which it shows. */
function lostLetters(text: string): Finding[] {
  // a byte that is no UTF-8, or UTF-8 that was taken for something older: `Ã«` for `ë`
  const at = text.search(/\uFFFD|Ã[\u0080-\u00BF]|â€/);
  if (at < 0) return [];
  const line = text.slice(0, at).split(/\r\n|\r|\n/).length;
  return [
    finding(line, 'advice', 'letters-lost', {
      nl: 'in dit bestand zijn letters bedorven, doordat het niet als UTF-8 is opgeslagen; kijk de namen na',
      en: 'letters in this file are spoilt, as it was not saved as UTF-8; look the names over',
    }),
  ];
}
