import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

const HERE = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const OWN_NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/**
 * Whether a request was made at the computer itself: not through a server in front, nor through a name that another
 * site gave to this address.
 */
export function isAtComputer(c: Context): boolean {
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

/** Whether a server that listens at this address is in reach of the computer itself alone. */
export function isLoopback(host: string | undefined): boolean {
  return host !== undefined && (host === 'localhost' || HERE.has(host));
}
