import {
  type Decider,
  type Decision,
  type Entry,
  leadingNorm,
  type Lead,
  type Library,
  PHRASES,
} from '@netjes/norms';
import { html } from 'hono/html';
import { askPath } from '../asking/address.ts';
import { factQuestion } from '../asking/answer-label.ts';
import { type Asking, decide } from '../asking/asking.ts';
import type { Reader } from '../asking/reader.ts';
import { leadBadge } from '../parts/lead-badge.ts';
import { inDutch } from '../parts/in-dutch.ts';
import type { Html } from '../parts/html.ts';
import { link } from '../parts/layout.ts';
import { OUTCOME_PAGE } from '../words/outcomes.ts';

/** The same question, answered by the other codes. */
export function otherSchools(library: Library, asking: Asking, reader: Reader): Html | '' {
  const words = OUTCOME_PAGE[reader.language];
  const others = [...library.codes.values()].filter((entry) => entry !== asking.entry);
  if (others.length === 0) return '';
  return html`<section class="card tight">
    <h2 class="utrecht-heading-3">${words.elsewhere}</h2>
    <p class="utrecht-paragraph muted">${words.elsewhereLead}</p>
    <ul class="elsewhere">
      ${others.map((entry) => row(entry, { ...asking, entry, typed: '' }, reader))}
    </ul>
  </section>`;
}

function row({ decider }: Entry, asking: Asking, reader: Reader): Html {
  const found = decide(asking);
  const decision = found.outcome === 'by-cases' ? found.usually : found;
  const lead: Lead = { ask: [], ...decision, certain: decision === found };
  const grounds =
    decision.outcome === 'depends'
      ? factQuestion(decider.vocabulary, decision.dependsOn.fact, reader.voice)
      : articleOf(decider, decision, reader);
  return html`<li>
    ${link(askPath(asking), inDutch(decider.code.name, reader))}<span
      >${leadBadge(lead, reader, grounds)}</span
    >
  </li>`;
}

function articleOf(decider: Decider, decision: Decision, { language }: Reader): string {
  const norm = leadingNorm(decider, decision);
  return norm ? PHRASES[language].article(norm.article) : '';
}
