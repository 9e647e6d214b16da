import { html } from 'hono/html';
import { codePath, OWN_WORDS, USUAL_READER } from '../asking/address.ts';
import { HOME, START } from '../words/pages.ts';
import type { Html } from './layout.ts';

/** The field in which a question to one code is typed. */
export function searchForm(code: string, who: string, typed = ''): Html {
  return html`<form class="tight" role="search" action="${codePath(code, 'mag-ik')}" method="get">
    <label class="utrecht-form-label" for="vraag">${START.field}</label>
    <div class="search">
      ${questionField(typed)}
      <button class="utrecht-button utrecht-button--primary-action" type="submit">${START.button}</button>
    </div>
    ${who === USUAL_READER ? '' : html`<input type="hidden" name="${OWN_WORDS.reader}" value="${who}" />`}
  </form>`;
}

export function questionField(typed: string): Html {
  return html`<input
    class="utrecht-textbox utrecht-textbox--html-input"
    id="vraag"
    name="${OWN_WORDS.typed}"
    type="text"
    value="${typed}"
    maxlength="200"
    autocomplete="off"
    enterkeyhint="search"
    placeholder="${HOME.example}"
  />`;
}
