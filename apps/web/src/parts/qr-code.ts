import { html } from 'hono/html';
import { encodeQR } from 'qr';
import type { Html } from './html.ts';

/** White around the code, in modules: less, and cameras do not find it. */
const MARGIN = 4;

/** A text as a QR code: a drawing that grows without getting vague. */
export function qrCode(text: string, label: string): Html {
  // medium: still read when a drop of coffee covers a seventh of it
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: MARGIN });
  const size = modules.length;
  const path = modules.flatMap((row, y) =>
    runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return html`<svg
    class="qr"
    role="img"
    aria-label="${label}"
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    <rect width="${size}" height="${size}" fill="#fff" />
    <path d="${path.join('')}" fill="#000" />
  </svg>`;
}

/** Where dark modules begin in a row, and how many follow each other. */
function runs(row: readonly boolean[]): [start: number, length: number][] {
  const found: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    const last = found.at(-1);
    if (dark && last && last[0] + last[1] === x) last[1]++;
    else if (dark) found.push([x, 1]);
  }
  return found;
}
