import type { Lead } from '@netjes/norms';
import { html } from 'hono/html';
import type { Reader } from '../asking/reader.ts';
import { OUTCOME_PAGE } from '../words/outcomes.ts';
import { outcomeBadge } from './badges.ts';
import type { Html } from './html.ts';

/** The answer that something leads to, with what there is to say about it and whether more can change it. */
export function leadBadge({ outcome, certain }: Lead, reader: Reader, about = ''): Html {
  const sometimes = certain || outcome === 'depends' ? '' : OUTCOME_PAGE[reader.language].sometimes;
  const beside = [about, sometimes].filter((text) => text !== '').join(', ');
  return html`${outcomeBadge(outcome, reader)}${beside === '' ? '' : html` <span class="muted">${beside}</span>`}`;
}
