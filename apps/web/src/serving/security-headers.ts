import type { MiddlewareHandler } from 'hono';
import { SECURITY_HEADERS } from './headers.ts';

/** Puts the headers on every answer; what an answer says stricter of its own stays. */
export const securityHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  // on the answer that is there: Hono would make a new one for each
  const { headers } = c.res;
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
    if (!headers.has(name)) headers.set(name, value);
  }
};
