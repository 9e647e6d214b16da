import { html } from 'hono/html';
import type { Html } from './html.ts';

/** A message to an author; what stands between backticks is a word of the code. */
export function message(text: string): Html {
  return html`${text.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}
