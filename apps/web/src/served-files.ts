import type { Library } from '@netjes/norms';
import type { Hono } from 'hono';
import { ASSETS } from './assets/assets.ts';
import { OFFER_PATH, OFFERED_CODE, WORKER_PATH } from './offline/addresses.ts';
import type { DeviceFiles } from './offline/device-files.ts';
import type { Offer } from './offline/kept.ts';
import { workerScript } from './offline/worker-script.ts';
import { sendFile } from './serving/zipped.ts';
import { ASSET_CACHING, WORKER_POLICY } from './serving/headers.ts';
import type { Respond } from './serving/respond.ts';
import { VERSION } from './version.ts';

/** A browser asks each time whether there is a newer one. */
const WORKER_CACHING = 'no-cache';

/** What is served beside the pages. */
export function servedFiles(
  app: Hono,
  library: Library,
  device: DeviceFiles,
  { refuse }: Pick<Respond, 'refuse'>,
): void {
  app.get('/healthz', (c) => c.json({ status: 'ok', codes: [...library.codes.keys()], version: VERSION }));

  app.get('/vast/:file', (c) => {
    const asset = ASSETS.get(c.req.path) ?? device.file(c.req.path);
    if (asset === undefined) return refuse(c, 'unknown-page');
    return sendFile(c, asset, ASSET_CACHING);
  });

  // the same for every code and whatever stands in it, so that one more code, or another rule, is no other worker
  app.get(WORKER_PATH, async (c) => {
    const { version, script } = await workerScript();
    // weak: zipped or not, it is the same
    c.header('etag', `W/"${version}"`);
    c.header('content-security-policy', WORKER_POLICY);
    if (c.req.header('if-none-match')?.includes(version) === true) {
      c.header('cache-control', WORKER_CACHING);
      return c.body(null, 304);
    }
    return sendFile(c, await script(), WORKER_CACHING);
  });

  app.get(OFFER_PATH, async (c) => {
    const { version } = await workerScript();
    const codes = new URL(c.req.url).searchParams.getAll(OFFERED_CODE);
    c.header('cache-control', 'no-store');
    return c.json({ version, ...(await device.offer(codes)) } satisfies Offer);
  });
}
