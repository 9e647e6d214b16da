import { birthdayOf, type SlashOrder } from './birth-date.ts';
import { type Draft, personOf, rolesOf } from './draft.ts';
import type { Place, PlainFinding } from './finding.ts';
import { Findings } from './findings.ts';
import { refuseForbiddenNumbers } from './forbidden-number.ts';
import { MOST_PEOPLE } from './limits.ts';
import { Refused } from './refusal.ts';
import type { Roster, RosterClass, RosterSchool } from './roster.ts';

const LONGEST = 256;
const MOST_DROPPED = 200;
const ADDRESS = /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[^\s@<>"(),;:]+$/;

/** The roster in the making: what the readers of the formats have in common. */
export class Gathering {
  readonly today: string;
  readonly findings = new Findings();
  readonly dropped = new Set<string>();
  readonly schools = new Map<string, RosterSchool>();
  readonly classes = new Map<string, RosterClass>();
  readonly people = new Map<string, Draft>();
  partial = false;

  constructor(today: string) {
    this.today = today;
  }

  /** Notes something of which the place says enough. */
  note(finding: PlainFinding, place: Place, column?: string): void {
    this.findings.add({ finding, ...place, ...(column !== undefined && { column }) });
  }

  drop(field: string): void {
    if (this.dropped.size < MOST_DROPPED) this.dropped.add(field.slice(0, LONGEST));
  }

  addSchool(school: RosterSchool, place: Place): void {
    if (this.#isNew(this.schools, school.key, place)) this.schools.set(school.key, school);
  }

  addClass(each: RosterClass, place: Place): void {
    if (this.#isNew(this.classes, each.key, place)) this.classes.set(each.key, each);
  }

  /** Nothing comes back when somebody has this key already. */
  addPerson(key: string, stable: boolean, place: Place): Draft | undefined {
    if (!this.#isNew(this.people, key, place)) return undefined;
    if (this.people.size >= MOST_PEOPLE)
      throw new Refused({ refused: 'too-big', what: 'people', most: MOST_PEOPLE });
    const draft: Draft = { key, stable, place, given: '', family: '', roles: [] };
    this.people.set(key, draft);
    return draft;
  }

  setNames(
    draft: Draft,
    names: { readonly given: string; readonly prefix?: string; readonly family: string },
  ): void {
    draft.given = this.#short(names.given, draft.place);
    draft.prefix = this.#short(names.prefix ?? '', draft.place);
    draft.family = this.#short(names.family, draft.place);
  }

  setUsername(draft: Draft, username: string): void {
    draft.username = this.#short(username, draft.place);
  }

  setEmail(draft: Draft, text: string, column?: string): void {
    const address = this.address(text, draft.place, column);
    if (address !== undefined) draft.email = address;
  }

  /** A mail address, or nothing and a finding. */
  address(text: string, place: Place, column?: string): string | undefined {
    const address = text.replace(/^mailto:/i, '').trim();
    if (address === '') return undefined;
    if (address.length < LONGEST && ADDRESS.test(address)) return address;
    this.note('unreadable-email', place, column);
    return undefined;
  }

  /** Keeps of a birth date what may be kept, and only of a pupil. */
  setBirthday(
    draft: Draft,
    text: string,
    place: Place,
    on: { column?: string; slashes?: SlashOrder } = {},
  ): void {
    if (text === '' || rolesOf(draft, 'pupil').length === 0) return;
    const birthday = birthdayOf(text, this.today, on.slashes);
    if ('doubt' in birthday) this.note(birthday.doubt, place, on.column);
    else Object.assign(draft, birthday);
  }

  /** What was gathered, after looking at all of it together. */
  finish(): Roster {
    const drafts = [...this.people.values()];
    refuseForbiddenNumbers(drafts);
    const addresses = new Map<string, Draft>();
    for (const draft of drafts) {
      this.#noteLacks(draft);
      const address = draft.email?.toLowerCase();
      const first = address === undefined ? undefined : addresses.get(address);
      if (first) this.findings.add({ finding: 'same-email', ...draft.place, other: first.place });
      else if (address !== undefined) addresses.set(address, draft);
    }
    return {
      schools: [...this.schools.values()],
      classes: [...this.classes.values()],
      people: drafts.map(personOf),
      ...(this.partial && { partial: true as const }),
    };
  }

  #noteLacks(draft: Draft): void {
    const { given, family, roles, email, place } = draft;
    const nameless = given === '' || family === '';
    const justParent = roles.length > 0 && roles.every(({ role }) => role === 'parent');
    if (nameless && !(justParent && email !== undefined)) this.note('name-missing', place);
    if (roles.length === 0 && draft.leftOn === undefined) this.note('no-role', place);
    if (justParent && roles.every(({ children }) => children.size === 0)) this.note('no-children', place);
  }

  #isNew(among: ReadonlyMap<string, unknown>, key: string, place: Place): boolean {
    if (key === '' || key.length > LONGEST) this.note(key === '' ? 'missing-required' : 'too-long', place);
    else if (among.has(key)) this.note('duplicate-key', place);
    else return true;
    return false;
  }

  #short(text: string, place: Place): string {
    if (text.length <= LONGEST) return text;
    this.note('too-long', place);
    return '';
  }
}
