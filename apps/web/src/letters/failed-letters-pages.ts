import { type FailedLetter, failedLetters } from '@netjes/store';
import { html } from 'hono/html';
import type { MemberSite } from '../members/member-site.ts';
import { sendPage } from '../members/send-page.ts';
import type { MemberVisit } from '../members/visit.ts';
import type { Html } from '../parts/html.ts';
import { message } from '../parts/message.ts';
import { moment } from '../parts/moment.ts';
import { fullName } from '../parts/person-name.ts';
import { FAILED_LETTERS } from '../words/failed-letters.ts';

/** Who mends addresses and mail. */
const MENDERS = ['sysadmin', 'ict-admin', 'board'];

/** Letters that came back or could not be sent: without this nobody would know why a parent does not answer. */
export function failedLettersPages(site: MemberSite): void {
  site.get('/bestuur/brieven', { roles: MENDERS, at: 'board' }, async (visit) =>
    sendPage(visit, page(visit, await failedLetters(visit.tx))),
  );
}

function page({ reader: { language } }: MemberVisit, letters: readonly FailedLetter[]) {
  const words = FAILED_LETTERS[language];
  const main = html`<div class="stack">
    <div class="tight narrow">
      <h1 class="utrecht-heading-1">${words.title}</h1>
      <p class="utrecht-paragraph utrecht-paragraph--lead">${words.lead}</p>
    </div>
    ${
      letters.length === 0
        ? html`<p class="utrecht-paragraph">${words.none}</p>`
        : html`<table class="list">
            <thead>
              <tr>
                ${[words.person, words.letter, words.at, words.why].map((text) => html`<th scope="col">${text}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${letters.map((letter) => row(letter, language))}
            </tbody>
          </table>`
    }
  </div>`;
  return { title: words.title, main };
}

function row({ person, template, at, failed, isTriedAgain }: FailedLetter, language: 'nl' | 'en'): Html {
  const words = FAILED_LETTERS[language];
  return html`<tr>
    <th scope="row">
      ${person ? html`<a href="/bestuur/mensen/${person.id}">${fullName(person)}</a>` : words.nobody}
    </th>
    <td data-label="${words.letter}">${words.letters[template] ?? template}</td>
    <td data-label="${words.at}">${moment(at, language)}</td>
    <td data-label="${words.why}">
      ${message(words.reasons[failed] ?? failed)} ${isTriedAgain ? words.again : ''}
    </td>
  </tr>`;
}
