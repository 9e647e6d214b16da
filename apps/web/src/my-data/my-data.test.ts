import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { library } from '../../../../tests/oracle/codes.ts';
import { aPlace, cookieOf, type PersonName } from '../../../../tests/people/a-place.ts';
import { createApp } from '../create-app.ts';

onBothEngines('my data', ({ store: fresh }) => {
  const given = async () => {
    const store = await fresh();
    const place = await aPlace(store);
    const app = createApp(library, { opened: () => ({ store }), now: () => someday });
    const get = async (path: string, name: PersonName) => {
      const response = await app.request(path, { headers: { cookie: await cookieOf(store, place, name) } });
      return { response, status: response.status, text: await response.text() };
    };
    return { store, place, get };
  };

  test('are all there is of somebody, and nothing of anybody else', async () => {
    const { get } = await given();
    const { text } = await get('/ik', 'pupil');
    match(text, /Noor van den Berg/);
    match(text, /2 maart 2033/);
    match(text, /Je klassen:\s+7A/);
    match(text, /90 dagen/);
    doesNotMatch(text, /Ouarda|Daan|Tom Vos/);
    const parent = await get('/ik', 'parent');
    match(parent.text, /van één persoon/);
    doesNotMatch(parent.text, /Noor|Daan/);
  });

  test('can be taken along, by their owner alone', async () => {
    const { place, get } = await given();
    const { response, text } = await get('/ik/gegevens.json', 'teacher');
    match(response.headers.get('content-disposition') ?? '', /attachment/);
    equal(response.headers.get('cache-control'), 'no-store');
    const data = JSON.parse(text);
    deepEqual([data.person.given, data.roles[0].role, data.roles[0].class], ['Tom', 'teacher', '7A']);
    for (const id of Object.values(place.people)) equal(text.includes(id), false);
  });

  test('of the board are told with their terms to who watches over them', async () => {
    const { get } = await given();
    const { status, text } = await get('/bestuur/bewaren', 'fg');
    equal(status, 200);
    match(text, /voorstel van Netjes/);
    match(text, /7 jaar/);
    equal((await get('/bestuur/bewaren', 'principal')).status, 403);
    equal((await get('/bestuur/bewaren', 'pupil')).status, 403);
  });
});
