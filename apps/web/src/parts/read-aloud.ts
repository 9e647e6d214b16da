import { html } from 'hono/html';
import type { Reader } from '../asking/reader.ts';
import { READ_ALOUD_SCRIPT } from '../assets/assets.ts';
import { READ_ALOUD } from '../words/read-aloud.ts';
import { icon } from './icons.ts';
import type { Html } from './html.ts';

/**
 * A button by which the browser reads aloud what is marked `data-said`. It has its place from the start and is
 * seen once the browser turns out to be able to, so that nothing moves.
 */
export function readAloud({ language }: Reader): Html {
  const { start, stop } = READ_ALOUD[language];
  return html`<button class="read-aloud no-print" type="button" data-stop="${stop}">
      <span class="when-silent">${icon('volume')}</span
      ><span class="when-reading">${icon('player-stop')}</span>
      <span class="label">${start}</span>
    </button>
    <script type="module" src="${READ_ALOUD_SCRIPT}"></script>`;
}
