import {
  addressAny,
  type Entry,
  join,
  lineage,
  reportRoutes,
  PHRASES,
  valueLabel,
  wording,
} from '@netjes/norms';
import { html } from 'hono/html';
import { askPath, rulePath } from '../asking/address.ts';
import { newAsking } from '../asking/asking.ts';
import type { Notice } from '../asking/notice.ts';
import type { Reader } from '../asking/reader.ts';
import { normsFor } from '../asking/spoken.ts';
import type { Html } from '../parts/html.ts';
import { layout, link } from '../parts/layout.ts';
import { noticesList } from '../parts/notices.ts';
import { readerMenu } from '../parts/reader-menu.ts';
import { TELL } from '../words/pages.ts';

/** Whom to tell when something nasty was seen. */
export function tellPage(entry: Entry, reader: Reader, notices: readonly Notice[]): Html {
  const { vocabulary, code } = entry.decider;
  const { who, voice, carry } = reader;
  const words = TELL[reader.language];
  const isPupil = lineage(vocabulary.audiences, who).includes('pupil');
  const own = new Set(normsFor(entry, who));
  const routes = reportRoutes(code).filter(({ norm }) => own.has(norm));
  const cards = routes.map(({ norm, incidents, to }) => {
    const what = incidents.map((each) => valueLabel(vocabulary, 'incident', each, voice));
    const deadline = norm.deadline === undefined ? undefined : vocabulary.deadlines.get(norm.deadline);
    const when = deadline ? `, ${wording(deadline, voice)}` : '';
    return html`<section class="card tight">
      <h2 class="utrecht-heading-3">${wording(norm.title, voice)}</h2>
      ${to.length === 0 ? '' : html`<p class="utrecht-paragraph">${words.to} <b>${addressAny(vocabulary, to, who, voice)}</b>${when}.</p>`}
      <p class="utrecht-paragraph">${wording(norm.text, voice)}</p>
      ${what.length === 0 ? '' : html`<p class="utrecht-paragraph muted">${words.about} ${join(what, PHRASES[voice].or)}.</p>`}
      <p>${link(rulePath(code.id, reader, norm.id), words.rule)}</p>
    </section>`;
  });
  const ask = askPath(newAsking({ entry, who, act: 'incident.report', carry }));
  const main = html`<div class="stack narrow">
    <div class="tight">
      <h1 class="utrecht-heading-1">${words.title}</h1>
      <p class="utrecht-paragraph utrecht-paragraph--lead">${isPupil ? words.lead : words.leadAdult}</p>
      ${readerMenu(entry, reader)}
    </div>
    ${noticesList(notices, reader)}
    ${cards.length === 0 ? html`<p class="notice">${words.nobody}</p>` : cards}
    ${vocabulary.acts.has('incident.report') ? html`<p>${link(ask, words.ask)}</p>` : ''}
  </div>`;
  return layout({ title: words.title, main, entry, reader });
}
