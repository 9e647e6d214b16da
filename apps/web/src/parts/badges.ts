import type { Outcome } from '@netjes/norms';
import { html } from 'hono/html';
import type { Reader } from '../asking/reader.ts';
import { OUTCOME_LABELS, OUTCOME_LOOKS } from '../words/outcomes.ts';
import { icon, iconAgain } from './icons.ts';
import type { Html } from './html.ts';

/** A label with the colour and the sign of an outcome. */
export function outcomeBadge(outcome: Outcome | 'depends', { voice }: Pick<Reader, 'voice'>): Html {
  return badge(outcome, OUTCOME_LABELS[voice][outcome]);
}

/** The same with a word of its own. */
export function badge(outcome: Outcome | 'depends', label: string): Html {
  const { look, sign } = OUTCOME_LOOKS[outcome];
  return html`<span class="utrecht-data-badge ${look}">${icon(sign)} ${label}</span>`;
}

/** The same on a page that draws its icons once, at the top. */
export function lightBadge(outcome: Outcome, label: string): Html {
  const { look, sign } = OUTCOME_LOOKS[outcome];
  return html`<span class="utrecht-data-badge ${look}">${iconAgain(sign)} ${label}</span>`;
}

export function plainBadge(label: string): Html {
  return html`<span class="utrecht-data-badge">${label}</span>`;
}
