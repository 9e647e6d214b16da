import { html } from 'hono/html';
import type { Reader } from '../asking/reader.ts';
import type { Html } from '../parts/html.ts';
import { layout, link } from '../parts/layout.ts';
import { NOT_YET } from '../words/not-yet.ts';

/** A page that is still being worked out; its browser asks again by itself, or when its reader says so. */
export function notYetPage(reader: Reader): Html {
  const { title, text, again } = NOT_YET[reader.language];
  const main = html`<div class="stack">
    <div class="tight">
      <h1 class="utrecht-heading-1">${title}</h1>
      <p class="utrecht-paragraph utrecht-paragraph--lead">${text}</p>
    </div>
    <p>${link(reader.here, again)}</p>
  </div>`;
  return layout({ title, main, reader });
}
