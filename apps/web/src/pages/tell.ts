import { addressAny, type Entry, join, reportRoutes, valueLabel, wording, voiceFor } from '@netjes/norms';
import { html } from 'hono/html';
import { askPath, codePath, rulePath, withReader } from '../asking/address.ts';
import { newAsking } from '../asking/asking.ts';
import type { Notice } from '../asking/read-asking.ts';
import { normsFor } from '../asking/spoken.ts';
import { type Html, layout, link } from '../parts/layout.ts';
import { noticesList } from '../parts/notices.ts';
import { readerMenu } from '../parts/reader-menu.ts';
import { TELL } from '../words/pages.ts';

/** Whom to tell when something nasty was seen. */
export function tellPage(entry: Entry, who: string, notices: readonly Notice[]): Html {
  const { vocabulary, code } = entry.decider;
  const voice = voiceFor(vocabulary, who, 'child');
  const own = new Set(normsFor(entry, who));
  const routes = reportRoutes(code).filter(({ norm }) => own.has(norm));
  const cards = routes.map(({ norm, incidents, to }) => {
    const what = incidents.map((each) => valueLabel(vocabulary, 'incident', each, voice));
    const deadline = norm.deadline === undefined ? undefined : vocabulary.deadlines.get(norm.deadline);
    const when = deadline ? ` ${wording(deadline, voice)}` : '';
    return html`<section class="card tight">
      <h2 class="utrecht-heading-3">${wording(norm.title, voice)}</h2>
      ${to.length === 0 ? '' : html`<p class="utrecht-paragraph">Vertel het${when} aan <b>${addressAny(vocabulary, to, who, voice)}</b>.</p>`}
      <p class="utrecht-paragraph">${wording(norm.text, voice)}</p>
      ${what.length === 0 ? '' : html`<p class="utrecht-paragraph muted">${TELL.about} ${join(what, 'of')}.</p>`}
      <p>${link(rulePath(code.id, norm.id), TELL.rule)}</p>
    </section>`;
  });
  const ask = askPath(newAsking({ entry, who, act: 'incident.report' }));
  const main = html`<div class="stack narrow">
    <div class="tight">
      <h1 class="utrecht-heading-1">${TELL.title}</h1>
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        ${voice === 'child' ? TELL.lead : TELL.leadAdult}
      </p>
      ${readerMenu(entry, who, (each) => withReader(codePath(code.id, 'vertel-het'), each))}
    </div>
    ${noticesList(notices)} ${cards.length === 0 ? html`<p class="notice">${TELL.nobody}</p>` : cards}
    ${vocabulary.acts.has('incident.report') ? html`<p>${link(ask, TELL.ask)}</p>` : ''}
  </div>`;
  return layout({ title: TELL.title, main, entry, who });
}
