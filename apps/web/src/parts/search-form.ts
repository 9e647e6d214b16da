import type { Situation } from '@netjes/norms';
import { html } from 'hono/html';
import { codePath, situationParameters } from '../asking/address.ts';
import { OWN_WORDS, USUAL_READER } from '../asking/own-words.ts';
import type { Reader } from '../asking/reader.ts';
import { HOME, START } from '../words/pages.ts';
import type { Html } from './html.ts';

export interface SearchFormOptions {
  readonly typed?: string;
  /** what need not be said: it goes along */
  readonly known?: Situation;
}

/** The field in which a question to one code is typed. */
export function searchForm(
  code: string,
  reader: Reader,
  { typed = '', known = {} }: SearchFormOptions = {},
): Html {
  const words = START[reader.language];
  return html`<form class="tight" role="search" action="${codePath(code, 'mag-ik')}" method="get">
    <label class="utrecht-form-label" for="vraag">${words.field}</label>
    <div class="search">
      ${questionField(typed, reader)}
      <button class="utrecht-button utrecht-button--primary-action" type="submit">${words.button}</button>
    </div>
    ${reader.who === USUAL_READER ? '' : hiddenFields([[OWN_WORDS.reader, reader.who]])}
    ${hiddenFields(situationParameters(known))} ${hiddenFields(reader.carry)}
  </form>`;
}

/** What a form hands on that is not typed. */
export function hiddenFields(parameters: readonly (readonly [string, string])[]): Html {
  return html`${parameters.map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )}`;
}

export function questionField(typed: string, { language }: Reader): Html {
  return html`<input
    class="utrecht-textbox utrecht-textbox--html-input"
    id="vraag"
    name="${OWN_WORDS.typed}"
    type="text"
    value="${typed}"
    maxlength="200"
    autocomplete="off"
    enterkeyhint="search"
    placeholder="${HOME[language].example}"
  />`;
}
