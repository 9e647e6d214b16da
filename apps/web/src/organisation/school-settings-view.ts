import type { CodeSince, School } from '@netjes/store';
import { html } from 'hono/html';
import type { MemberVisit } from '../members/visit.ts';
import { field, submit, type Wrong, wrongSummary } from '../parts/form.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import { ORGANISATION } from '../words/organisation.ts';
import { codeFields } from './code-fields.ts';
import { dayText, pageHead } from './page-parts.ts';

interface Settings {
  readonly school: School;
  readonly codes: readonly CodeSince[];
  readonly wrong: Wrong;
}

/** What the board keeps of a school: its name, and the code it lives by from when. */
export function schoolSettingsView(visit: MemberVisit, { school, codes, wrong }: Settings): MemberPage {
  const { reader, library, form, today } = visit;
  const words = ORGANISATION[reader.language];
  const at = { language: reader.language, wrong };
  const here = `/bestuur/scholen/${school.school}`;
  const main = html`<div class="stack">
    ${pageHead(visit, { title: school.name, up: ['/bestuur', words.schools], done: words.done })}
    ${wrongSummary(wrong, reader.language)}
    <section class="card stack">
      <h2 class="utrecht-heading-2">${words.rename}</h2>
      <form class="form" action="${here}/naam" method="post">
        ${field(
          { name: 'naam', label: words.schoolName, value: form.get('naam') ?? school.name, maxlength: 120 },
          at,
        )}
        <div class="buttons">${submit(words.keep)}</div>
      </form>
    </section>
    <section class="card stack">
      <h2 class="utrecht-heading-2">${words.otherCode}</h2>
      <form class="form" action="${here}/code" method="post">
        ${codeFields(visit, wrong, school.code)}
        <div class="buttons">${submit(words.keep)}</div>
      </form>
      ${
        codes.length === 0
          ? ''
          : html`<h3 class="utrecht-heading-3">${words.codesBefore}</h3>
              <ul class="plain-list tight">
                ${codes.map(
                  ({ code, since }) =>
                    html`<li>
                      ${library.codes.get(code)?.decider.code.name ?? code},
                      ${words.since(dayText(since, reader.language))}
                      ${Temporal.PlainDate.compare(since, today) > 0 ? `(${words.planned})` : ''}
                    </li>`,
                )}
              </ul>`
      }
    </section>
  </div>`;
  return { title: school.name, main };
}
