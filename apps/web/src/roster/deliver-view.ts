import type { Delivery } from '@netjes/store';
import { html } from 'hono/html';
import { TIME_ZONE } from '../members/member-site.ts';
import type { MemberVisit } from '../members/visit.ts';
import { pageHead } from '../organisation/page-parts.ts';
import { field, submit, type Wrong, wrongSummary } from '../parts/form.ts';
import type { Html } from '../parts/html.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import { ORGANISATION } from '../words/organisation.ts';
import { ROSTER } from '../words/roster.ts';
import { type RosterPlace, sourceName, standingOf } from './roster-place.ts';

interface Deliveries {
  readonly all: readonly Delivery[];
  readonly wrong: Wrong;
}

/** The page on which files are chosen, with what was delivered before. */
export function deliverView(visit: MemberVisit, place: RosterPlace, { all, wrong }: Deliveries): MemberPage {
  const { reader } = visit;
  const words = ROSTER[reader.language];
  const at = { language: reader.language, wrong };
  const [last] = all;
  const source = last ? sourceName(last.source, place.school?.school) : '';
  const { bestanden } = wrong;
  const main = html`<div class="stack">
    ${pageHead(visit, { title: words.title, up: upFrom(visit, place), done: words.done })}
    ${wrongSummary(wrong, reader.language)}
    <div class="narrow tight">
      <p>${words.lead}</p>
      <p class="muted">${words.formats}</p>
    </div>
    <form class="form card" action="${place.base}" method="post" enctype="multipart/form-data">
      <div class="field ${bestanden === undefined ? '' : 'wrong'}">
        <label class="utrecht-form-label" for="bestanden">${words.files}</label>
        <p class="hint" id="bestanden-hint">${words.filesHint}</p>
        ${bestanden === undefined ? '' : html`<p class="what-is-wrong" id="bestanden-wrong">${bestanden}</p>`}
        <input
          class="files"
          id="bestanden"
          name="bestanden"
          type="file"
          multiple
          required
          accept=".zip,.csv,.xml,.xlsx,.txt,.edexml"
          aria-describedby="bestanden-hint${bestanden === undefined ? '' : ' bestanden-wrong'}"
        />
      </div>
      ${field({ name: 'bron', label: words.source, hint: words.sourceHint, value: source, maxlength: 40 }, at)}
      <div class="buttons">${submit(words.send)}</div>
    </form>
    <section class="stack">
      <h2 class="utrecht-heading-2">${words.before}</h2>
      ${all.length === 0 ? html`<p class="muted">${words.none}</p>` : deliveryTable(visit, place, all)}
    </section>
  </div>`;
  return { title: words.title, main };
}

function upFrom({ reader }: MemberVisit, { school }: RosterPlace): readonly [string, string] {
  return school
    ? [`/school/${school.school}`, school.name]
    : ['/bestuur', ORGANISATION[reader.language].schools];
}

function deliveryTable(visit: MemberVisit, place: RosterPlace, all: readonly Delivery[]): Html {
  const { reader, now } = visit;
  const words = ROSTER[reader.language];
  const at = (moment: Temporal.Instant) =>
    moment.toZonedDateTimeISO(TIME_ZONE).toLocaleString(reader.language === 'nl' ? 'nl-NL' : 'en-GB', {
      dateStyle: 'long',
      timeStyle: 'short',
    });
  return html`<ul class="plain-list stack">
    ${all.map((each) => {
      const { new: fresh, changed } = each.counts;
      return html`<li class="card tight">
        <p><a class="go" href="${place.base}/${each.id}">${at(each.madeAt)}</a></p>
        <p>
          ${sourceName(each.source, place.school?.school)}: <b>${words.state[standingOf(each, now)]}</b>
          ${
            fresh === undefined
              ? ''
              : html`<span class="muted">
                  (${words.sections.new} ${fresh}, ${words.sections.changed} ${changed ?? 0})
                </span>`
          }
        </p>
      </li>`;
    })}
  </ul>`;
}
