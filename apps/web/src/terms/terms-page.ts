import type { FilesThatGo } from '@netjes/store';
import { html } from 'hono/html';
import type { MemberVisit } from '../members/visit.ts';
import type { Html } from '../parts/html.ts';
import { memberLayout } from '../parts/member-layout.ts';
import { dayOf, moment } from '../parts/moment.ts';
import { HOME_OF_MEMBER } from '../words/home.ts';
import { sayTerm, TERMS_PAGE } from '../words/terms.ts';
import type { TermRow } from './term-rows.ts';

/** What is kept at a board, how long and why, and what goes when. */
export function termsPage(visit: MemberVisit, rows: readonly TermRow[], files: readonly FilesThatGo[]): Html {
  const { language } = visit.reader;
  const words = TERMS_PAGE[language];
  // what the program deletes by itself stands first
  const sorted = rows.toSorted((a, b) => Number(a.count === undefined) - Number(b.count === undefined));
  const main = html`<div class="stack">
    <div class="tight narrow">
      <h1 class="utrecht-heading-1">${words.title}</h1>
      <p class="utrecht-paragraph utrecht-paragraph--lead">${words.lead}</p>
    </div>
    <table class="list">
      <thead>
        <tr>
          ${[words.kind, words.term, words.now, words.first, words.ground].map((text) => html`<th scope="col">${text}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${sorted.map((row) => termRow(row, visit))}
      </tbody>
    </table>
    <section class="stack" id="dossiers">
      <div class="tight narrow">
        <h2 class="utrecht-heading-2">${words.files}</h2>
        <p class="utrecht-paragraph">${words.filesText}</p>
      </div>
      ${files.length === 0 ? html`<p class="utrecht-paragraph">${words.noFiles}</p>` : filesTable(files, visit)}
    </section>
  </div>`;
  return memberLayout(visit, { title: words.title, main });
}

function termRow({ dated, term, count, firstGoes }: TermRow, { reader: { language } }: MemberVisit): Html {
  const words = TERMS_PAGE[language];
  const title = language === 'en' ? (dated.title.en ?? dated.title.nl) : dated.title.nl;
  const checked = dayOf(Temporal.PlainDate.from(dated.checked), language);
  return html`<tr>
    <th scope="row">${title}</th>
    <td data-label="${words.term}">${sayTerm(term, language)}</td>
    <td data-label="${words.now}">${count === undefined ? '–' : count === 0 ? words.none : count}</td>
    <td data-label="${words.first}">${firstGoes ? moment(firstGoes, language) : '–'}</td>
    <td data-label="${words.ground}">
      ${words.grounds[dated.kind]}, ${words.certainty[dated.certainty]}: ${dated.source}
      <span class="muted">(${words.checked(checked)})</span>
    </td>
  </tr>`;
}

function filesTable(files: readonly FilesThatGo[], { reader: { language } }: MemberVisit): Html {
  const words = TERMS_PAGE[language];
  const { kinds, otherKind } = HOME_OF_MEMBER[language];
  return html`<table class="list">
    <thead>
      <tr>
        ${[words.month, words.kind, words.count].map((text) => html`<th scope="col">${text}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${files.map(
        ({ month, process, count }) =>
          html`<tr>
            <th scope="row">${month}</th>
            <td data-label="${words.kind}">${kinds[process] ?? otherKind}</td>
            <td data-label="${words.count}">${count}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
