import { finding, type Finding } from './finding.ts';
import type { Text } from './text.ts';

/** No list in a calendar comes near this; longer ones are refused unread. */
const LONGEST_LIST = 1000;
const LONGEST_TEXT = 200;

/** A place in JSON data. Reading what is not there, or is of another shape, is reported, never thrown. */
export class JsonPlace {
  readonly #findings: Finding[];
  readonly #value: unknown;
  readonly at: string;

  constructor(findings: Finding[], value: unknown, at = '') {
    this.#findings = findings;
    this.#value = value;
    this.at = at;
  }

  get isThere(): boolean {
    return this.#value !== undefined && this.#value !== null;
  }

  error(kind: Finding['kind'], message: Text): undefined {
    this.#findings.push(finding(this.at, 'error', kind, message));
    return undefined;
  }

  /** The entries of a record by key; with `keys`, others are reported. */
  entries(keys?: readonly string[]): [string, JsonPlace][] {
    const value = this.#value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.#wrong('namen met een waarde: { … }', 'names with a value: { … }');
      return [];
    }
    const entries = Object.entries(value);
    if (entries.length > LONGEST_LIST) return this.#tooLong(entries.length);
    for (const [key] of entries) if (keys && !keys.includes(key)) this.#unknownKey(key, keys);
    return entries.map(([key, each]) => [key, this.#below(this.at === '' ? key : `${this.at}.${key}`, each)]);
  }

  /** A record with some keys; a place for each of them, also for what is not there. */
  record<K extends string>(keys: readonly K[]): Record<K, JsonPlace> {
    const found = new Map(this.entries(keys));
    return Object.fromEntries(
      keys.map((key) => [
        key,
        found.get(key) ?? this.#below(this.at === '' ? key : `${this.at}.${key}`, undefined),
      ]),
    ) as Record<K, JsonPlace>;
  }

  list(): JsonPlace[] {
    if (!Array.isArray(this.#value)) {
      this.#wrong('een lijst: [ … ]', 'a list: [ … ]');
      return [];
    }
    if (this.#value.length > LONGEST_LIST) return this.#tooLong(this.#value.length);
    return this.#value.map((each: unknown, index) => this.#below(`${this.at}[${index}]`, each));
  }

  text(): string | undefined {
    const value = this.#value;
    const fits = typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT;
    return fits
      ? value.trim()
      : this.#wrong(
          `een tekst van 1 tot ${LONGEST_TEXT} tekens`,
          `a text of 1 to ${LONGEST_TEXT} characters`,
        );
  }

  /** A text, or a whole number that is meant as one. */
  label(): string | undefined {
    return Number.isSafeInteger(this.#value) ? String(this.#value) : this.text();
  }

  oneOf<T extends string>(values: readonly T[]): T | undefined {
    const found = values.find((each) => each === this.#value);
    const list = values.map((each) => `\`${each}\``).join(', ');
    return found ?? this.#wrong(`een van ${list}`, `one of ${list}`);
  }

  /** A date that exists, yyyy-mm-dd, in the years that a school of today can have to do with. */
  date(): string | undefined {
    const value = this.#value;
    const real =
      typeof value === 'string' && /^(19[7-9]|20\d|21\d)\d-\d\d-\d\d$/.test(value) && exists(value);
    return real
      ? value
      : this.#wrong('een datum die bestaat, als 2026-10-17', 'a date that exists, as 2026-10-17');
  }

  /** A time of day, hh:mm. */
  time(): string | undefined {
    const value = this.#value;
    const real = typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
    return real ? value : this.#wrong('een tijd als 08:30, tot en met 23:59', 'a time as 08:30, up to 23:59');
  }

  #below(at: string, value: unknown): JsonPlace {
    return new JsonPlace(this.#findings, value, at);
  }

  #wrong(nl: string, en: string): undefined {
    const told = typeof this.#value === 'object' ? undefined : JSON.stringify(this.#value)?.slice(0, 60);
    return this.isThere
      ? this.error('shape', {
          nl: `hier hoort ${nl}${told === undefined ? '' : `; er staat \`${told}\``}`,
          en: `expected ${en}${told === undefined ? '' : `, not \`${told}\``}`,
        })
      : this.error('missing', { nl: `dit ontbreekt; vul in: ${nl}`, en: `this is missing; fill in ${en}` });
  }

  #unknownKey(key: string, keys: readonly string[]): void {
    const list = keys.map((each) => `\`${each}\``).join(', ');
    this.error('unknown-key', {
      nl: `\`${key.slice(0, 60)}\` is hier onbekend; haal het weg of kies uit ${list}`,
      en: `\`${key.slice(0, 60)}\` is not known here; take it out or choose from ${list}`,
    });
  }

  #tooLong(length: number): [] {
    this.error('too-large', {
      nl: `dit zijn er ${length}; houd het bij ${LONGEST_LIST} of minder`,
      en: `these are ${length}; keep it to ${LONGEST_LIST} or fewer`,
    });
    return [];
  }
}

function exists(date: string): boolean {
  try {
    Temporal.PlainDate.from(date);
    return true;
  } catch {
    return false;
  }
}
