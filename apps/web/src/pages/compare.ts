import type { Entry, Library } from '@netjes/norms';
import { html } from 'hono/html';
import { inLanguage } from '../asking/address.ts';
import type { Reader } from '../asking/reader.ts';
import { EVERYDAY_TOPICS } from '../comparing/everyday-row.ts';
import { type Audience, EVERYDAY, type Everyday } from '../comparing/everyday.ts';
import { comparePath } from '../comparing/compare-path.ts';
import { everydayPath } from '../comparing/everyday-path.ts';
import { audienceLinks } from '../parts/audience-links.ts';
import { compareCell } from '../parts/compare-cell.ts';
import { inDutch } from '../parts/in-dutch.ts';
import type { Html } from '../parts/html.ts';
import { layout, link } from '../parts/layout.ts';
import { COMPARE_WORDS } from '../words/comparing.ts';

/** Everyday situations, each answered by every code; for one audience, or for all of them. */
export function comparePage(library: Library, reader: Reader, audience: Audience | undefined): Html {
  const words = COMPARE_WORDS[reader.language];
  const entries = [...library.codes.values()];
  const main = html`<div class="stack">
    <div class="tight">
      <h1 class="utrecht-heading-1">${words.title}</h1>
      <p class="utrecht-paragraph utrecht-paragraph--lead">${words.lead(entries.length)}</p>
    </div>
    ${audienceLinks(reader, { chosen: audience, withEveryone: true })}
    <table class="compare" role="table">
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${words.situation}</th>
          ${entries.map(({ decider }) => html`<th role="columnheader" scope="col">${inDutch(decider.code.name, reader)}</th>`)}
        </tr>
      </thead>
      ${EVERYDAY_TOPICS.map((topic) => {
        const rows = EVERYDAY.filter(
          (each) => each.topic === topic && (audience === undefined || each.who === audience),
        );
        if (rows.length === 0) return '';
        return html`<tbody role="rowgroup">
          <tr role="row" class="topic">
            <th role="rowheader" scope="rowgroup" colspan="${entries.length + 1}">${words.topics[topic]}</th>
          </tr>
          ${rows.map((row) => situationRow(entries, row, reader, audience === undefined))}
        </tbody>`;
      })}
    </table>
    <p class="utrecht-paragraph muted narrow">${words.exact}</p>
    ${pairs(entries, reader)}
  </div>`;
  return layout({ title: words.title, main, reader, isSheet: true });
}

function situationRow(
  entries: readonly Entry[],
  everyday: Everyday,
  reader: Reader,
  nameAudience: boolean,
): Html {
  const { audiences } = COMPARE_WORDS[reader.language];
  const { label, who, act, situation } = everyday;
  return html`<tr role="row">
    <th role="rowheader" scope="row">
      ${label[reader.language]}${nameAudience && who !== 'pupil' ? html` <span class="for-whom">${audiences[who]}</span>` : ''}
    </th>
    ${entries.map((entry) => {
      const decision = entry.decider.decide({ who, act, situation });
      const href = inLanguage(everydayPath(entry.decider.code.id, everyday), reader);
      return compareCell({ entry, who, act, situation, decision, href }, reader);
    })}
  </tr>`;
}

/** Every two codes, to be compared in full. */
function pairs(entries: readonly Entry[], reader: Reader): Html | '' {
  if (entries.length < 2) return '';
  const words = COMPARE_WORDS[reader.language];
  const codes = entries.map(({ decider }) => decider.code);
  return html`<section class="tight no-print">
    <h2 class="utrecht-heading-2">${words.twoTitle}</h2>
    <p class="utrecht-paragraph">${words.twoLead}</p>
    <ul class="columns-list">
      ${codes.flatMap((a, i) =>
        codes
          .slice(i + 1)
          .map(
            (b) =>
              html`<li>${link(inLanguage(comparePath(a.id, b.id), reader), words.pair(a.name, b.name))}</li>`,
          ),
      )}
    </ul>
  </section>`;
}
