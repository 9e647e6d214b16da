import type { Library } from '@netjes/norms';
import { html } from 'hono/html';
import { rulePath } from '../asking/address.ts';
import { type Html, layout, link } from '../parts/layout.ts';
import { ABOUT } from '../words/pages.ts';

export function aboutPage(library: Library): Html {
  const codes = [...library.codes.values()].map(({ decider }) => decider.code);
  const main = html`<div class="stack narrow">
    <h1 class="utrecht-heading-1">${ABOUT.title}</h1>
    ${ABOUT.paragraphs.map((text) => html`<p class="utrecht-paragraph">${text}</p>`)}
    <h2 class="utrecht-heading-2">${ABOUT.sources}</h2>
    <ul class="utrecht-unordered-list">
      ${codes.map(
        ({ id, name, source }) =>
          html`<li class="utrecht-unordered-list__item">
            ${link(rulePath(id), name)}: ${source.document},
            ${source.publisher}${source.licence === undefined ? '' : ` (${source.licence})`}
          </li>`,
      )}
    </ul>
  </div>`;
  return layout({ title: ABOUT.title, main });
}
