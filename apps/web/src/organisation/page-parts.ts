import { type Vocabulary, wording } from '@netjes/norms';
import type { Named } from '@netjes/store';
import { html } from 'hono/html';
import type { Reader } from '../asking/reader.ts';
import type { Visit } from '../members/visit.ts';
import type { Html } from '../parts/html.ts';
import { icon } from '../parts/icons.ts';
import { fullName } from '../parts/person-name.ts';
import type { Language } from '../words/language.ts';

export interface Head {
  readonly title: string;
  /** the page above this one */
  readonly up?: readonly [address: string, text: string];
  /** what was done, by the word that stands in the address after it was */
  readonly done?: Readonly<Record<string, string>>;
}

/** What stands above a page: the way up, its title, and what was just done. */
export function pageHead({ parameters }: Pick<Visit, 'parameters'>, { title, up, done = {} }: Head): Html {
  const word = parameters.get('gedaan') ?? '';
  return html`${up ? html`<p><a href="${up[0]}">← ${up[1]}</a></p>` : ''}
    <h1 class="utrecht-heading-1">${title}</h1>
    ${Object.hasOwn(done, word) ? html`<p class="notice" role="status">${done[word]}</p>` : ''}`;
}

/** What a role is called. */
export function roleName(
  { people }: Vocabulary,
  role: string,
  { language }: Pick<Reader, 'language'>,
): string {
  const person = people.get(role);
  return person ? wording(person.one, language) : role;
}

/** A day as people write it: 1 augustus 2026. */
export function dayText(day: Temporal.PlainDate, language: Language): string {
  return day.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long' });
}

/** A list of names in a line; nothing when there is nobody. */
export function nameList(people: readonly Named[]): string {
  return people.map(fullName).join(', ');
}

/** Something that opens to show a form; open when the form was sent and something is wrong. */
export function foldedForm(title: string, form: Html, isOpen: boolean): Html {
  return html`<details class="card" ${isOpen ? html`open` : ''}>
    <summary><b>${title}</b>${icon('chevron-down')}</summary>
    ${form}
  </details>`;
}

/** A number with its noun. */
export function count(number: number, [one = '', many = '']: readonly string[]): string {
  return `${number} ${number === 1 ? one : many}`;
}
