import type { Holder, School, SchoolCounts } from '@netjes/store';
import { html } from 'hono/html';
import type { MemberVisit } from '../members/visit.ts';
import { field, submit, type Wrong, wrongSummary } from '../parts/form.ts';
import type { Html } from '../parts/html.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import { fullName } from '../parts/person-name.ts';
import { ORGANISATION } from '../words/organisation.ts';
import { codeFields } from './code-fields.ts';
import { isKeeper } from './may-give-role.ts';
import { count, foldedForm, pageHead, roleName } from './page-parts.ts';

interface SchoolRow {
  readonly school: School;
  readonly counts: SchoolCounts | undefined;
  /** roles that its code needs and nobody fills */
  readonly open: number;
}

interface BoardData {
  readonly rows: readonly SchoolRow[];
  readonly ofBoard: readonly Holder[];
  readonly wrong: Wrong;
}

/** All schools of a board. */
export function boardView(visit: MemberVisit, { rows, ofBoard, wrong }: BoardData): MemberPage {
  const { reader, library, me } = visit;
  const words = ORGANISATION[reader.language];
  const keeps = isKeeper(library.vocabulary, me, undefined);
  const main = html`<div class="stack">
    ${pageHead(visit, { title: words.schools, done: words.done })} ${wrongSummary(wrong, reader.language)}
    <div class="cards">${rows.map((row) => schoolCard(visit, row, keeps))}</div>
    ${keeps ? foldedForm(words.addSchool, addForm(visit, wrong), Object.keys(wrong).length > 0) : ''}
    <section class="stack">
      <h2 class="utrecht-heading-2">${words.ofBoard}</h2>
      ${
        ofBoard.length === 0
          ? html`<p class="muted">${words.nobodyOfBoard}</p>`
          : html`<ul class="plain-list tight">
              ${ofBoard.map(
                (each) =>
                  html`<li><b>${fullName(each)}</b>, ${roleName(library.vocabulary, each.role, reader)}</li>`,
              )}
            </ul>`
      }
      ${
        keeps
          ? html`<p class="row">
              <a href="/bestuur/mensen">${words.peopleOfBoard}</a>
              <a href="/bestuur/aanleveren">${words.delivery}</a>
            </p>`
          : ''
      }
    </section>
  </div>`;
  return { title: words.schools, main };
}

function schoolCard(
  { reader, library }: MemberVisit,
  { school, counts, open }: SchoolRow,
  keeps: boolean,
): Html {
  const words = ORGANISATION[reader.language];
  const code = school.code === undefined ? undefined : library.codes.get(school.code)?.decider.code;
  const { classes = 0, pupils = 0, staff = 0 } = counts ?? {};
  return html`<section class="card tight">
    <h2 class="utrecht-heading-3"><a href="/school/${school.school}">${school.name}</a></h2>
    <p>${code ? html`${words.code}: <a href="/${code.id}">${code.name}</a>` : words.noCode}</p>
    <p class="muted">
      ${count(classes, words.classWord)}, ${count(pupils, words.pupilWord)}, ${count(staff, words.staffWord)}
    </p>
    ${
      open > 0
        ? html`<p><a href="/school/${school.school}/rollen">${count(open, words.openWord)}</a></p>`
        : ''
    }
    ${keeps ? html`<p><a class="go" href="/bestuur/scholen/${school.school}">${words.change}</a></p>` : ''}
  </section>`;
}

function addForm(visit: MemberVisit, wrong: Wrong): Html {
  const { reader, form } = visit;
  const words = ORGANISATION[reader.language];
  const at = { language: reader.language, wrong };
  return html`<form class="form" action="/bestuur/scholen" method="post">
    ${field({ name: 'naam', label: words.schoolName, value: form.get('naam') ?? '', maxlength: 120 }, at)}
    ${codeFields(visit, wrong)}
    <div class="buttons">${submit(words.add)}</div>
  </form>`;
}
