import type { Board, Holder, ListedPerson } from '@netjes/store';
import { html } from 'hono/html';
import type { Visit } from '../members/visit.ts';
import { roleName } from '../organisation/page-parts.ts';
import type { Html } from '../parts/html.ts';
import { visitorLayout } from '../parts/member-layout.ts';
import { fullName } from '../parts/person-name.ts';
import { DEMO } from '../words/demo.ts';
import type { Everybody, SchoolOfDemo } from './list-people.ts';
import { whoToBeFirst } from './who-to-be-first.ts';

/** Everybody of the demo, by school and role; each name is a button. */
export function demoPage(visit: Visit, { name }: Board, everybody: Everybody): Html {
  const { ofBoard, schools } = everybody;
  const words = DEMO[visit.reader.language];
  const main = html`<div class="stack">
    <div class="tight">
      <h1 class="utrecht-heading-1">${words.title}</h1>
      <p class="utrecht-paragraph utrecht-paragraph--lead">${words.lead}</p>
    </div>
    <form class="stack" method="post" action="/demo">
      ${beginHere(visit, everybody)} ${schools.map((each) => school(visit, each))}
      <section class="card stack">
        <h2 class="utrecht-heading-2">${words.wholeBoard(name)}</h2>
        ${byRole(visit, ofBoard)}
      </section>
    </form>
  </div>`;
  return visitorLayout(visit, { title: words.title, main });
}

/** One of each of the four whom one wants to have been first, in the midst of what happens at one school. */
function beginHere(visit: Visit, everybody: Everybody): Html {
  return html`<section class="stack">
    <h2 class="utrecht-heading-2">${DEMO[visit.reader.language].begin}</h2>
    <ul class="begin plain-list">
      ${whoToBeFirst(everybody, visit.today).map(
        ({ role, person, at }) =>
          html`<li class="card tight">
            <h3 class="utrecht-heading-3">${roleOf(visit, role)}</h3>
            ${at === undefined ? '' : html`<p class="muted">${at}</p>`} ${become(person, 'primary')}
          </li>`,
      )}
    </ul>
  </section>`;
}

function school(visit: Visit, { name, code, staff, pupils, parents }: SchoolOfDemo): Html {
  const words = DEMO[visit.reader.language];
  const known = code === undefined ? undefined : visit.library.codes.get(code)?.decider.code.name;
  return html`<section class="card stack">
    <div class="tight">
      <h2 class="utrecht-heading-2">${name}</h2>
      ${known === undefined ? '' : html`<p class="muted">${words.livesBy(known)}</p>`}
    </div>
    ${byRole(visit, staff)}
    <details>
      <summary>${words.pupils(pupils.length)}</summary>
      ${byClass(visit, pupils)}
    </details>
    <details>
      <summary>${words.parents(parents.length)}</summary>
      <p class="names">${parents.map((each) => become(each))}</p>
    </details>
  </section>`;
}

/** Who lead and teach come first; the others in the order of their roles. */
const FIRST = [
  'principal',
  'directie',
  'school-leadership',
  'manager',
  'teacher',
  'mentor',
  'ict-coordinator',
];

const placeOf = (role: string) => (FIRST.includes(role) ? FIRST.indexOf(role) : FIRST.length);

function byRole(visit: Visit, holders: readonly Holder[]): Html {
  const { language } = visit.reader;
  const roles = Map.groupBy(
    holders.toSorted((one, other) => placeOf(one.role) - placeOf(other.role)),
    ({ role }) => role,
  );
  return html`<dl class="who-is-what">
    ${[...roles].map(
      ([role, people]) =>
        html`<dt>${roleOf(visit, role)}</dt>
          <dd class="names">
            ${people.map(
              (each) =>
                html`${become(each)}${each.insteadOf ? html`<span class="muted">${DEMO[language].insteadOf(fullName(each.insteadOf))}</span>` : ''}`,
            )}
          </dd>`,
    )}
  </dl>`;
}

function byClass(visit: Visit, pupils: readonly ListedPerson[]): Html {
  const { noClass } = DEMO[visit.reader.language];
  const classes = Map.groupBy(pupils, (each) => each.classes[0] ?? noClass);
  return html`<dl class="who-is-what">
    ${[...classes]
      .toSorted(([one], [other]) => one.localeCompare(other, 'nl', { numeric: true }))
      .map(
        ([name, those]) =>
          html`<dt>${name}</dt>
            <dd class="names">${those.map((each) => become(each))}</dd>`,
      )}
  </dl>`;
}

function become(person: Pick<ListedPerson, 'id' | 'given' | 'prefix' | 'family'>, kind?: 'primary'): Html {
  const look = kind ? 'utrecht-button utrecht-button--primary-action' : 'small';
  return html`<button class="${look}" type="submit" name="wie" value="${person.id}">
    ${fullName(person)}
  </button>`;
}

function roleOf({ library, reader }: Visit, role: string): string {
  const name = roleName(library.vocabulary, role, reader);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
