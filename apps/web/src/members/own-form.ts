import type { Context } from 'hono';
import { ownOrigin } from '../signing-in/own-address.ts';

/**
 * Whether a form was sent from a page of ours. The browser says so, and no page can make it say otherwise; one that
 * is older, or came over plain http, names at least the site that it sends from. Who says neither is refused.
 */
export function isOwnForm(c: Context): boolean {
  const from = c.req.header('sec-fetch-site');
  return from === undefined ? c.req.header('origin') === ownOrigin(c) : from === 'same-origin';
}
