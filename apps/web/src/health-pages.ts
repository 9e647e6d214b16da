import { getConnInfo } from '@hono/node-server/conninfo';
import type { Library } from '@netjes/norms';
import type { Health } from '@netjes/store';
import type { Context, Hono } from 'hono';
import { healthPage } from './pages/health.ts';
import { PAGE_CACHING } from './serving/headers.ts';
import { readerOf } from './serving/remembered.ts';
import type { Respond } from './serving/respond.ts';

/** The schools' own; a calendar of each comes with its school. */
const TIME_ZONE = 'Europe/Amsterdam';

/** How the installation is doing: as a page, and for programs that watch over it. */
export function healthPages(
  app: Hono,
  library: Library,
  readHealth: () => Promise<Health>,
  { show }: Respond,
): void {
  app.get('/gezondheid', async (c) => {
    const { reader } = readerOf(c, library.vocabulary);
    const health = await readHealth();
    return show(c, healthPage({ health, inside: isAtComputer(c), timeZone: TIME_ZONE, reader }));
  });

  app.get('/gezondheid.json', async (c) => {
    const health = await readHealth();
    c.header('cache-control', PAGE_CACHING);
    return c.json(isAtComputer(c) ? health : { grade: health.grade }, health.grade === 'wrong' ? 503 : 200);
  });
}

const HERE = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const OWN_NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** Not through a server in front, nor through a name that another site gave to this address. */
function isAtComputer(c: Context): boolean {
  const names = [...c.req.raw.headers.keys()];
  if (names.some((name) => name === 'via' || name === 'forwarded' || name.startsWith('x-forwarded')))
    return false;
  if (!OWN_NAMES.test(c.req.header('host') ?? '')) return false;
  try {
    return HERE.has(getConnInfo(c).remote.address ?? '');
  } catch {
    // not a request that came over a network at all
    return false;
  }
}
