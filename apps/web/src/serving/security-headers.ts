import type { MiddlewareHandler } from 'hono';
import { SECURITY_HEADERS } from './headers.ts';

/** Puts the headers on every answer; what an answer says stricter of its own stays. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    if (!c.res.headers.has(name)) c.header(name, value);
  }
};
