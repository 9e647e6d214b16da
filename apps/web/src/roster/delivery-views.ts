import { CLASS_LIST_FIELDS, type NeedsMapping, type RosterRefusal, sayRefusal } from '@netjes/roster';
import type { Delivery } from '@netjes/store';
import { html } from 'hono/html';
import type { MemberVisit } from '../members/visit.ts';
import { pageHead } from '../organisation/page-parts.ts';
import { field, select, submit, type Wrong, wrongSummary } from '../parts/form.ts';
import { button } from '../parts/layout.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import { ROSTER } from '../words/roster.ts';
import type { RosterPlace, Standing } from './roster-place.ts';
import type { Misplaced } from './staged.ts';

/** A delivery of which there is nothing to look at: it is being read, or it is over. */
export function readingView(
  visit: MemberVisit,
  { base }: RosterPlace,
  { delivery, standing }: { readonly delivery: Delivery; readonly standing: Standing },
): MemberPage {
  const words = ROSTER[visit.reader.language];
  const { done = 0, total = 0 } = delivery.counts;
  const percent = total > 0 ? Math.floor((100 * done) / total) : 0;
  const isReading = standing === 'reading';
  const title = isReading ? words.reading : words.title;
  const main = html`<div class="stack narrow">
    ${pageHead(visit, { title, up: [base, words.title] })}
    ${
      isReading
        ? html`<p role="status">${words.progress(percent)}</p>
            <progress max="100" value="${percent}">${percent}%</progress>
            <p class="muted">${words.readingText}</p>`
        : html`<p class="notice">${standing === 'interrupted' ? words.interrupted : words.state[standing]}</p>
            <p>${button(base, words.again, 'primary')}</p>`
    }
  </div>`;
  return { title, main };
}

/** A delivery that is not used, with why and what to do. */
export function refusedView(
  visit: MemberVisit,
  { base }: RosterPlace,
  refusal: RosterRefusal | { readonly refused: Misplaced },
): MemberPage {
  const { language } = visit.reader;
  const words = ROSTER[language];
  const main = html`<div class="stack narrow">
    ${pageHead(visit, { title: words.refused, up: [base, words.title] })}
    <p class="notice">${sayWhy(refusal, language)}</p>
    <p>${button(base, words.again, 'primary')}</p>
  </div>`;
  return { title: words.refused, main };
}

export function sayWhy(
  refusal: RosterRefusal | { readonly refused: Misplaced },
  language: 'nl' | 'en',
): string {
  const { misplaced } = ROSTER[language];
  return Object.hasOwn(misplaced, refusal.refused)
    ? misplaced[refusal.refused as Misplaced]
    : sayRefusal(refusal as RosterRefusal, language);
}

interface Mapping {
  readonly delivery: Delivery;
  readonly needs: NeedsMapping;
  readonly wrong: Wrong;
}

/** A list of which somebody has to say what is in its columns. */
export function mappingView(
  visit: MemberVisit,
  { base }: RosterPlace,
  { delivery, needs, wrong }: Mapping,
): MemberPage {
  const { reader, form } = visit;
  const words = ROSTER[reader.language];
  const at = { language: reader.language, wrong };
  const columns = needs.headers.flatMap((header, i) => {
    const { filled = 0, sort = 'empty' } = needs.columns[i] ?? {};
    const label = `${header} (${words.columnFacts(filled, words.sorts[sort])})`;
    return header === '' ? [] : [{ value: header, label }];
  });
  const choices = [{ value: '', label: words.noColumn }, ...columns];
  const main = html`<div class="stack">
    ${pageHead(visit, { title: words.mapping, up: [base, words.title] })}
    ${wrongSummary(wrong, reader.language)}
    <p class="narrow">${words.mappingText(needs.rows)}</p>
    <form class="form card" action="${base}/${delivery.id}/kolommen" method="post">
      ${CLASS_LIST_FIELDS.map((name) =>
        select(
          {
            name: `kolom-${name}`,
            label: words.columns[name],
            value: form.get(`kolom-${name}`) ?? needs.guess.columns[name] ?? '',
            choices,
            optional: true,
          },
          at,
        ),
      )}
      ${field(
        {
          name: 'klas',
          label: words.className,
          value: form.get('klas') ?? needs.guess.className ?? '',
          maxlength: 60,
          optional: true,
        },
        at,
      )}
      <div class="buttons">${submit(words.saveMapping)}</div>
    </form>
    <form action="${base}/${delivery.id}/weg" method="post">${submit(words.drop, 'secondary')}</form>
  </div>`;
  return { title: words.mapping, main };
}
