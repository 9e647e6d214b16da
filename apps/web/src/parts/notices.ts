import { html } from 'hono/html';
import type { Notice } from '../asking/notice.ts';
import type { Reader } from '../asking/reader.ts';
import { NOTICES } from '../words/answers.ts';
import type { Html } from './html.ts';
import { link } from './layout.ts';

/** Words in the address that are not known, each with the nearest one that is. */
export function noticesList(notices: readonly Notice[], { language }: Reader): Html | '' {
  if (notices.length === 0) return '';
  return html`<div class="notice tight" role="status">
    ${notices.map(
      ({ text, suggestion }) =>
        html`<p class="utrecht-paragraph">
          ${text} ${suggestion ? link(suggestion.href, NOTICES[language].perhaps(suggestion.word)) : ''}
        </p>`,
    )}
  </div>`;
}
