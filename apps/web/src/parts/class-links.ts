import type { Code } from '@netjes/norms';
import { html } from 'hono/html';
import { codePath, inLanguage } from '../asking/address.ts';
import type { Reader } from '../asking/reader.ts';
import { comparePath } from '../comparing/compare-path.ts';
import { CLASS_LINKS } from '../words/class-links.ts';
import type { Html } from './html.ts';
import { link } from './layout.ts';

/** From a code to its poster, its question sheet and the other codes. */
export function classLinks({ id }: Code, reader: Reader): Html {
  const words = CLASS_LINKS[reader.language];
  return html`<nav class="no-print" aria-label="${words.title}">
    <ul class="links-list">
      <li>${link(inLanguage(codePath(id, 'poster'), reader), words.poster)}</li>
      <li>${link(inLanguage(codePath(id, 'vragenblad'), reader), words.sheet)}</li>
      <li>${link(inLanguage(comparePath(), reader), words.compare)}</li>
    </ul>
  </nav>`;
}
