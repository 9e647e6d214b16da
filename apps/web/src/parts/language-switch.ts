import { html } from 'hono/html';
import { hereWith } from '../asking/address.ts';
import { OWN_WORDS } from '../asking/own-words.ts';
import type { Reader } from '../asking/reader.ts';
import { type Language, LANGUAGES } from '../words/language.ts';
import { SITE } from '../words/pages.ts';
import type { Html } from './html.ts';

const NAMES: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English' };

/** The same page in the other language; each language is called by its own name. */
export function languageSwitch(reader: Reader): Html {
  return html`<nav class="languages" aria-label="${SITE[reader.language].language}">
    ${LANGUAGES.map((each) => {
      const said = html`${each.toUpperCase()}<span class="unseen" lang="${each}"> ${NAMES[each]}</span>`;
      if (each === reader.language) return html`<span class="language" aria-current="true">${said}</span>`;
      const href = hereWith(reader, { [OWN_WORDS.language]: each, [OWN_WORDS.remember]: 'ja' });
      return html`<a class="language" href="${href}" hreflang="${each}" rel="nofollow">${said}</a>`;
    })}
  </nav>`;
}
