import type { Code } from '@netjes/norms';
import { html } from 'hono/html';
import type { Reader } from '../asking/reader.ts';
import type { Standing } from '../offline/kept.ts';
import { OFFLINE } from '../words/offline.ts';
import type { Html } from './html.ts';

/**
 * Room at the foot of a page to say whether its code answers without the network, with what can be done about it. A
 * script shows what is so; where none runs, nothing is kept and nothing is said.
 */
export function onDevice({ id }: Code, { language }: Reader): Html {
  const { kept, take, left, put, failed } = OFFLINE[language];
  const press = (want: string, text: string) =>
    html`<button class="as-link" type="button" data-want="${want}">${text}</button>`;
  const line = (when: Standing | 'failed', text: string | Html) =>
    html`<p data-when="${when}" hidden>${text}</p>`;
  return html`<div class="on-device no-print" data-code="${id}">
    ${line('kept', html`${kept} ${press('take', take)}`)} ${line('left', html`${left} ${press('put', put)}`)}
    ${line('failed', failed)}
  </div>`;
}
