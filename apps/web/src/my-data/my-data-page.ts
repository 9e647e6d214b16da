import { wording } from '@netjes/norms';
import type { OwnData } from '@netjes/store';
import { html } from 'hono/html';
import type { MemberVisit } from '../members/visit.ts';
import type { Html } from '../parts/html.ts';
import { button, link } from '../parts/layout.ts';
import { memberLayout } from '../parts/member-layout.ts';
import { dayOf, moment } from '../parts/moment.ts';
import { fullName } from '../parts/person-name.ts';
import type { TermRow } from '../terms/term-rows.ts';
import { HOME_OF_MEMBER } from '../words/home.ts';
import { MY_DATA } from '../words/my-data.ts';
import { sayTerm } from '../words/terms.ts';

/** Terms that are about somebody’s own data. */
const OWN_TERMS = ['left-person', 'past-role', 'sign-in-history', 'letter', 'notice', 'permission', 'audit'];

/** All that is kept of whoever reads it, how long, and a way to take it along. */
export function myDataPage(visit: MemberVisit, data: OwnData, terms: readonly TermRow[]): Html {
  const { language } = visit.reader;
  const words = MY_DATA[language];
  const main = html`<div class="stack">
    <div class="tight narrow">
      <h1 class="utrecht-heading-1">${words.title}</h1>
      <p class="utrecht-paragraph utrecht-paragraph--lead">${words.lead}</p>
    </div>
    <p class="buttons">${button('/ik/gegevens.json', words.take, 'secondary')}</p>
    ${whoCard(visit, data)} ${rolesCard(visit, data)} ${signInsCard(visit, data)} ${filesCard(visit, data)}
    <section class="card tight" id="hoe-lang">
      <h2 class="utrecht-heading-2">${words.howLong}</h2>
      <dl class="facts">
        ${terms
          .filter(({ id }) => OWN_TERMS.includes(id))
          .map(
            ({ dated, term }) =>
              html`<div>
                <dt>${language === 'en' ? (dated.title.en ?? dated.title.nl) : dated.title.nl}</dt>
                <dd>${sayTerm(term, language)}</dd>
              </div>`,
          )}
      </dl>
    </section>
    <p class="utrecht-paragraph narrow">${words.wrong}</p>
  </div>`;
  return memberLayout(visit, { title: words.title, main });
}

function whoCard(
  { reader: { language } }: MemberVisit,
  { person, otherSystems, letters, messages }: OwnData,
): Html {
  const words = MY_DATA[language];
  const day = (at: Temporal.PlainDate | null) => at && dayOf(at, language);
  const lines: (readonly [string, string | null])[] = [
    [words.name, fullName(person)],
    [words.email, person.email],
    [words.username, person.username],
    [words.turns16, day(person.turns16)],
    [words.turns18, day(person.turns18)],
    [words.since, moment(person.since, language)],
    [words.leftOn, day(person.leftOn)],
  ];
  return html`<section class="card tight" id="wie">
    <h2 class="utrecht-heading-2">${words.who}</h2>
    <dl class="facts">
      ${lines.map(([name, value]) =>
        value === null
          ? ''
          : html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
      )}
    </dl>
    ${person.turns18 === null ? '' : html`<p class="utrecht-paragraph">${words.birth}</p>`}
    ${
      otherSystems.length === 0
        ? ''
        : html`<p class="utrecht-paragraph">
            ${words.systems}:
            ${otherSystems
              .map(({ source, missingSince }) =>
                missingSince ? `${source} (${words.missing(moment(missingSince, language))})` : source,
              )
              .join(', ')}.
          </p>`
    }
    <p class="utrecht-paragraph">${words.letters(letters.length)} ${words.messages(messages)}</p>
  </section>`;
}

function rolesCard({ reader, library }: MemberVisit, { roles, classes }: OwnData): Html {
  const { language, voice } = reader;
  const words = MY_DATA[language];
  const said = (role: string) => {
    const found = library.vocabulary.people.get(role);
    return found ? wording(found.one, voice) : role;
  };
  const until = (day: Temporal.PlainDate | null) => (day ? dayOf(day, language) : '–');
  return html`<section class="card tight" id="rollen">
    <h2 class="utrecht-heading-2">${words.roles}</h2>
    <table class="list">
      <thead>
        <tr>
          ${[words.role, words.of, words.from, words.until, words.origin].map((text) => html`<th scope="col">${text}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${roles.map(
          (each) =>
            html`<tr>
              <th scope="row">${said(each.role)}</th>
              <td data-label="${words.of}">
                ${[each.class ?? each.school ?? words.wholeBoard, each.ofSomebody ? words.somebody : '']
                  .filter(Boolean)
                  .join(', ')}
              </td>
              <td data-label="${words.from}">${dayOf(each.from, language)}</td>
              <td data-label="${words.until}">${until(each.until)}</td>
              <td data-label="${words.origin}">${words.origins[each.origin] ?? each.origin}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      classes.length === 0
        ? ''
        : html`<p class="utrecht-paragraph">
            ${words.classes}:
            ${classes.map(({ name, from }) => `${name} (${dayOf(from, language)})`).join(', ')}.
          </p>`
    }
  </section>`;
}

const MOST_SIGN_INS = 10;

function signInsCard({ reader: { language } }: MemberVisit, { signIns }: OwnData): Html {
  const words = MY_DATA[language];
  return html`<section class="card tight" id="inloggen">
    <h2 class="utrecht-heading-2">${words.signIns}</h2>
    ${
      signIns.length === 0
        ? html`<p class="utrecht-paragraph">${words.noSignIns}</p>`
        : html`<ul class="utrecht-unordered-list">
            ${signIns
              .slice(0, MOST_SIGN_INS)
              .map(
                ({ at, outcome, device }) =>
                  html`<li class="utrecht-unordered-list__item">
                    ${moment(at, language)}:
                    ${words.outcomes[outcome] ?? outcome}${device === '' ? '' : `, ${device}`}
                  </li>`,
              )}
          </ul>`
    }
    <p>${link('/ik/inloggen', words.ways)}</p>
  </section>`;
}

function filesCard({ reader: { language } }: MemberVisit, { files }: OwnData): Html {
  const words = MY_DATA[language];
  const { kinds, otherKind } = HOME_OF_MEMBER[language];
  return html`<section class="card tight" id="vragen">
    <h2 class="utrecht-heading-2">${words.files}</h2>
    ${
      files.length === 0
        ? html`<p class="utrecht-paragraph">${words.noFiles}</p>`
        : html`<ul class="utrecht-unordered-list">
            ${files.map(
              ({ kind, openedAt, goesAt }) =>
                html`<li class="utrecht-unordered-list__item">
                  ${words.file(kinds[kind] ?? otherKind, moment(openedAt, language))}
                  <span class="muted">(${goesAt ? words.goes(moment(goesAt, language)) : words.open})</span>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}
