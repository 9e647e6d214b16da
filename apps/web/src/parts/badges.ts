import type { Outcome } from '@netjes/norms';
import { html } from 'hono/html';
import { OUTCOME_WORDS } from '../words/outcomes.ts';
import { icon, iconAgain } from './icons.ts';
import type { Html } from './layout.ts';

/** A label with the colour and the sign of an outcome. */
export function outcomeBadge(outcome: Outcome | 'depends', label = OUTCOME_WORDS[outcome].short): Html {
  const { look, sign } = OUTCOME_WORDS[outcome];
  return html`<span class="utrecht-data-badge ${look}">${icon(sign)} ${label}</span>`;
}

/** The same on a page that draws its icons once, at the top. */
export function lightBadge(outcome: Outcome, label: string): Html {
  const { look, sign } = OUTCOME_WORDS[outcome];
  return html`<span class="utrecht-data-badge ${look}">${iconAgain(sign)} ${label}</span>`;
}

export function plainBadge(label: string): Html {
  return html`<span class="utrecht-data-badge">${label}</span>`;
}
