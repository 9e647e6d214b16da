import { type Entry, type Norm, wording } from '@netjes/norms';
import { html } from 'hono/html';
import { capital } from '../asking/answer-label.ts';
import type { Notice } from '../asking/notice.ts';
import type { Reader } from '../asking/reader.ts';
import { normsFor } from '../asking/spoken.ts';
import { classLinks } from '../parts/class-links.ts';
import { icon, iconSheet } from '../parts/icons.ts';
import { inDutch } from '../parts/in-dutch.ts';
import type { Html } from '../parts/html.ts';
import { layout } from '../parts/layout.ts';
import { documentVoice, normCard } from '../parts/norm-card.ts';
import { noticesList } from '../parts/notices.ts';
import { rulesForMenu } from '../parts/reader-menu.ts';
import type { Language } from '../words/language.ts';
import { RULES_PAGE } from '../words/rules-page.ts';
import { type Section, sectionsBehind } from './sections-behind.ts';

export interface Rules {
  readonly entry: Entry;
  readonly reader: Reader;
  /** Whose rules; undefined for everybody's. */
  readonly who: string | undefined;
  readonly notices: readonly Notice[];
}

/** The code as a document to read and print. */
export function rulesPage({ entry, reader, who, notices }: Rules): Html {
  const words = RULES_PAGE[reader.language];
  const { code } = entry.decider;
  const norms = who === undefined ? code.norms : normsFor(entry, who);
  const chapters = chaptersOf(entry, norms, reader);
  const behind = sectionsBehind(entry, new Set(norms.map(({ id }) => id)), reader);
  const main = html`${iconSheet(['check', 'x', 'exclamation-mark', 'minus'])}
    <div class="stack">
      ${head(entry, reader)} ${rulesForMenu(entry, reader, who)} ${classLinks(code, reader)}
      ${noticesList(notices, reader)}
      <div class="with-contents">
        ${contents([...chapters, ...behind], reader)}
        <div>
          ${chapters.length === 0 ? html`<p class="utrecht-paragraph">${words.none}</p>` : ''}
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
  return layout({ title: words.title, main, entry, reader });
}

function head({ decider: { code } }: Entry, reader: Reader): Html {
  const { language } = reader;
  const { source } = code;
  const words = RULES_PAGE[language];
  return html`<header class="tight">
    <h1 class="utrecht-heading-1">${wording(code.title, language)}</h1>
    <p class="utrecht-paragraph utrecht-paragraph--lead">
      ${inDutch(code.organisation, reader)} · ${words.version(code.version)} · ${words.level[code.level]}
    </p>
    <p class="utrecht-paragraph narrow">
      ${code.official ? words.official : words.ours} ${words.source}
      ${inDutch(`${source.document}, ${source.publisher}`, reader)}.
      ${words.checked(dayIn(source.checked, language))}
    </p>
  </header>`;
}

function chaptersOf(entry: Entry, norms: readonly Norm[], reader: Reader): Section[] {
  return entry.decider.code.chapters.flatMap(({ id, title }) => {
    const own = norms.filter((norm) => norm.chapter === id);
    if (own.length === 0) return [];
    const body = html`${own.map((norm) => normCard(entry, norm, reader))}`;
    return [{ id: `hoofdstuk-${id}`, title: capital(wording(title, documentVoice(reader))), body }];
  });
}

function contents(sections: readonly Section[], { language }: Reader): Html {
  const words = RULES_PAGE[language];
  return html`<nav class="contents utrecht-table-of-contents" aria-label="${words.contents}">
    <details>
      <summary><span class="open-link">${words.contents}</span>${icon('chevron-down')}</summary>
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
function dayIn(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? day
    : new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
        dateStyle: 'long',
        timeZone: 'UTC',
      }).format(date);
}
