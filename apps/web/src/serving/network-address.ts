import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** What servers in front of ours are believed when they say for whom they ask. */
export type Proxies = BlockList;

/** Programs on this machine, which are always believed. */
export function onThisMachine(): Proxies {
  const proxies = new BlockList();
  proxies.addSubnet('127.0.0.0', 8, 'ipv4');
  proxies.addAddress('::1', 'ipv6');
  return proxies;
}

/**
 * Reads the servers in front that are believed, beside those on this machine: addresses, or networks as `10.0.0.0/8`,
 * with commas between. Returns what it cannot read instead.
 */
export function readProxies(text: string): Proxies | { readonly unreadable: string } {
  const proxies = onThisMachine();
  for (const each of text.split(',').map((word) => word.trim())) {
    if (each === '') continue;
    const [address = '', size, ...more] = each.split('/');
    const version = isIP(address);
    const most = version === 4 ? 32 : 128;
    const bits = size === undefined ? most : /^\d{1,3}$/.test(size) ? Number(size) : NaN;
    if (version === 0 || more.length > 0 || !(bits <= most)) return { unreadable: each };
    proxies.addSubnet(address, bits, version === 4 ? 'ipv4' : 'ipv6');
  }
  return proxies;
}

/**
 * The network address of a visitor, to count attempts by; of IPv6 the half that one household or school has. It is the
 * last address on the way that is none of our own servers: what stands before it in the header anybody can write.
 */
export function networkAddress(c: Context, proxies: Proxies): string {
  const named = c.req.header('x-forwarded-for')?.split(',') ?? [];
  const way = [...named, directAddress(c)].map((each) => bare(each.trim())).filter((each) => each !== '');
  const isOurs = (address: string) => {
    const version = isIP(address);
    return version !== 0 && proxies.check(address, version === 4 ? 'ipv4' : 'ipv6');
  };
  return oneForm(way.findLast((address) => !isOurs(address)) ?? way[0] ?? '');
}

function directAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? '';
  } catch {
    // not a request that came over a network at all
    return '';
  }
}

/** An address without the port that some servers put after it, and without the mark of IPv4 inside IPv6. */
function bare(text: string): string {
  const alone = /^\[(.*)\](:\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  return /^::ffff:([\d.]+)$/i.exec(alone)?.[1] ?? alone;
}

/** An address has many ways to be written, and each of them would be tried anew if they counted apart. */
function oneForm(address: string): string {
  if (isIPv4(address)) return address;
  const [six = ''] = address.split('%');
  return isIPv6(six) ? firstHalf(six) : address.slice(0, 64);
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
