import type { Hono, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { largestBody } from './body-gate.ts';
import { readableAddress } from './readable-address.ts';
import type { Refuse } from './respond.ts';
import type { Gate } from './site.ts';
import { securityHeaders } from './security-headers.ts';
import { zip } from './zipped.ts';

/** What every request passes before it reaches a page, in this order. */
export function guard(app: Hono, refuse: Refuse): void {
  app.use(zip);
  app.use(securityHeaders);
  // before the address is looked at: a body that is too large is refused on every address there is
  app.use((c, next) => {
    const { method, path } = c.req;
    const maxSize = largestBody({ method, path, type: c.req.header('content-type') });
    return bodyLimit({ maxSize, onError: (over) => refuse(over, 'too-large') })(c, next);
  });
  app.use(through(readableAddress(refuse)));
}

/** Pages are read. What is sent to one passes only where a form stands, which is put under its address before this. */
export function readOnly(app: Hono, refuse: Refuse): void {
  app.use(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return await next();
    const read = await app.request(c.req.url, { method: 'HEAD', headers: { cookie: '' } });
    if (read.status === 404) return refuse(c, 'unknown-page');
    c.header('allow', 'GET, HEAD');
    return refuse(c, 'wrong-method');
  });
}

/** A gate as Hono knows them. */
export function through(gate: Gate): MiddlewareHandler {
  return async (c, next) => (await gate(c)) ?? (await next());
}
