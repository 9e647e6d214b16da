import { html } from 'hono/html';
import type { Reader } from '../asking/reader.ts';
import type { Html } from '../parts/html.ts';
import { DEMO } from '../words/demo.ts';

/** Stands above every page of a session in the demo, so that nobody takes anybody in it for real. */
export function demoBanner({ language }: Reader): Html {
  const words = DEMO[language];
  return html`<aside class="demo-banner" aria-label="${words.about}">
    <p class="width">${words.banner} <a href="/demo">${words.another}</a></p>
  </aside>`;
}
