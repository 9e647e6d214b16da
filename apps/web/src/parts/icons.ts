import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { html, raw } from 'hono/html';

/** Where each icon of the family stands. */
const FILES = {
  'arrow-right': import.meta.resolve('@tabler/icons/outline/arrow-right.svg'),
  check: import.meta.resolve('@tabler/icons/outline/check.svg'),
  'chevron-down': import.meta.resolve('@tabler/icons/outline/chevron-down.svg'),
  'exclamation-mark': import.meta.resolve('@tabler/icons/outline/exclamation-mark.svg'),
  minus: import.meta.resolve('@tabler/icons/outline/minus.svg'),
  'question-mark': import.meta.resolve('@tabler/icons/outline/question-mark.svg'),
  x: import.meta.resolve('@tabler/icons/outline/x.svg'),
};

export type IconName = keyof typeof FILES;

/** The drawing inside each icon; the frame around it is the same for all. */
const DRAWINGS: ReadonlyMap<string, string> = new Map(
  Object.entries(FILES).map(([name, file]) => {
    const paths = readFileSync(fileURLToPath(file), 'utf8').match(/<path(?! stroke="none")[^>]*>/g) ?? [];
    return [name, paths.join('').replaceAll(/\s*\/>/g, '/>')];
  }),
);

/** An icon always stands beside a word, so it is hidden from those who listen. */
export function icon(name: IconName) {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    ${raw(DRAWINGS.get(name) ?? '')}
  </svg>`;
}

/** The icons that a long page repeats, drawn once; `iconAgain` shows them. */
export function iconSheet(names: readonly IconName[]) {
  return html`<svg class="unseen" aria-hidden="true">
    ${names.map((name) => html`<symbol id="i-${name}" viewBox="0 0 24 24">${raw(DRAWINGS.get(name) ?? '')}</symbol>`)}
  </svg>`;
}

export function iconAgain(name: IconName) {
  return html`<svg class="icon" aria-hidden="true"><use href="#i-${name}" /></svg>`;
}
