import { deepEqual, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import type { Store } from '@netjes/store';
import { Hono } from 'hono';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { library } from '../../../../tests/oracle/codes.ts';
import { aPlace, cookieOf, type PersonName } from '../../../../tests/people/a-place.ts';
import { onThisMachine } from '../serving/network-address.ts';
import { respondWith } from '../serving/respond.ts';
import { MemberSite } from './member-site.ts';

/** A site with a page of each kind, which say who they are for. */
function siteOn(store: Store, now = someday) {
  const app = new Hono();
  const { refuse } = respondWith(library);
  const site = new MemberSite(app, {
    library,
    opened: () => ({ store }),
    now: () => now,
    refuse,
    proxies: onThisMachine(),
  });
  site.get('/eigen', 'signed-in', ({ c, me }) => c.text(me.given));
  site.post('/eigen', 'signed-in', ({ c, form }) => c.text(form.getAll('kleur').join('+')));
  site.get('/bestuur', { roles: ['board', 'sysadmin'], at: 'board' }, ({ c }) => c.text('bestuur'));
  site.getAtSchool(
    '/school/:school/mensen',
    { roles: ['management'], at: 'school' },
    async ({ c, school, tx }) => {
      const people = await tx.selectFrom('person').select('board').distinct().execute();
      return c.text(`${school.name}: ${people.map(({ board }) => board).join()}`);
    },
  );
  site.apart('GET', '/iedereen', 'everyone', ({ c, me }) => c.text(me?.given ?? 'niemand'));
  return async (path: string, cookie?: string, init: RequestInit = {}) =>
    await app.request(path, { ...init, headers: { ...(cookie && { cookie }), ...init.headers } });
}

onBothEngines('pages that know their visitor', ({ store: fresh }) => {
  const given = async () => {
    const store = await fresh();
    const place = await aPlace(store);
    const as = (name: PersonName, options = {}) => cookieOf(store, place, name, options);
    return { store, place, as, get: siteOn(store) };
  };

  test('are for whoever is signed in, and send others to sign in and back', async () => {
    const { as, get } = await given();
    equal(await (await get('/eigen', await as('pupil'))).text(), 'Noor');
    const { status, headers } = await get('/eigen?x=1');
    deepEqual([status, headers.get('location')], [303, '/inloggen?verder=%2Feigen%3Fx%3D1']);
    equal((await get('/eigen', `netjes=de-waard.${'x'.repeat(43)}`)).status, 303);
    equal((await get('/eigen', `netjes=elders.${'x'.repeat(43)}`)).status, 303);
    equal((await get('/eigen', 'netjes=onzin')).status, 303);
  });

  test('are for the roles they name, and for roles that are one', async () => {
    const { as, get } = await given();
    equal(await (await get('/school/de-brug/mensen', await as('principal'))).text(), 'De Brug: de-waard');
    equal((await get('/school/de-brug/mensen', await as('teacher'))).status, 403);
    equal((await get('/bestuur', await as('sysadmin'))).status, 200);
    equal((await get('/bestuur', await as('principal'))).status, 403);
  });

  test('do not tell whoever is of another school that there is such a page', async () => {
    const { as, get } = await given();
    equal((await get('/school/het-veld/mensen', await as('principal'))).status, 404);
    equal((await get('/school/nergens/mensen', await as('principal'))).status, 404);
  });

  test('see no rows of another board, whatever the address says', async () => {
    const { store, get } = await given();
    const other = await aPlace(store, { board: 'ander' });
    const cookie = await cookieOf(store, other, 'principal');
    equal(await (await get('/school/de-brug/mensen', cookie)).text(), 'De Brug: ander');
    const [, token = ''] = cookie.split('.');
    equal((await get('/eigen', `netjes=de-waard.${token}`)).status, 303);
  });

  test('ask a role that sees confidential things for a second factor first', async () => {
    const { as, get } = await given();
    const weak = await as('principal', { strong: false });
    const { status, headers } = await get('/school/de-brug/mensen', weak);
    deepEqual(
      [status, headers.get('location')],
      [303, '/inloggen/tweede?verder=%2Fschool%2Fde-brug%2Fmensen'],
    );
    equal((await get('/eigen', weak)).status, 200);
  });

  test('end with the session: after its longest, after long silence, and when somebody left', async () => {
    const { store, place, as } = await given();
    const cookie = await as('pupil');
    const later = (hours: number) => siteOn(store, someday.add({ minutes: hours * 60 }))('/eigen', cookie);
    equal((await later(1)).status, 200);
    equal((await later(2.5)).status, 200);
    equal((await later(5)).status, 303);
    const left = Temporal.PlainDate.from('2026-09-01');
    await store.inBoard(place.board, (tx) =>
      tx.updateTable('person').set({ left_on: left }).where('id', '=', place.people.pupil).execute(),
    );
    equal((await later(2.6)).status, 303);
  });

  test('take forms from our own pages alone', async () => {
    const { as, get } = await given();
    const cookie = await as('pupil');
    const form = { method: 'POST', body: new URLSearchParams('kleur=rood&kleur=groen') };
    const own = { ...form, headers: { 'sec-fetch-site': 'same-origin' } };
    equal(await (await get('/eigen', cookie, own)).text(), 'rood+groen');
    equal(
      (await get('/eigen', cookie, { ...form, headers: { 'sec-fetch-site': 'cross-site' } })).status,
      403,
    );
    equal(
      (await get('/eigen', cookie, { ...form, headers: { origin: 'https://elders.example' } })).status,
      403,
    );
  });

  test('may be for everyone, and know who comes when they are signed in', async () => {
    const { as, get } = await given();
    equal(await (await get('/iedereen')).text(), 'niemand');
    equal(await (await get('/iedereen', await as('teacher'))).text(), 'Tom');
  });

  test('say so when the data are away', async () => {
    const app = new Hono();
    const { refuse } = respondWith(library);
    const opened = () => ({ trouble: 'away' }) as const;
    const site = new MemberSite(app, {
      library,
      opened,
      now: () => someday,
      refuse,
      proxies: onThisMachine(),
    });
    site.get('/eigen', 'signed-in', ({ c }) => c.text('nooit'));
    const response = await app.request('/eigen');
    equal(response.status, 503);
    match(await response.text(), /even niet/);
  });
});
