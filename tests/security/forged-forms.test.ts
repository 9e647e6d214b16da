import { deepEqual, equal, ok } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { AllRoutes, isOfMembers, VISITORS } from './all-routes.ts';
import { whatIsKept } from './what-is-kept.ts';

let all: AllRoutes;
let close: () => Promise<void>;
before(async () => {
  ({ all, close } = await AllRoutes.fresh());
});
after(() => close());

/** How a form comes that another site sends in somebody’s name; or that no browser sent. */
const FORGED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'from another site': { 'sec-fetch-site': 'cross-site', origin: 'https://elders.example' },
  'from a site beside ours': { 'sec-fetch-site': 'same-site', origin: 'http://anders.localhost' },
  'from no page': { 'sec-fetch-site': 'none' },
  'from another site, by an older browser': { origin: 'https://elders.example' },
  'from nowhere, by an older browser': { origin: 'null' },
  'with nothing that says from where': {},
  'as text': { 'sec-fetch-site': 'cross-site', 'content-type': 'text/plain' },
  'as JSON': { 'content-type': 'application/json' },
  'as a kind that is none': { 'content-type': 'x/y' },
};

describe('a form that was not sent from a page of ours', () => {
  it('is refused at every address, whoever’s cookie comes with it, and changes nothing', async () => {
    const cookies = new Map<string, string | undefined>();
    for (const visitor of VISITORS) cookies.set(visitor, await all.cookie(visitor));
    const kept = await whatIsKept(all.world.store);
    for (const route of all.routes('POST')) {
      for (const [how, headers] of Object.entries(FORGED)) {
        for (const [visitor, cookie] of cookies) {
          const body = new URLSearchParams({ naam: 'x', wachtwoord: 'y', id: 'z', stap: 'code' });
          const { status } = await all.ask(all.address(route), { method: 'POST', cookie, headers, body });
          equal(status, 403, `${route.path}, ${how}, ${visitor}`);
        }
      }
    }
    deepEqual(await whatIsKept(all.world.store), kept);
    equal(all.faults.length, 0);
  });
});

describe('reading', () => {
  it('changes nothing that is kept, at any address, for anybody', async () => {
    const routes = all.routes('GET');
    ok(routes.length > 40);
    for (const visitor of VISITORS) {
      const cookie = await all.cookie(visitor);
      const kept = await whatIsKept(all.world.store);
      const visit = async (method: string) => {
        for (const route of routes) {
          if (visitor !== 'signed-out' && !isOfMembers(route.path)) continue;
          await all.ask(all.address(route), { method, cookie });
        }
      };
      await visit('GET');
      if (visitor === 'sysadmin') await visit('HEAD');
      deepEqual(await whatIsKept(all.world.store), kept, visitor);
    }
  });
});
