import { type Norm, PHRASES, type Reason, wording } from '@netjes/norms';
import { html } from 'hono/html';
import { rulePath } from '../asking/address.ts';
import { capital } from '../asking/answer-label.ts';
import type { Asking } from '../asking/asking.ts';
import type { Reader } from '../asking/reader.ts';
import { OUTCOME_PAGE, WHY_LABELS, WHY_OUTCOMES } from '../words/outcomes.ts';
import { carriers } from '../words/rules.ts';
import { badge } from './badges.ts';
import { factsList } from './facts-list.ts';
import { icon } from './icons.ts';
import { inDutch } from './in-dutch.ts';
import type { Html } from './html.ts';
import { link } from './layout.ts';

export interface Cited {
  readonly asking: Asking;
  readonly norm: Norm;
  readonly reason: Reason;
  readonly reader: Reader;
  /** Whether it is read aloud with the answer. */
  readonly said: boolean;
}

/** A rule that an answer rests on: what it says, why it is there and who upholds it. */
export function ruleCard({ asking, norm, reason, reader, said }: Cited): Html {
  const { code } = asking.entry.decider;
  const { voice, language } = reader;
  const words = OUTCOME_PAGE[language];
  const mark = said ? html`data-said` : '';
  const from = [capital(PHRASES[language].article(reason.article)), words.version(reason.version)].join(
    ' · ',
  );
  const details = factsList([
    [words.why, norm.why && wording(norm.why, voice)],
    [words.whoCarries, capital(carriers(norm, language))],
    [words.inferred, norm.inferred ? words.inferredText : undefined],
  ]);
  return html`<section class="card rule tight">
    <p class="from" ${mark}>${from} · ${inDutch(code.name, reader)}</p>
    <div class="row">
      <h3 class="utrecht-heading-3" ${mark}>${wording(norm.title, voice)}</h3>
      ${badge(WHY_OUTCOMES[reason.why], WHY_LABELS[language][reason.why])}
    </div>
    <p class="utrecht-paragraph" ${mark}>${wording(norm.text, voice)}</p>
    ${details ?? ''} ${reading(norm, reader)}
    <p class="utrecht-paragraph">${link(rulePath(code.id, reader, norm.id), words.readRule)}</p>
  </section>`;
}

/** How an unclear place was read: for whoever wonders, not in the way of whoever just asks. */
function reading(norm: Norm, { language }: Reader): Html | '' {
  if (norm.reading === undefined) return '';
  return html`<details>
    <summary><span class="open-link">${OUTCOME_PAGE[language].reading}</span>${icon('chevron-down')}</summary>
    <p class="utrecht-paragraph muted">${wording(norm.reading, language)}</p>
  </details>`;
}
