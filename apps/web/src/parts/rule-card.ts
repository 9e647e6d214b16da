import { type Norm, PHRASES, type Reason, wording, voiceFor } from '@netjes/norms';
import { html } from 'hono/html';
import { rulePath } from '../asking/address.ts';
import { capital } from '../asking/answer-label.ts';
import type { Asking } from '../asking/asking.ts';
import { OUTCOME_PAGE, WHY_WORDS } from '../words/outcomes.ts';
import { carriers } from '../words/rules.ts';
import { outcomeBadge } from './badges.ts';
import { factsList } from './facts-list.ts';
import { icon } from './icons.ts';
import { type Html, link } from './layout.ts';

/** A rule that an answer rests on: what it says, why it is there and who upholds it. */
export function ruleCard(asking: Asking, norm: Norm, reason: Reason): Html {
  const { vocabulary, code } = asking.entry.decider;
  const voice = voiceFor(vocabulary, asking.who, 'child');
  const { label, outcome } = WHY_WORDS[reason.why];
  const from = [capital(PHRASES.nl.article(reason.article)), `versie ${reason.version}`, code.name];
  const details = factsList([
    [OUTCOME_PAGE.why, norm.why && wording(norm.why, voice)],
    [OUTCOME_PAGE.whoCarries, capital(carriers(norm))],
    [OUTCOME_PAGE.inferred, norm.inferred ? OUTCOME_PAGE.inferredText : undefined],
  ]);
  return html`<section class="card rule tight">
    <p class="from">${from.join(' · ')}</p>
    <div class="row">
      <h3 class="utrecht-heading-3">${wording(norm.title, voice)}</h3>
      ${outcomeBadge(outcome, label)}
    </div>
    <p class="utrecht-paragraph">${wording(norm.text, voice)}</p>
    ${details ?? ''} ${reading(norm)}
    <p class="utrecht-paragraph">${link(rulePath(code.id, norm.id), OUTCOME_PAGE.readRule)}</p>
  </section>`;
}

/** How an unclear place was read: for whoever wonders, not in the way of whoever just asks. */
function reading(norm: Norm): Html | '' {
  if (norm.reading === undefined) return '';
  return html`<details>
    <summary><span class="open-link">${OUTCOME_PAGE.reading}</span>${icon('chevron-down')}</summary>
    <p class="utrecht-paragraph muted">${wording(norm.reading, 'nl')}</p>
  </details>`;
}
