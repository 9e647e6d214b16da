import { readFileSync } from 'node:fs';
import { PICTURES, type Picture } from '@netjes/identity';
import { html, raw } from 'hono/html';
import type { Html } from '../parts/html.ts';

const FAMILY = import.meta.resolve('@tabler/icons/outline/check.svg');

/** Apart from the drawings of other pages, which every device carries: these are never needed without the network. */
const DRAWN: ReadonlyMap<Picture, string> = new Map(
  PICTURES.map(({ id }) => {
    const text = readFileSync(new URL(`${id}.svg`, FAMILY), 'utf8');
    const paths = text.match(/<path(?! stroke="none")[^>]*>/g) ?? [];
    return [id, paths.join('')];
  }),
);

/** A picture of a picture PIN; it stands above its own word. */
export function pictureOf(id: Picture): Html {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${raw(DRAWN.get(id) ?? '')}</svg>`;
}
