import { isIPv4, isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/**
 * The network address of a visitor, to count attempts by; of IPv6 the half that one household or school has. Behind a
 * server on this machine it is the last address that this server names: those before it anybody can write.
 */
export function networkAddress(c: Context): string {
  const direct = directAddress(c);
  const named = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return oneForm(named !== undefined && named !== '' && LOOPBACK.test(direct) ? named : direct);
}

function directAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    // not a request that came over a network at all
    return '';
  }
}

/** An address has many ways to be written, and each of them would be tried anew if they counted apart. */
function oneForm(text: string): string {
  // some servers in front put the port after it
  const bare = /^\[(.*)\](:\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  const inFour = /^::ffff:([\d.]+)$/i.exec(bare)?.[1] ?? bare;
  if (isIPv4(inFour)) return inFour;
  const [six = ''] = bare.split('%');
  return isIPv6(six) ? firstHalf(six) : bare.slice(0, 64);
}

/** The first four groups of an IPv6 address, those written out that `::` stands for. */
function firstHalf(address: string): string {
  const [before = '', after] = address.toLowerCase().split('::');
  const groups = (part: string) => (part === '' ? [] : part.split(':'));
  const [first, last] = [groups(before), groups(after ?? '')];
  const left = after === undefined ? 0 : 8 - first.length - last.length;
  const all = [...first, ...Array.from({ length: left }, () => '0'), ...last];
  return all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
