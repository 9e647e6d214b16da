import { type Entry, type Norm, wording } from '@netjes/norms';
import { html } from 'hono/html';
import { OWN_WORDS, rulePath } from '../asking/address.ts';
import { capital } from '../asking/answer-label.ts';
import type { Notice } from '../asking/read-asking.ts';
import { normsFor } from '../asking/spoken.ts';
import { icon, iconSheet } from '../parts/icons.ts';
import { type Html, layout } from '../parts/layout.ts';
import { normCard } from '../parts/norm-card.ts';
import { noticesList } from '../parts/notices.ts';
import { rulesForMenu } from '../parts/reader-menu.ts';
import { RULES_PAGE } from '../words/rules.ts';
import { type Section, sectionsBehind } from './sections-behind.ts';

export interface Rules {
  readonly entry: Entry;
  /** Whose rules; undefined for everybody's. */
  readonly who: string | undefined;
  readonly notices: readonly Notice[];
}

/** The code as a document to read and print. */
export function rulesPage({ entry, who, notices }: Rules): Html {
  const { code } = entry.decider;
  const norms = who === undefined ? code.norms : normsFor(entry, who);
  const chapters = chaptersOf(entry, norms);
  const behind = sectionsBehind(entry, new Set(norms.map(({ id }) => id)), who ?? 'pupil');
  const main = html`${iconSheet(['check', 'x', 'exclamation-mark', 'minus'])}
    <div class="stack">
      ${head(entry)}
      ${rulesForMenu(entry, who, (each) => rulePath(code.id) + (each === undefined ? '' : `?${OWN_WORDS.reader}=${each}`))}
      ${noticesList(notices)}
      <div class="with-contents">
        ${contents([...chapters, ...behind])}
        <div>
          ${chapters.length === 0 ? html`<p class="utrecht-paragraph">${RULES_PAGE.none}</p>` : ''}
          ${[...chapters, ...behind].map(
            ({ id, title, body }) =>
              html`<section class="chapter stack" id="${id}">
                <h2 class="utrecht-heading-2">${title}</h2>
                ${body}
              </section>`,
          )}
        </div>
      </div>
    </div>`;
  return layout({ title: RULES_PAGE.title, main, entry, ...(who !== undefined && { who }) });
}

function head({ decider: { code } }: Entry): Html {
  const { source } = code;
  return html`<header class="tight">
    <h1 class="utrecht-heading-1">${wording(code.title, 'nl')}</h1>
    <p class="utrecht-paragraph utrecht-paragraph--lead">
      ${code.organisation} · ${RULES_PAGE.version(code.version)} · ${RULES_PAGE.level[code.level]}
    </p>
    <p class="utrecht-paragraph narrow">
      ${code.official ? RULES_PAGE.official : RULES_PAGE.ours}
      ${RULES_PAGE.source(source.document, source.publisher, dutchDate(source.checked))}
    </p>
  </header>`;
}

function chaptersOf(entry: Entry, norms: readonly Norm[]): Section[] {
  return entry.decider.code.chapters.flatMap(({ id, title }) => {
    const own = norms.filter((norm) => norm.chapter === id);
    if (own.length === 0) return [];
    const body = html`${own.map((norm) => normCard(entry, norm))}`;
    return [{ id: `hoofdstuk-${id}`, title: capital(wording(title, 'nl')), body }];
  });
}

function contents(sections: readonly Section[]): Html {
  return html`<nav class="contents utrecht-table-of-contents" aria-label="${RULES_PAGE.contents}">
    <details>
      <summary><span class="open-link">${RULES_PAGE.contents}</span>${icon('chevron-down')}</summary>
      <ul class="utrecht-table-of-contents__list">
        ${sections.map(
          ({ id, title }) =>
            html`<li class="utrecht-table-of-contents__list-item"><a href="#${id}">${title}</a></li>`,
        )}
      </ul>
    </details>
  </nav>`;
}

/** "22 november 2026" from "2026-11-22". */
function dutchDate(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? day
    : new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
