import { html } from 'hono/html';
import type { Html } from './html.ts';

/** A name with what there is to say about it; left out when there is nothing. */
export type Row = readonly [name: string, value: string | Html | undefined];

/** A list of names and values; undefined when nothing is left to say. */
export function factsList(rows: readonly Row[]): Html | undefined {
  const said = rows.filter(([, value]) => value !== undefined && value !== '');
  if (said.length === 0) return undefined;
  // a long code holds a thousand of these rows: what they look like hangs from the list alone
  return html`<dl class="facts">
    ${said.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
