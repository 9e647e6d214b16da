import type { Library } from '@netjes/norms';
import type { Health } from '@netjes/store';
import type { Hono } from 'hono';
import { healthPage } from './pages/health.ts';
import { isAtComputer } from './serving/at-computer.ts';
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
