import type { Library } from '@netjes/norms';
import { html } from 'hono/html';
import { rulePath } from '../asking/address.ts';
import type { Reader } from '../asking/reader.ts';
import { inDutch } from '../parts/in-dutch.ts';
import type { Html } from '../parts/html.ts';
import { layout, link } from '../parts/layout.ts';
import { ABOUT } from '../words/pages.ts';

export function aboutPage(library: Library, reader: Reader): Html {
  const words = ABOUT[reader.language];
  const codes = [...library.codes.values()].map(({ decider }) => decider.code);
  const main = html`<div class="stack narrow">
    <h1 class="utrecht-heading-1">${words.title}</h1>
    ${words.paragraphs.map((text) => html`<p class="utrecht-paragraph">${text}</p>`)}
    <h2 class="utrecht-heading-2">${words.sources}</h2>
    <ul class="utrecht-unordered-list">
      ${codes.map(
        ({ id, name, source }) =>
          html`<li class="utrecht-unordered-list__item">
            ${link(rulePath(id, reader), inDutch(name, reader))}: ${inDutch(source.document, reader)},
            ${inDutch(source.publisher, reader)}${source.licence === undefined ? '' : ` (${source.licence})`}
          </li>`,
      )}
    </ul>
  </div>`;
  return layout({ title: words.title, main, reader });
}
