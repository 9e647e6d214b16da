import { doesNotMatch, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { giveNotice, giveRole, opaqueIdOf, type Store } from '@netjes/store';
import { sql } from 'kysely';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { insertSample } from '../../../../tests/databases/sample-rows.ts';
import { library } from '../../../../tests/oracle/codes.ts';
import { aPlace, cookieOf, type PersonName } from '../../../../tests/people/a-place.ts';
import { createApp } from '../create-app.ts';

const own = { 'sec-fetch-site': 'same-origin' };

onBothEngines('home', ({ store: fresh }) => {
  const given = async () => {
    const store = await fresh();
    const place = await aPlace(store);
    const app = createApp(library, { opened: () => ({ store }), now: () => someday });
    const get = async (path: string, name: PersonName) => {
      const response = await app.request(path, { headers: { cookie: await cookieOf(store, place, name) } });
      return { status: response.status, text: await response.text() };
    };
    const post = async (path: string, name: PersonName, form: Readonly<Record<string, string>>) =>
      await app.request(path, {
        method: 'POST',
        body: new URLSearchParams(form),
        headers: { ...own, cookie: await cookieOf(store, place, name) },
      });
    return { store, place, get, post };
  };

  /** Puts a file there, and tells whoever is meant that it waits. */
  const news = async (store: Store, board: string, whom: { person?: string; roles?: string[] }) => {
    await store.asKeeper((tx) => sql.raw(insertSample('file', board)).execute(tx));
    const told = { person: null, roles: null, of: null, ...whom };
    const duty = { board, key: 'k', kind: 'notice', file: 'f'.repeat(26), tell: 'please-decide' } as const;
    await store.inBoard(board, (tx) =>
      giveNotice(tx, { ...duty, ...told, due: someday, attempts: 1 }, someday),
    );
  };

  test('greets by name, and asks the code of one’s own school', async () => {
    const { get } = await given();
    const { status, text } = await get('/thuis', 'pupil');
    equal(status, 200);
    match(text, /<h1[^>]*>Dag Noor/);
    match(text, /action="\/langstraat\/mag-ik"/);
    doesNotMatch(text, /het-veld|kennisnet|Het Veld/);
  });

  test('need not ask a pupil how old they are, and says of nobody else', async () => {
    const { store, place, get } = await given();
    match((await get('/thuis', 'pupil')).text, /name="age" value="under-16"/);
    match((await get('/thuis', 'adultPupil')).text, /name="age" value="16-plus"/);
    for (const name of ['parent', 'teacher'] as const)
      doesNotMatch((await get('/thuis', name)).text, /name="age"/);
    // who once was a pupil and works here now asks as staff
    const { board, people } = place;
    const teaches = { board, person: people.adultPupil, role: 'teacher', school: 'de-brug' } as const;
    const from = Temporal.PlainDate.from('2026-08-01');
    await store.inBoard(board, (tx) => giveRole(tx, { ...teaches, from, origin: 'hand' }));
    doesNotMatch((await get('/thuis', 'adultPupil')).text, /name="age"/);
  });

  test('shows a role of the board every school, and a role of a school its own pages', async () => {
    const { get } = await given();
    const board = await get('/thuis', 'fg');
    match(board.text, /href="\/bestuur\/bewaren"/);
    match(board.text, /De Brug[\s\S]*Het Veld/);
    match((await get('/thuis', 'coordinator')).text, /href="\/school\/de-brug\/aanleveren"/);
    const teacher = (await get('/thuis', 'teacher')).text;
    match(teacher, /href="\/school\/de-brug\/klassen"/);
    doesNotMatch(teacher, /aanleveren/);
    doesNotMatch((await get('/thuis', 'pupil')).text, /href="\/school/);
  });

  test('tells what waits for a person, and for a role that theirs is a kind of', async () => {
    const { store, place, get } = await given();
    match((await get('/thuis', 'principal')).text, /Je bent bij/);
    await news(store, place.board, { roles: ['management'] });
    match((await get('/thuis', 'principal')).text, /wacht op jouw antwoord/);
    doesNotMatch((await get('/thuis', 'teacher')).text, /wacht op jouw antwoord/);
    doesNotMatch((await get('/thuis', 'pupil')).text, /wacht op jouw antwoord/);
  });

  test('puts away what was read, and only what is theirs', async () => {
    const { store, place, get, post } = await given();
    const person = await store.inBoard(place.board, (tx) => opaqueIdOf(tx, place.board, place.people.pupil));
    await news(store, place.board, { person });
    const form = { dossier: 'f'.repeat(26), bericht: 'k' };
    equal((await post('/thuis/gelezen', 'teacher', form)).status, 303);
    match((await get('/thuis', 'pupil')).text, /nieuw/);
    equal((await post('/thuis/gelezen', 'pupil', form)).status, 303);
    equal((await post('/thuis/gelezen', 'pupil', form)).status, 303, 'twice is once');
    match((await get('/thuis', 'pupil')).text, /Je bent bij/);
  });

  test('speaks English to who chose it', async () => {
    const { get } = await given();
    match((await get('/thuis?taal=en', 'pupil')).text, /What waits for you/);
  });
});
