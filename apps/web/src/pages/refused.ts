import type { Library } from '@netjes/norms';
import { html } from 'hono/html';
import { codePath, withReader } from '../asking/address.ts';
import type { Reader } from '../asking/reader.ts';
import type { Html } from '../parts/html.ts';
import { layout, link } from '../parts/layout.ts';
import { inDutch } from '../parts/in-dutch.ts';
import { SITE } from '../words/pages.ts';
import { type RefusalKind, REFUSALS } from '../words/refusals.ts';

/** What somebody sees instead of the page that was asked for, with a way on. */
export function refusedPage(library: Library, kind: RefusalKind, reader: Reader): Html {
  const { title, text } = REFUSALS[reader.language][kind];
  const codes = [...library.codes.values()].map(({ decider }) => decider.code);
  const main = html`<div class="stack narrow">
    <h1 class="utrecht-heading-1">${title}</h1>
    <p class="utrecht-paragraph">${text}</p>
    <ul class="utrecht-unordered-list">
      <li class="utrecht-unordered-list__item">
        ${link(withReader('/', reader), SITE[reader.language].home)}
      </li>
      ${codes.map(({ id, name }) => html`<li class="utrecht-unordered-list__item">${link(withReader(codePath(id), reader), inDutch(name, reader))}</li>`)}
    </ul>
  </div>`;
  return layout({ title, main, reader });
}
