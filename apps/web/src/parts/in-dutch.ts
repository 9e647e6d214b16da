import { html } from 'hono/html';
import type { Reader } from '../asking/reader.ts';
import type { Html } from './html.ts';

/** A name or title that is Dutch whatever language the page is in, said so to whoever reads it aloud. */
export function inDutch(text: string, { language }: Pick<Reader, 'language'>): Html | string {
  return language === 'nl' ? text : html`<span lang="nl">${text}</span>`;
}
