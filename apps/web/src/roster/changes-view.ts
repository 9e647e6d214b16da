import { html } from 'hono/html';
import type { MemberVisit } from '../members/visit.ts';
import { pageHead, roleName } from '../organisation/page-parts.ts';
import { submit, wrongSummary } from '../parts/form.ts';
import type { Html } from '../parts/html.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import { icon } from '../parts/icons.ts';
import { fullName } from '../parts/person-name.ts';
import { ROSTER } from '../words/roster.ts';
import type { ChangesData } from './changes-data.ts';
import { linesOf, PARTS, type Part } from './change-lines.ts';
import type { RosterPlace } from './roster-place.ts';

const AT_FIRST = 10;
const PER_PAGE = 50;

/** What a delivery would change: how much first, and behind that who. */
export function changesView(visit: MemberVisit, place: RosterPlace, data: ChangesData): MemberPage {
  const { reader, parameters } = visit;
  const words = ROSTER[reader.language];
  const part = PARTS.find((each) => each === parameters.get('deel'));
  const here = `${place.base}/${data.delivery.id}`;
  if (part) {
    const title = words.sections[part];
    const main = html`<div class="stack">
      ${pageHead(visit, { title, up: [here, words.back] })} ${partPage(visit, data, part, here)}
    </div>`;
    return { title, main };
  }
  const { overtaken, wrong } = data;
  const main = html`<div class="stack">
    ${pageHead(visit, { title: words.whatChanges, up: [place.base, words.title] })}
    ${wrongSummary(wrong, reader.language)}
    ${overtaken && !('doorvoeren' in wrong) ? html`<p class="notice">${words.overtaken}</p>` : ''}
    ${sentences(visit, data)}
    <form id="doorvoeren" class="stack" action="${here}/doorvoeren" method="post">
      ${PARTS.map((each) => (each === 'suggested' ? suggestions(visit, data) : section(visit, data, each, here)))}
      ${overtaken ? '' : html`<div class="buttons">${submit(words.confirm)}</div>`}
    </form>
    <form action="${here}/weg" method="post">${submit(words.drop, 'secondary')}</form>
    ${dropped(visit, data)}
  </div>`;
  return { title: words.whatChanges, main };
}

/** In words what the numbers below come to. */
function sentences({ reader }: MemberVisit, { staged }: ChangesData): Html {
  const words = ROSTER[reader.language];
  const { people, classes, schools } = staged.changes;
  const { passed } = words;
  const isNothing =
    people.new.length +
      people.changed.length +
      people.left.length +
      classes.new.length +
      classes.changed.length ===
    0;
  const lines = [
    ...(isNothing ? [words.nothing] : []),
    ...(people.movedUp.length > 0 ? [words.movedUp(people.movedUp.length)] : []),
    ...(classes.ended.length > 0 ? [words.classesEnded(classes.ended.length)] : []),
    ...(schools.new.length > 0 ? [words.schoolsNew(schools.new.map(({ name }) => name).join(', '))] : []),
    ...(['nameless', 'roleless', 'sharedAddresses'] as const)
      .filter((each) => staged[each] > 0)
      .map((each) => passed[each](staged[each])),
  ];
  return html`<p>
      <b>${words.sections.new}</b>: ${people.new.length} · <b>${words.sections.changed}</b>:
      ${people.changed.length} · ${words.same(people.same)}
    </p>
    ${lines.map((line) => html`<p>${line}</p>`)}`;
}

function section(visit: MemberVisit, data: ChangesData, part: Part, here: string): Html {
  const { reader } = visit;
  const words = ROSTER[reader.language];
  const lines = linesOf(visit, data, part);
  if (lines.length === 0) return html``;
  return html`<details class="card">
    <summary><b>${words.sections[part]}: ${lines.length}</b>${icon('chevron-down')}</summary>
    <div class="tight">
      ${part === 'absent' ? html`<p>${words.absentText}</p>` : ''}
      <ul class="utrecht-unordered-list">
        ${lines.slice(0, AT_FIRST).map((line) => html`<li class="utrecht-unordered-list__item">${line()}</li>`)}
      </ul>
      ${lines.length > AT_FIRST ? html`<p><a class="go" href="${here}?deel=${part}">${words.seeAll(lines.length)}</a></p>` : ''}
    </div>
  </details>`;
}

function partPage(visit: MemberVisit, data: ChangesData, part: Part, here: string): Html {
  const { parameters, reader } = visit;
  const words = ROSTER[reader.language];
  const lines = linesOf(visit, data, part);
  const last = Math.max(1, Math.ceil(lines.length / PER_PAGE));
  const page = Math.min(last, Math.max(1, Math.trunc(Number(parameters.get('blad') ?? 1)) || 1));
  const to = (number: number) => `${here}?deel=${part}&blad=${number}`;
  return html`<ul class="utrecht-unordered-list">
      ${lines
        .slice((page - 1) * PER_PAGE, page * PER_PAGE)
        .map((line) => html`<li class="utrecht-unordered-list__item">${line()}</li>`)}
    </ul>
    <nav class="row" aria-label="${words.pages}">
      ${page > 1 ? html`<a class="go" rel="prev" href="${to(page - 1)}">← ${words.previous}</a>` : ''}
      <span class="muted">${page} / ${last}</span>
      ${page < last ? html`<a class="go" rel="next" href="${to(page + 1)}">${words.next} →</a>` : ''}
    </nav>`;
}

/** Roles that another system suggests: each is ticked, or not given. */
function suggestions({ reader, library }: MemberVisit, { staged, mayGive }: ChangesData): Html {
  const words = ROSTER[reader.language];
  if (staged.suggestions.length === 0) return html``;
  return html`<fieldset class="card tight">
    <legend class="unseen">${words.sections.suggested}</legend>
    <h2 class="utrecht-heading-3">${words.sections.suggested}: ${staged.suggestions.length}</h2>
    <p>${words.suggestedText}</p>
    ${staged.suggestions.map(({ person, role }, i) => {
      const text = html`${fullName(person)}: ${roleName(library.vocabulary, role.role, reader)}`;
      return mayGive(role.role, role.school)
        ? html`<label class="choice"
            ><input type="checkbox" name="rol" value="${i}" /><span>${text}</span></label
          >`
        : html`<p>${text} <span class="muted">(${words.notYours})</span></p>`;
    })}
  </fieldset>`;
}

function dropped({ reader }: MemberVisit, { staged }: ChangesData): Html {
  const words = ROSTER[reader.language];
  if (staged.dropped.length === 0) return html``;
  return html`<details class="card">
    <summary><b>${words.dropped}: ${staged.dropped.length}</b>${icon('chevron-down')}</summary>
    <p>${words.droppedText}</p>
    <p>${staged.dropped.join(', ')}</p>
  </details>`;
}
