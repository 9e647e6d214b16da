import type { Context } from 'hono';
import { isSafe } from '../members/session-cookie.ts';

/** `https://netjes.school.nl`: how the browser of this visitor calls us. Never for what is mailed to somebody else. */
export function ownOrigin(c: Context): string {
  const { host } = new URL(c.req.url);
  return `${isSafe(c) ? 'https' : 'http'}://${host}`;
}
