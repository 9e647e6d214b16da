import type { ListedClass, Named, OneClass } from '@netjes/store';
import { html } from 'hono/html';
import type { SchoolVisit } from '../members/visit.ts';
import { field, submit, type Wrong, wrongSummary } from '../parts/form.ts';
import type { Html } from '../parts/html.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import { fullName } from '../parts/person-name.ts';
import { CLASSES } from '../words/classes.ts';
import { isKeeper } from './may-give-role.ts';
import { dayText, foldedForm, nameList, pageHead } from './page-parts.ts';

/** The classes of a school, those of the reader first. */
export function classesView(visit: SchoolVisit, classes: readonly ListedClass[], wrong: Wrong): MemberPage {
  const { school, reader, me, library } = visit;
  const words = CLASSES[reader.language];
  const keeps = isKeeper(library.vocabulary, me, school.school);
  const own = new Set(me.roles.flatMap((held) => held.class ?? []));
  const mine = classes.filter(({ id }) => own.has(id));
  const others = classes.filter(({ id }) => !own.has(id));
  const main = html`<div class="stack">
    ${pageHead(visit, { title: words.title, up: [`/school/${school.school}`, school.name], done: words.done })}
    ${wrongSummary(wrong, reader.language)}
    ${classes.length === 0 ? html`<p class="muted">${words.none}</p>` : ''}
    ${
      mine.length > 0
        ? html`<h2 class="utrecht-heading-2">${words.mine}</h2>
            ${classTable(visit, mine, true)}
            <h2 class="utrecht-heading-2">${words.others}</h2>`
        : ''
    }
    ${others.length > 0 ? classTable(visit, others, keeps) : ''}
    ${keeps ? foldedForm(words.add, addForm(visit, wrong), Object.keys(wrong).length > 0) : ''}
  </div>`;
  return { title: words.title, main };
}

function classTable(
  { school, reader }: SchoolVisit,
  classes: readonly ListedClass[],
  areLinks: boolean,
): Html {
  const words = CLASSES[reader.language];
  return html`<table class="list">
    <thead>
      <tr>
        <th scope="col">${words.name}</th>
        <th scope="col">${words.year}</th>
        <th scope="col">${words.pupils}</th>
        <th scope="col">${words.teachers}</th>
      </tr>
    </thead>
    <tbody>
      ${classes.map(
        ({ id, name, year, pupils, teachers }) =>
          html`<tr>
            <th scope="row">
              ${areLinks ? html`<a href="/school/${school.school}/klassen/${id}">${name}</a>` : name}
            </th>
            <td data-label="${words.year}">${year ?? ''}</td>
            <td data-label="${words.pupils}">${pupils}</td>
            <td data-label="${words.teachers}">${nameList(teachers)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function addForm({ school, reader, form }: SchoolVisit, wrong: Wrong): Html {
  const words = CLASSES[reader.language];
  return html`<form class="form" action="/school/${school.school}/klassen" method="post">
    ${classFields(words, { name: form.get('naam'), year: form.get('leerjaar') }, { language: reader.language, wrong })}
    <div class="buttons">${submit(words.add)}</div>
  </form>`;
}

function classFields(
  words: (typeof CLASSES)['nl'],
  { name, year }: { readonly name: string | null; readonly year: string | null },
  at: { readonly language: 'nl' | 'en'; readonly wrong: Wrong },
): Html {
  return html`${field({ name: 'naam', label: words.name, value: name ?? '', maxlength: 60 }, at)}
  ${field(
    {
      name: 'leerjaar',
      label: words.year,
      hint: words.yearHint,
      value: year ?? '',
      maxlength: 12,
      optional: true,
    },
    at,
  )}`;
}

/** One class, with who is in it and who teaches it. */
export function classView(visit: SchoolVisit, found: OneClass, wrong: Wrong): MemberPage {
  const { school, reader, me, library, form, today } = visit;
  const words = CLASSES[reader.language];
  const keeps = isKeeper(library.vocabulary, me, school.school);
  const here = `/school/${school.school}/klassen/${found.id}`;
  const at = { language: reader.language, wrong };
  const people = (list: readonly Named[], none: string) =>
    list.length === 0
      ? html`<p class="muted">${none}</p>`
      : html`<ul class="plain-list tight">
          ${list.map(
            (each) =>
              html`<li>
                ${keeps ? html`<a href="/school/${school.school}/mensen/${each.id}">${fullName(each)}</a>` : fullName(each)}
              </li>`,
          )}
        </ul>`;
  const main = html`<div class="stack">
    ${pageHead(visit, { title: found.name, up: [`/school/${school.school}/klassen`, words.title], done: words.done })}
    ${wrongSummary(wrong, reader.language)}
    ${found.schoolYear === undefined ? '' : html`<p class="muted">${words.schoolYear(found.schoolYear)}</p>`}
    ${found.endedOn ? html`<p class="notice">${words.ended(dayText(found.endedOn, reader.language))}</p>` : ''}
    <div class="cards">
      <section class="card tight">
        <h2 class="utrecht-heading-3">${words.teachers}</h2>
        ${people(found.teachers, words.noTeachers)}
      </section>
      <section class="card tight">
        <h2 class="utrecht-heading-3">${words.pupils} (${found.pupils.length})</h2>
        ${people(found.pupils, words.noPupils)}
      </section>
    </div>
    ${
      keeps
        ? html`${foldedForm(
            words.change,
            html`<form class="form" action="${here}/naam" method="post">
              ${classFields(words, { name: form.get('naam') ?? found.name, year: form.get('leerjaar') ?? found.year ?? '' }, at)}
              <div class="buttons">${submit(words.keep)}</div>
            </form>`,
            'naam' in wrong || 'leerjaar' in wrong,
          )}
          ${foldedForm(
            words.end,
            html`<form class="form" action="${here}/eind" method="post">
              ${field({ name: 'op', label: words.endDay, hint: words.endHint, type: 'date', value: form.get('op') ?? today.toString() }, at)}
              <div class="buttons">${submit(words.end, 'secondary')}</div>
            </form>`,
            'op' in wrong,
          )}`
        : ''
    }
  </div>`;
  return { title: found.name, main };
}
