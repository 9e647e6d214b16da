import { doesNotMatch, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { markBounced, markLetterFailed, queueLetter } from '@netjes/store';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { library } from '../../../../tests/oracle/codes.ts';
import { aPlace, cookieOf, type PersonName } from '../../../../tests/people/a-place.ts';
import { createApp } from '../create-app.ts';

onBothEngines('letters that did not arrive', ({ store: fresh }) => {
  test('are shown with whom they were for and what to do, to who mends them', async () => {
    const store = await fresh();
    const place = await aPlace(store);
    const { board, people } = place;
    const app = createApp(library, { opened: () => ({ store }), now: () => someday });
    const get = async (name: PersonName) => {
      const headers = { cookie: await cookieOf(store, place, name) };
      const response = await app.request('/bestuur/brieven', { headers });
      return { status: response.status, text: await response.text() };
    };
    match((await get('sysadmin')).text, /Alle brieven zijn aangekomen/);
    const write = (person: string) =>
      store.inBoard(board, (tx) =>
        queueLetter(
          { tx, board, keys: store.keys },
          { person, template: 'parent-link', data: {}, now: someday },
        ),
      );
    const [back, later, fine] = [
      await write(people.parent),
      await write(people.teacher),
      await write(people.principal),
    ];
    await store.inBoard(board, async (tx) => {
      await markBounced(tx, back, someday);
      await markLetterFailed(tx, { id: later, failed: 'temporary', again: someday, now: someday });
    });
    equal(typeof fine, 'string');
    const { text } = await get('sysadmin');
    match(text, /Ouarda Berg[\s\S]*Kwam terug/);
    match(text, /Tom Vos[\s\S]*probeert het vanzelf opnieuw/);
    doesNotMatch(text, /Petra Dijk/);
    equal((await get('principal')).status, 403);
    equal((await get('fg')).status, 403);
  });
});
