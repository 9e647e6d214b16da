import { finding, type Finding } from '../finding.ts';
import { logicalLines } from './logical-lines.ts';
import { nameOf, type Property, readProperty } from './property.ts';

/** An event as it was written. */
export interface RawEvent {
  readonly line: number;
  readonly properties: readonly Property[];
}

export interface RawCalendar {
  /** What the calendar calls itself. */
  readonly name?: string;
  readonly events: readonly RawEvent[];
  readonly findings: readonly Finding[];
}

/** No school has this many; what follows is not read. */
const MOST_EVENTS = 5000;
const MOST_PROPERTIES = 500;
const DEEPEST = 20;

const OF_EVENTS = [
  ...['uid', 'summary', 'dtstart', 'dtend', 'duration'],
  ...['rrule', 'rdate', 'exdate', 'recurrence-id', 'status'],
];

/** Reads the events of a file. What is in them (alarms) and beside them (tasks, time zones) is passed over. */
export function readEvents(text: string): RawCalendar {
  const reader = new EventReader();
  for (const { line, text: content } of logicalLines(text)) {
    const name = nameOf(content);
    if (name === 'begin') reader.begin(line, componentOf(content));
    else if (name === 'end') reader.end(line, componentOf(content));
    else if (reader.wants(name)) reader.property(readProperty({ line, text: content }), line, content);
    if (reader.isFull) break;
  }
  return reader.done();
}

const componentOf = (content: string) =>
  content
    .slice(content.indexOf(':') + 1)
    .trim()
    .toLowerCase();

class EventReader {
  readonly #findings: Finding[] = [];
  readonly #events: RawEvent[] = [];
  #open: string[] = [];
  #event: { line: number; properties: Property[] } | undefined;
  #name: string | undefined;
  #sawCalendar = false;

  get isFull(): boolean {
    return this.#events.length > MOST_EVENTS;
  }

  /** Whether a property with this name is read where we are. */
  wants(name: string): boolean {
    const where = this.#open.at(-1);
    if (where === 'vevent') return OF_EVENTS.includes(name) || name === '';
    return where === 'vcalendar' && (name === 'x-wr-calname' || name === 'name');
  }

  begin(line: number, component: string): void {
    if (component === 'vcalendar') this.#sawCalendar = true;
    if (component === 'vevent') {
      if (this.#event) this.#unfinished();
      this.#event = { line, properties: [] };
    }
    if (this.#open.length < DEEPEST) this.#open.push(component);
  }

  end(line: number, component: string): void {
    const at = this.#open.lastIndexOf(component);
    if (at < 0) {
      this.#add(line, 'unreadable-line', {
        nl: `hier eindigt iets (\`${component.slice(0, 40)}\`) dat niet begon; deze regel is overgeslagen`,
        en: `something (\`${component.slice(0, 40)}\`) ends here that did not begin; this line was passed over`,
      });
      return;
    }
    // what was left open inside ends here too
    const closed = this.#open.splice(at);
    if (!closed.includes('vevent') || !this.#event) return;
    if (component === 'vevent') this.#events.push(this.#event);
    else this.#unfinished();
    this.#event = undefined;
  }

  property(property: Property | undefined, line: number, content: string): void {
    if (property === undefined) {
      this.#add(line, 'unreadable-line', {
        nl: `deze regel is niet te lezen en is overgeslagen: \`${content.slice(0, 60)}\``,
        en: `this line cannot be read and was passed over: \`${content.slice(0, 60)}\``,
      });
    } else if (this.#open.at(-1) === 'vcalendar')
      this.#name ??= String(property.values[0]).trim().slice(0, 100);
    else if (this.#event && this.#event.properties.length < MOST_PROPERTIES)
      this.#event.properties.push(property);
  }

  done(): RawCalendar {
    if (this.#event) this.#unfinished();
    if (this.isFull) {
      this.#add(1, 'too-large', {
        nl: `dit bestand heeft meer dan ${MOST_EVENTS} afspraken; de rest is niet gelezen. Kies een agenda met alleen vrije dagen`,
        en: `this file has more than ${MOST_EVENTS} events; the rest was not read. Choose a calendar with days off only`,
      });
    }
    if (!this.#sawCalendar) {
      const message = {
        nl: 'dit is geen iCalendar-bestand: `BEGIN:VCALENDAR` ontbreekt; kies een bestand dat op .ics eindigt',
        en: 'this is no iCalendar file: `BEGIN:VCALENDAR` is missing; choose a file that ends in .ics',
      };
      return { events: [], findings: [finding(1, 'error', 'not-icalendar', message)] };
    }
    const name = this.#name === undefined || this.#name === '' ? {} : { name: this.#name };
    return { ...name, events: this.#events.slice(0, MOST_EVENTS), findings: this.#findings };
  }

  #unfinished(): void {
    this.#add(this.#event?.line ?? 1, 'unreadable-event', {
      nl: 'deze afspraak heeft geen einde en is overgeslagen; sla het bestand opnieuw op',
      en: 'this event has no end and was passed over; save the file again',
    });
  }

  #add(line: number, kind: Finding['kind'], message: Finding['message']): void {
    // a file that is no calendar at all would give one for each of its lines
    if (this.#findings.length < 100) this.#findings.push(finding(line, 'advice', kind, message));
  }
}
