import { equal, ok } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hashPassword } from '@netjes/identity';
import { claimLetters, setPassword } from '@netjes/store';
import fc from 'fast-check';
import { someday } from '../databases/fresh-places.ts';
import { AllRoutes, isOfMembers, OWN } from './all-routes.ts';

let all: AllRoutes;
let close: () => Promise<void>;
before(async () => {
  ({ all, close } = await AllRoutes.fresh());
});
after(() => close());

/** What a browser would take for another site, or that breaks a line of the answer. */
const ELSEWHERE = [
  '//elders.example',
  '/\\elders.example',
  '\\\\elders.example',
  '/%09/elders.example',
  '/\t/elders.example',
  'https://elders.example',
  'https:elders.example',
  'javascript:proef()',
  'data:text/html,x',
  '/x\r\nset-cookie: netjes=kwaad',
  '/%0d%0aset-cookie:%20netjes=kwaad',
  '///elders.example/..',
  '/..//elders.example',
  '/.//elders.example',
  '/thuis@elders.example',
  '@elders.example',
  '/inloggen?verder=//elders.example',
  '/uitloggen',
  `/${'x'.repeat(1500)}`,
];

/** Where a browser ends up; undefined when it is led nowhere. */
function ledTo(response: Response): URL | undefined {
  const to = response.headers.get('location');
  return to === null ? undefined : new URL(to, 'http://localhost/inloggen/');
}

describe('an address that says where to go on', () => {
  it('leads nowhere else, at any page, for anybody', async () => {
    let led = 0;
    for (const visitor of ['signed-out', 'sysadmin'] as const) {
      for (const [nth, route] of all
        .routes()
        .filter(({ path }) => isOfMembers(path))
        .entries()) {
        // every page that knows the word gets them all, every other one a few in turn
        const some = /inloggen|uitloggen/.test(route.path)
          ? ELSEWHERE
          : [0, 7, 13].map((i) => ELSEWHERE[(nth + i) % ELSEWHERE.length]);
        for (const verder of some.filter((each) => each !== undefined)) {
          const cookie = await all.lasting(visitor);
          const form = route.method === 'POST' ? { headers: OWN, body: new URLSearchParams({ verder }) } : {};
          const address = `${all.address(route)}?${new URLSearchParams({ verder })}`;
          const response = await all.ask(address, { ...route, cookie, ...form });
          ok(response.status < 500, `${route.path} ${verder}`);
          const to = ledTo(response);
          if (!to) continue;
          led += 1;
          equal(to.origin, 'http://localhost', `${route.path} ${verder}`);
          equal(response.headers.getSetCookie().join().includes('kwaad'), false);
        }
      }
    }
    ok(led > 100);
  });

  it('leads to pages of ours, whatever it is, once somebody signed in', async () => {
    const { store, own } = all.world;
    const { board, people } = own;
    const hash = await hashPassword('vier paarden eten stil gras');
    await store.inBoard(board, (tx) =>
      setPassword(tx, { board, person: people.teacher, hash, now: someday }),
    );
    const signedIn = await all.cookie('teacher');
    const way = fc.oneof(
      fc.constantFrom(...ELSEWHERE),
      fc.string({ maxLength: 40 }),
      fc
        .array(fc.constantFrom('/', '\\', '.', '%2f', '%5c', '\t', ':', '@', '?', '#', 'elders.example'), {
          maxLength: 8,
        })
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(way, async (verder) => {
        const address = `/inloggen/${board}?${new URLSearchParams({ verder })}`;
        const to = ledTo(await all.ask(address, { cookie: signedIn }));
        if (to) equal(to.origin, 'http://localhost', verder);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a name of this site that a request makes up', () => {
  it('stands in no letter and in no address that the page leads to', async () => {
    const { store, own } = all.world;
    const { board } = own;
    const names = {
      host: 'elders.example',
      'x-forwarded-host': 'elders.example',
      forwarded: 'host=elders.example',
      'x-original-url': '/bestuur',
      'x-rewrite-url': '/bestuur',
    };
    const cookie = await all.cookie('sysadmin');
    for (const { method, path } of all.routes()) {
      if (!isOfMembers(path) || path.endsWith('/kaarten/vel')) continue;
      const form =
        method === 'POST' ? { body: new URLSearchParams({ email: 'teacher@de-waard.example' }) } : {};
      const response = await all.ask(all.address({ method, path }), {
        method,
        cookie,
        headers: { ...OWN, ...names },
        ...form,
      });
      const to = response.headers.get('location');
      ok(to === null || to.startsWith('/'), path);
      equal((await response.text()).includes('elders.example'), false, path);
    }
    const letters = await store.inBoard(board, (tx) =>
      claimLetters(
        { tx, board, keys: store.keys },
        { now: someday.add({ hours: 1 }), until: someday.add({ hours: 2 }), limit: 99 },
      ),
    );
    ok(letters.length > 0);
    equal(JSON.stringify(letters).includes('elders'), false);
  });
});
