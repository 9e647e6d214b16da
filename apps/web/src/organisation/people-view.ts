import { wording } from '@netjes/norms';
import type { ListedClass, ListedPerson } from '@netjes/store';
import { html } from 'hono/html';
import type { MemberVisit } from '../members/visit.ts';
import { field, submit, type Wrong, wrongSummary } from '../parts/form.ts';
import type { Html } from '../parts/html.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import { fullName } from '../parts/person-name.ts';
import { PEOPLE } from '../words/people.ts';
import { foldedForm, pageHead, roleName } from './page-parts.ts';
import type { PeoplePlace } from './people-place.ts';
import { roleFields } from './role-form.ts';

export const PER_PAGE = 50;

interface PeopleData {
  readonly people: readonly ListedPerson[];
  readonly total: number;
  readonly search: string;
  readonly role: string | undefined;
  readonly state: 'here' | 'left';
  /** from 1 */
  readonly page: number;
  /** whether the reader keeps people here */
  readonly keeps: boolean;
  readonly classes: readonly ListedClass[];
  readonly wrong: Wrong;
}

/** Roles by which a list is made shorter. */
const FILTERS = ['pupil', 'teacher', 'staff', 'principal', 'ict-coordinator', 'parent'];

/** The people of a school or a board: search, filter, a page of fifty. */
export function peopleView(visit: MemberVisit, place: PeoplePlace, data: PeopleData): MemberPage {
  const { reader, library, parameters } = visit;
  const words = PEOPLE[reader.language];
  const { total, people, keeps, wrong } = data;
  const give = giving(visit);
  const main = html`<div class="stack">
    ${pageHead(visit, { title: place.title, up: place.up, done: words.done })}
    ${wrongSummary(wrong, reader.language)}
    ${give === undefined ? '' : html`<p class="notice">${words.chooseFor(roleName(library.vocabulary, give, reader))}</p>`}
    <form class="search" role="search" action="${place.base}/mensen" method="get">
      <label class="unseen" for="zoek">${words.search}</label>
      <input
        class="utrecht-textbox utrecht-textbox--html-input"
        id="zoek"
        name="zoek"
        type="search"
        maxlength="100"
        autocomplete="off"
        placeholder="${words.search}"
        value="${data.search}"
      />
      ${data.role === undefined ? '' : html`<input type="hidden" name="rol" value="${data.role}" />`}
      ${give === undefined ? '' : html`<input type="hidden" name="geef" value="${give}" />`}
      ${data.state === 'left' ? html`<input type="hidden" name="wie" value="weg" />` : ''}
      ${submit(words.find, 'secondary')}
    </form>
    ${filters(visit, place, data)}
    <p>${words.found(total)}</p>
    ${people.length === 0 ? html`<p class="muted">${words.nobody}</p>` : peopleTable(visit, place, data)}
    ${pager(visit, place, data)}
    ${keeps ? foldedForm(words.add, addForm(visit, place, data), Object.keys(wrong).length > 0 || parameters.has('nieuw')) : ''}
  </div>`;
  return { title: place.title, main };
}

/** The role that somebody is looked for, when it is one. */
export function giving({ parameters, library }: MemberVisit): string | undefined {
  const role = parameters.get('geef');
  return role !== null && library.vocabulary.people.has(role) ? role : undefined;
}

function filters(visit: MemberVisit, place: PeoplePlace, { role, state, keeps }: PeopleData): Html {
  const words = PEOPLE[visit.reader.language];
  const one = (text: string, isHere: boolean, changes: Changes) =>
    html`<a
      class="go"
      href="${listAt(visit, place, { blad: undefined, ...changes })}"
      ${isHere ? html`aria-current="true"` : ''}
      >${isHere ? html`<b>${text}</b>` : text}</a
    >`;
  const shown = FILTERS.filter((each) => keeps || each !== 'parent');
  return html`<nav class="row" aria-label="${words.role}">
    ${one(words.allRoles, role === undefined && state === 'here', { rol: undefined, wie: undefined })}
    ${shown.map((each) =>
      one(manyOf(visit, each), role === each && state === 'here', { rol: each, wie: undefined }),
    )}
    ${keeps ? one(words.left, state === 'left', { rol: undefined, wie: 'weg' }) : ''}
  </nav>`;
}

function manyOf({ library, reader }: MemberVisit, role: string): string {
  const person = library.vocabulary.people.get(role);
  return person ? wording(person.many, reader.language) : role;
}

type Changes = Readonly<Record<string, string | undefined>>;

/** The same list, with some words of its address changed. */
function listAt({ parameters }: MemberVisit, { base }: PeoplePlace, changes: Changes): string {
  const kept = ['zoek', 'rol', 'wie', 'geef', 'blad'].flatMap((name) => {
    const value = name in changes ? changes[name] : (parameters.get(name) ?? undefined);
    return value === undefined || value === '' ? [] : [[name, value]];
  });
  const query = new URLSearchParams(kept).toString();
  return `${base}/mensen${query === '' ? '' : `?${query}`}`;
}

function peopleTable(visit: MemberVisit, place: PeoplePlace, { people, keeps }: PeopleData): Html {
  const { reader, library } = visit;
  const words = PEOPLE[reader.language];
  const give = giving(visit);
  const at = (id: string) =>
    `${place.base}/mensen/${id}${give === undefined ? '' : `?geef=${encodeURIComponent(give)}#rol-geven`}`;
  return html`<table class="list">
    <thead>
      <tr>
        <th scope="col">${words.name}</th>
        <th scope="col">${words.role}</th>
        <th scope="col">${words.classes}</th>
      </tr>
    </thead>
    <tbody>
      ${people.map(
        (each) =>
          html`<tr>
            <th scope="row">
              ${keeps ? html`<a href="${at(each.id)}">${fullName(each)}</a>` : fullName(each)}
            </th>
            <td data-label="${words.role}">
              ${each.roles.map((role) => roleName(library.vocabulary, role, reader)).join(', ')}
            </td>
            <td data-label="${words.classes}">${each.classes.join(', ')}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function pager(visit: MemberVisit, place: PeoplePlace, { page, total }: PeopleData): Html {
  const words = PEOPLE[visit.reader.language];
  const last = Math.ceil(total / PER_PAGE);
  if (last <= 1) return html``;
  const to = (number: number) => listAt(visit, place, { blad: number === 1 ? undefined : String(number) });
  return html`<nav class="row" aria-label="${words.pages}">
    ${page > 1 ? html`<a class="go" rel="prev" href="${to(page - 1)}">← ${words.before}</a>` : ''}
    <span class="muted">${page} / ${last}</span>
    ${page < last ? html`<a class="go" rel="next" href="${to(page + 1)}">${words.next} →</a>` : ''}
  </nav>`;
}

function addForm(visit: MemberVisit, place: PeoplePlace, { classes, wrong }: PeopleData): Html {
  const { reader, form } = visit;
  const words = PEOPLE[reader.language];
  return html`<p class="muted">${words.addHint}</p>
    <form class="form" action="${place.base}/mensen" method="post">
      ${nameFields({ language: reader.language, wrong }, (name) => form.get(name) ?? '')}
      ${roleFields(visit, place, { to: '', chosen: giving(visit) ?? '', classes, wrong })}
      <div class="buttons">${submit(words.add)}</div>
    </form>`;
}

/** The fields with somebody’s names and addresses. */
export function nameFields(
  at: { readonly language: 'nl' | 'en'; readonly wrong: Wrong },
  value: (name: string) => string,
): Html {
  const words = PEOPLE[at.language];
  return html`${field({ name: 'voornaam', label: words.given, value: value('voornaam'), maxlength: 120 }, at)}
  ${field({ name: 'tussen', label: words.prefix, value: value('tussen'), maxlength: 30, optional: true }, at)}
  ${field({ name: 'achternaam', label: words.family, value: value('achternaam'), maxlength: 120 }, at)}
  ${field(
    {
      name: 'mail',
      label: words.email,
      type: 'email',
      value: value('mail'),
      maxlength: 254,
      optional: true,
    },
    at,
  )}
  ${field(
    {
      name: 'gebruiker',
      label: words.username,
      value: value('gebruiker'),
      maxlength: 120,
      optional: true,
    },
    at,
  )}`;
}
