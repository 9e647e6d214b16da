import type { Library } from '@netjes/norms';
import type { Hono } from 'hono';
import { ASSETS } from './assets/assets.ts';
import { KEEP_PATH, OWN_CODES } from './offline/addresses.ts';
import { type DeviceFiles, workerScript } from './offline/device-files.ts';
import { ASSET_CACHING, WORKER_POLICY } from './serving/headers.ts';
import type { Respond } from './serving/respond.ts';
import { VERSION } from './version.ts';

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
    return c.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': ASSET_CACHING });
  });

  // the service worker, with the list of what it keeps: another list is another worker, which the browser swaps whole
  app.get(KEEP_PATH, async (c) => {
    const keep = device.keep(new URL(c.req.url).searchParams.getAll(OWN_CODES));
    if (keep === undefined) return refuse(c, 'unknown-page');
    const { version, script } = await workerScript(keep);
    c.header('etag', `"${version}"`);
    c.header('cache-control', 'no-cache');
    c.header('content-security-policy', WORKER_POLICY);
    if (c.req.header('if-none-match')?.includes(version) === true) return c.body(null, 304);
    return c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' });
  });
}
