import { html, raw } from 'hono/html';
import { DRAWINGS, type IconName } from './drawings.ts';

/** An icon always stands beside a word, so it is hidden from those who listen. */
export function icon(name: IconName) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${raw(DRAWINGS[name] ?? '')}</svg>`;
}

/** The icons that a long page repeats, drawn once; `iconAgain` shows them. */
export function iconSheet(names: readonly IconName[]) {
  return html`<svg class="unseen" aria-hidden="true">
    ${names.map((name) => html`<symbol id="i-${name}" viewBox="0 0 24 24">${raw(DRAWINGS[name] ?? '')}</symbol>`)}
  </svg>`;
}

export function iconAgain(name: IconName) {
  return html`<svg class="icon" aria-hidden="true"><use href="#i-${name}" /></svg>`;
}
