import { deepEqual, doesNotMatch, equal, match, notEqual, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { hashPassword, newToken } from '@netjes/identity';
import {
  beginSession,
  claimLetters,
  sessionsOf,
  setPassword,
  signInsOf,
  type Store,
  whoIsIn,
} from '@netjes/store';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { ABrowser } from '../../../../tests/people/a-browser.ts';
import { aPlace, type PersonName, type Place } from '../../../../tests/people/a-place.ts';
import { tokenDigest } from '../members/token-digest.ts';

const PASSWORD = 'vier paarden eten stil gras';
const hash = hashPassword(PASSWORD);
const IN = '/inloggen/de-waard';

/** A place where the teacher and the principal have a password. */
async function givenPlace(store: Store) {
  const place = await aPlace(store);
  for (const name of ['teacher', 'principal', 'sysadmin'] as const) await passwordFor(store, place, name);
  return place;
}

async function passwordFor(store: Store, { board, people }: Place, name: PersonName): Promise<void> {
  const password = { board, person: people[name], hash: await hash, now: someday };
  await store.inBoard(board, (tx) => setPassword(tx, password));
}

const form = (name: string, password = PASSWORD) => ({
  naam: `${name}@de-waard.example`,
  wachtwoord: password,
});

onBothEngines('signing in by password', ({ store: fresh }) => {
  const given = async () => {
    const store = await fresh();
    const place = await givenPlace(store);
    return { store, place, browser: new ABrowser(store) };
  };

  test('leads straight to the only board, and to the set-up when there is none', async () => {
    const store = await fresh();
    const empty = await new ABrowser(store).get('/inloggen');
    equal(empty.status, 200);
    match(empty.text, /href="\/setup"/);
    await aPlace(store);
    equal((await new ABrowser(store).get('/inloggen?verder=%2Fik')).to, `${IN}?verder=%2Fik`);
    await aPlace(store, { board: 'ander' });
    const two = await new ABrowser(store).get('/inloggen?verder=%2Fik');
    match(two.text, /href="\/inloggen\/de-waard\?verder=%2Fik"/);
    match(two.text, /href="\/inloggen\/ander\?verder=%2Fik"/);
    equal((await new ABrowser(store).get('/inloggen/nergens')).to, '/inloggen');
  });

  test('opens a session that leads on, and has the browser remember as whom they ask', async () => {
    const { browser, store, place } = await given();
    const page = await browser.get(`${IN}?verder=%2Fik%2Finloggen`);
    equal(page.status, 200);
    equal(page.headers.get('cache-control'), 'no-store');
    const done = await browser.post(`${IN}?verder=%2Fik%2Finloggen`, form('TEACHER'));
    deepEqual([done.status, done.to], [303, '/ik/inloggen']);
    match(browser.cookies.get('netjes') ?? '', /^de-waard\.[\w-]{43}$/);
    match(browser.cookies.get('lezer') ?? '', /^teacher\./);
    equal((await browser.get('/ik/inloggen')).status, 200);
    const lines = await store.inBoard('de-waard', (tx) =>
      signInsOf(tx, place.people.teacher, someday.subtract({ hours: 1 })),
    );
    deepEqual(
      lines.map(({ how, outcome }) => [how, outcome]),
      [['password', 'in']],
    );
  });

  test('says the same of an unknown name, a wrong password, no password and somebody who left', async () => {
    const { store, place } = await given();
    const left = Temporal.PlainDate.from('2026-08-30');
    await passwordFor(store, place, 'coordinator');
    await store.inBoard(place.board, (tx) =>
      tx.updateTable('person').set({ left_on: left }).where('id', '=', place.people.coordinator).execute(),
    );
    const texts = new Set<string>();
    for (const [name, password] of [
      ['niemand', PASSWORD],
      ['teacher', 'een heel ander wachtwoord'],
      ['board', PASSWORD],
      ['coordinator', PASSWORD],
    ] as const) {
      const browser = new ABrowser(store);
      const { status, text } = await browser.post(IN, form(name, password));
      equal(status, 422, name);
      equal(browser.cookies.has('netjes'), false);
      texts.add(text.replaceAll(`${name}@`, '@'));
      doesNotMatch(text, new RegExp(password));
    }
    equal(texts.size, 1);
  });

  test('takes a new token each time, and ends the session that this browser had', async () => {
    const { browser, store, place } = await given();
    browser.cookies.set('netjes', `de-waard.${'a'.repeat(43)}`);
    await browser.post(IN, form('teacher'));
    const first = browser.cookies.get('netjes');
    notEqual(first, `de-waard.${'a'.repeat(43)}`);
    await browser.post(IN, form('teacher'));
    notEqual(browser.cookies.get('netjes'), first);
    const sessions = await store.inBoard('de-waard', (tx) => sessionsOf(tx, place.people.teacher, someday));
    equal(sessions.length, 1);
  });

  test('asks to wait after five mistakes, ever longer, and lets who waited in', async () => {
    const { browser } = await given();
    for (let i = 0; i < 5; i += 1) equal((await browser.post(IN, form('teacher', 'verkeerd'))).status, 422);
    const sixth = await browser.post(IN, form('teacher'));
    equal(sixth.status, 429);
    match(sixth.text, /Probeer het over 1 minuut opnieuw\./);
    equal((await browser.post(IN, form('principal'))).status, 303, 'others are not kept out');
    browser.now = someday.add({ seconds: 61 });
    equal((await browser.post(IN, form('teacher', 'verkeerd'))).status, 422);
    match((await browser.post(IN, form('teacher'))).text, /over 2 minuten opnieuw/);
    browser.now = someday.add({ minutes: 5 });
    equal((await browser.post(IN, form('teacher'))).status, 303);
  });

  test('lets no more through than the limit when many come at once', async () => {
    const { browser } = await given();
    const all = await Promise.all(
      Array.from({ length: 12 }, () => browser.post(IN, form('teacher', 'verkeerd'))),
    );
    equal(all.filter(({ status }) => status === 422).length, 5);
    equal(all.filter(({ status }) => status === 429).length, 7);
  });

  test('tells of a new device by mail from the second sign-in on, and never of a known one', async () => {
    const { store, browser } = await given();
    const letters = () =>
      store.inBoard('de-waard', (tx) =>
        claimLetters(
          { tx, board: 'de-waard', keys: store.keys },
          { now: someday, until: someday.add({ hours: 1 }), limit: 9 },
        ),
      );
    await browser.post(IN, form('teacher'));
    await browser.post(IN, form('teacher'));
    deepEqual(await letters(), []);
    await new ABrowser(store).post(IN, form('teacher'));
    const [letter, ...more] = await letters();
    deepEqual([letter?.template, letter?.to, more.length], ['sign-in-notice', 'teacher@de-waard.example', 0]);
  });

  test('takes a user name in place of an address, unless it is of two', async () => {
    const { store, place } = await given();
    const { teacher, principal } = place.people;
    const nameOf = (person: string) =>
      store.inBoard('de-waard', (tx) =>
        tx.updateTable('person').set({ username: 'tvos7' }).where('id', '=', person).execute(),
      );
    await nameOf(teacher);
    const typed = { naam: ' TVos7 ', wachtwoord: PASSWORD };
    equal((await new ABrowser(store).post(IN, typed)).status, 303);
    await nameOf(principal);
    equal((await new ABrowser(store).post(IN, typed)).status, 422);
  });

  test('comes from our own pages alone, and asks for both fields', async () => {
    const { browser, store } = await given();
    const { status, text } = await browser.post(IN, { naam: '', wachtwoord: '' });
    equal(status, 422);
    match(text, /Vul je e-mailadres of gebruikersnaam in/);
    const app = new ABrowser(store);
    equal((await app.get(IN, { 'x-forwarded-for': '1.2.3.4' })).status, 200);
    ok(!app.cookies.has('netjes'));
  });

  test('shows a principal the second step before pages of their role, and never the way round it', async () => {
    const { browser } = await given();
    const done = await browser.post(`${IN}?verder=%2Fschool%2Fde-brug`, form('principal'));
    equal(done.to, '/school/de-brug');
    equal((await browser.get('/school/de-brug')).to, '/inloggen/tweede?verder=%2Fschool%2Fde-brug');
    equal(
      (await browser.get('/inloggen/tweede?verder=%2Fschool%2Fde-brug')).to,
      '/inloggen/tweede/app?verder=%2Fschool%2Fde-brug',
    );
  });

  test('ends for a parent at the day their child is an adult, and for everybody at the day they leave', async () => {
    const { store, place } = await given();
    const { board, people } = place;
    const at = (text: string) => Temporal.Instant.from(`${text}T10:00:00Z`);
    const childrenAt = async (now: Temporal.Instant) => {
      const token = newToken();
      const session = {
        board,
        person: people.parent,
        hash: tokenDigest(token),
        how: 'link',
        device: '',
        now,
      };
      return await store.inBoard(board, async (tx) => {
        await beginSession(tx, { ...session, strong: false });
        const me = await whoIsIn(tx, { board, hash: tokenDigest(token), now });
        return me?.roles.map(({ person }) => person);
      });
    };
    const { pupil, adultPupil } = people;
    deepEqual(new Set(await childrenAt(at('2026-08-14'))), new Set([pupil, adultPupil]));
    deepEqual(await childrenAt(at('2026-08-15')), [pupil], 'the birthday itself');
    deepEqual(await childrenAt(at('2033-03-02')), []);
    await store.inBoard(board, (tx) =>
      tx
        .updateTable('person')
        .set({ left_on: Temporal.PlainDate.from('2026-09-01') })
        .where('id', 'in', [people.parent, people.teacher])
        .execute(),
    );
    equal(await childrenAt(at('2026-09-01')), undefined);
    equal((await new ABrowser(store).post(IN, form('teacher'))).status, 422);
  });
});
