import { html } from 'hono/html';
import type { Html } from './html.ts';

/** One of several ways to see a page. */
export interface ChoiceLink {
  readonly label: string;
  readonly href: string;
  readonly chosen: boolean;
}

/** The ways to see a page, the present one marked. */
export function choiceLinks(title: string, choices: readonly ChoiceLink[]): Html {
  return html`<nav class="choice-links no-print" aria-label="${title}">
    <span class="muted">${title}</span>
    <ul class="chips">
      ${choices.map(
        ({ label, href, chosen }) =>
          html`<li>
            <a class="chip" href="${href}" ${chosen ? html`aria-current="page"` : ''}>${label}</a>
          </li>`,
      )}
    </ul>
  </nav>`;
}
