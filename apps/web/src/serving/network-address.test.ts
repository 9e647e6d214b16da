import { deepEqual, equal, notEqual, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { networkAddress, onThisMachine, type Proxies, readProxies } from './network-address.ts';

/** What somebody is counted by who comes from an address, with what a server in front says of them. */
async function counted(
  remoteAddress: string,
  forwarded?: string,
  proxies: Proxies = onThisMachine(),
): Promise<string> {
  const app = new Hono();
  app.get('/', (c) => c.text(networkAddress(c, proxies)));
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return await (await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })).text();
}

test('who comes straight to us is counted by where they come from, whatever they say', async () => {
  equal(await counted('203.0.113.7'), '203.0.113.7');
  equal(await counted('203.0.113.7', '198.51.100.1'), '203.0.113.7');
  equal(await counted('10.0.0.4', '127.0.0.1'), '10.0.0.4');
  equal(await counted('2001:db8:1:2:3:4:5:6', '198.51.100.1'), '2001:db8:1:2');
});

test('behind a server on this machine only what that server added counts', async () => {
  for (const loopback of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
    equal(await counted(loopback, '203.0.113.7'), '203.0.113.7');
    equal(await counted(loopback, '1.1.1.1, 2.2.2.2 ,203.0.113.7'), '203.0.113.7');
    notEqual(await counted(loopback, ''), '');
  }
});

test('behind servers that are named, it is the last address that is none of theirs', async () => {
  const proxies = readProxies('10.0.0.4, 10.1.0.0/16,2001:db8:f::/48');
  ok(!('unreadable' in proxies));
  equal(await counted('10.0.0.4', '203.0.113.7', proxies), '203.0.113.7');
  equal(await counted('10.0.0.4', '198.51.100.1, 203.0.113.7, 10.1.2.3', proxies), '203.0.113.7');
  equal(await counted('::ffff:10.1.9.9', '198.51.100.1, 203.0.113.7:4711', proxies), '203.0.113.7');
  equal(await counted('2001:db8:f::1', '2001:db8:1:2::9', proxies), '2001:db8:1:2');
  equal(await counted('10.0.0.5', '203.0.113.7', proxies), '10.0.0.5');
  equal(await counted('10.0.0.4', '10.1.2.3', proxies), '10.1.2.3');
});

test('what is no address of a server in front is told', () => {
  for (const text of ['proxy.school.nl', '10.0.0.0/33', '::1/129', '10.0.0.0/8/8', '10.0.0.1/x', '10.0.0']) {
    deepEqual(readProxies(`10.0.0.4, ${text}`), { unreadable: text });
  }
});

test('one address counts once, however it is written', async () => {
  const from = (text: string) => counted('127.0.0.1', text);
  for (const four of ['203.0.113.7:51000', '::ffff:203.0.113.7', '[::ffff:203.0.113.7]:443']) {
    equal(await from(four), '203.0.113.7', four);
  }
  for (const six of [
    '2001:db8::1',
    '2001:DB8:0:0::2',
    '2001:0db8:0000:0000:ffff:1:2:3',
    '[2001:db8::abcd]',
    '[2001:db8::3]:8080',
    '2001:db8::4%eth0',
  ]) {
    equal(await from(six), '2001:db8:0:0', six);
  }
  equal(await from('2001:db8:1::1'), '2001:db8:1:0');
  equal(await counted('2001:db8:0:0:5::1'), '2001:db8:0:0');
  equal(await counted('fe80::1%eth0'), 'fe80:0:0:0');
  equal((await from('x'.repeat(5000))).length, 64);
});
