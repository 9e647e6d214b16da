import type { Library } from '@netjes/norms';
import { html } from 'hono/html';
import { codePath } from '../asking/address.ts';
import { type Html, layout, link } from '../parts/layout.ts';
import { SITE } from '../words/pages.ts';
import { type RefusalKind, REFUSALS } from '../words/refusals.ts';

/** What somebody sees instead of the page that was asked for, with a way on. */
export function refusedPage(library: Library, kind: RefusalKind): Html {
  const { title, text } = REFUSALS[kind];
  const codes = [...library.codes.values()].map(({ decider }) => decider.code);
  const main = html`<div class="stack narrow">
    <h1 class="utrecht-heading-1">${title}</h1>
    <p class="utrecht-paragraph">${text}</p>
    <ul class="utrecht-unordered-list">
      <li class="utrecht-unordered-list__item">${link('/', SITE.home)}</li>
      ${codes.map(({ id, name }) => html`<li class="utrecht-unordered-list__item">${link(codePath(id), name)}</li>`)}
    </ul>
  </div>`;
  return layout({ title, main });
}
