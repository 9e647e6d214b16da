import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createApp } from '@netjes/web';
import { library } from '../oracle/codes.ts';
import { AllRoutes, isOfMembers, OWN, VISITORS } from './all-routes.ts';

let all: AllRoutes;
let close: () => Promise<void>;
before(async () => {
  ({ all, close } = await AllRoutes.fresh());
});
after(() => close());

const SCRIPT = /<script(?![^>]*\ssrc="\/vast\/)/i;
const STYLE = /<style|\sstyle\s*=/i;
const HANDLER = /<[^>]*\son[a-z]+\s*=/i;
const CODE_IN_LINK = /(href|src|action)="\s*(javascript|vbscript|data:text)/i;

/** What every answer says to the browser, and what no page holds. */
async function looksSafe(response: Response, where: string): Promise<void> {
  const { headers } = response;
  const policy = headers.get('content-security-policy') ?? '';
  match(policy, /default-src 'none'/, where);
  doesNotMatch(policy, /unsafe-|\*|https?:/, where);
  if (!where.includes('/offline.js')) match(policy, /frame-ancestors 'none'.*|base-uri 'none'/, where);
  equal(headers.get('x-content-type-options'), 'nosniff', where);
  equal(headers.get('x-frame-options'), 'DENY', where);
  match(headers.get('referrer-policy') ?? '', /^(no-referrer|same-origin)$/, where);
  equal(headers.get('server'), null, where);
  equal(headers.get('x-powered-by'), null, where);
  if (!(headers.get('content-type') ?? '').startsWith('text/html')) return;
  const text = await response.text();
  for (const never of [SCRIPT, STYLE, HANDLER, CODE_IN_LINK]) {
    doesNotMatch(never.exec(text)?.[0] ?? '', /./, where);
  }
}

describe('every answer', () => {
  it('lets in no script of others, is shown in no frame, and is kept nowhere when it knows its reader', async () => {
    for (const visitor of VISITORS) {
      for (const route of all.routes()) {
        const cookie = await all.lasting(visitor);
        const { method } = route;
        // a page that knows nobody is the same for all
        if (visitor !== 'signed-out' && !isOfMembers(route.path)) continue;
        const address = all.address(route);
        const tries = {
          [method]: { method, cookie, headers: OWN, ...(method === 'POST' && { body: 'naam=x' }) },
          'another method': { method: method === 'GET' ? 'DELETE' : 'PUT', cookie, headers: OWN },
          forged: { method: 'POST', cookie, headers: { origin: 'https://elders.example' }, body: 'x=y' },
          'too large': { method: 'POST', cookie, headers: OWN, body: 'x'.repeat(70_000) },
        };
        const few = visitor === 'sysadmin' || visitor === 'signed-out';
        for (const [how, sent] of Object.entries(tries)) {
          if (how !== method && !few) continue;
          const response = await all.ask(address, sent);
          const where = `${how} ${route.path} as ${visitor}: ${response.status}`;
          if (how === method && isOfMembers(route.path)) {
            equal(response.headers.get('cache-control'), 'no-store', where);
          }
          await looksSafe(response, where);
        }
      }
    }
    equal(all.faults.length, 0);
  });

  it('is so too when the data are away, when something broke, and when there is no such page', async () => {
    const broken = () => {
      throw new Error('of the test');
    };
    for (const opened of [() => ({ trouble: 'away' }) as const, broken]) {
      const app = createApp(library, { opened, report: () => {} });
      for (const route of all.routes('GET')) {
        const response = await app.request(all.address(route));
        if (isOfMembers(route.path)) equal(response.status, opened === broken ? 500 : 503, route.path);
        await looksSafe(response, `${route.path}: ${response.status}`);
      }
    }
    for (const path of ['/nergens/niet', '/%ff', '/%00', `/${'x'.repeat(3000)}`, '//elders.example/']) {
      await looksSafe(await all.ask(path), path);
    }
  });
});

describe('a cookie', () => {
  it('is out of reach of scripts and other sites, and of plain http once the page came by https', async () => {
    const given: string[] = [];
    const look = async (address: string, proto: string | undefined, visitor: (typeof VISITORS)[number]) => {
      const headers = { ...OWN, ...(proto !== undefined && { 'x-forwarded-proto': proto }) };
      for (const method of ['GET', 'POST']) {
        const cookie = await all.lasting(visitor);
        const body = method === 'POST' ? { body: new URLSearchParams({ code: 'AAAA-BBBB' }) } : {};
        const { headers: got } = await all.ask(address, { method, cookie, headers, ...body });
        for (const each of got.getSetCookie()) {
          const [name = ''] = each.split('=');
          given.push(name);
          match(each, /; Path=\//, address);
          if (/; Max-Age=0/.test(each)) continue;
          match(each, /; SameSite=(Lax|Strict)/i, address);
          // the one that scripts of a page on the device read, and that says only who asks
          if (name !== 'lezer') match(each, /; HttpOnly/, address);
          if (name !== 'lezer')
            equal(
              /; Secure/.test(each),
              proto !== undefined,
              `${address} ${each.split(';').slice(1).join(';')}`,
            );
        }
      }
    };
    for (const proto of [undefined, 'https', 'https, http']) {
      for (const route of all.routes()) {
        if (isOfMembers(route.path)) await look(all.address(route), proto, 'sysadmin');
      }
      await look(`/inloggen/${all.world.own.board}/passkey`, proto, 'signed-out');
    }
    deepEqual([...new Set(given)].toSorted().includes('netjes'), true);
  });
});
