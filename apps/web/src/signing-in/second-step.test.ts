import { deepEqual, doesNotMatch, equal, match, notEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { claimLetters, type Store } from '@netjes/store';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { codeOf, secretOn } from '../../../../tests/identity/authenticator.ts';
import { ABrowser } from '../../../../tests/people/a-browser.ts';
import { aPlace, cookieOf, type PersonName } from '../../../../tests/people/a-place.ts';

const SET_UP = '/inloggen/tweede/app?verder=%2Fschool%2Fde-brug';

/** Sets an app up as a person would; gives its secret and the codes on paper. */
async function setUp(browser: ABrowser) {
  const secret = secretOn((await browser.get(SET_UP)).text);
  const done = await browser.post(SET_UP, { code: codeOf(secret, browser.now) });
  const { text } = await browser.get(done.to);
  const codes = [...text.matchAll(/<li>([\w-]{17})<\/li>/g)].map(([, code]) => code ?? '');
  return { secret, codes, done };
}

const lettersOf = (store: Store) =>
  store.inBoard('de-waard', (tx) =>
    claimLetters(
      { tx, board: 'de-waard', keys: store.keys },
      { now: someday.add({ hours: 1 }), until: someday.add({ hours: 2 }), limit: 9 },
    ),
  );

onBothEngines('the second step of signing in', ({ store: fresh }) => {
  const given = async (name: PersonName = 'principal') => {
    const store = await fresh();
    const place = await aPlace(store);
    const weak = async () => new ABrowser(store, await cookieOf(store, place, name, { strong: false }));
    return { store, place, browser: await weak(), weak };
  };

  test('is set up with an app, gives ten codes for once, and leads on to where somebody was going', async () => {
    const { browser, store } = await given();
    equal((await browser.get('/school/de-brug')).status, 303);
    equal((await browser.get(SET_UP)).text, (await browser.get(SET_UP)).text, 'the same square again');
    equal((await browser.post(SET_UP, { code: '000000' })).status, 422);
    const before = browser.cookies.get('netjes');
    const { codes, done } = await setUp(browser);
    equal(done.to, '/inloggen/tweede/codes?verder=%2Fschool%2Fde-brug');
    equal(new Set(codes).size, 10);
    notEqual(browser.cookies.get('netjes'), before, 'a token that nobody knew before');
    equal((await browser.post('/inloggen/tweede/codes?verder=%2Fschool%2Fde-brug')).to, '/school/de-brug');
    equal((await browser.get('/school/de-brug')).status, 200);
    equal((await browser.get('/inloggen/tweede/codes')).to, '/thuis', 'shown once');
    deepEqual(
      (await lettersOf(store)).map(({ template }) => template),
      ['second-factor-changed'],
    );
  });

  test('takes each code of the app once, and not one that is past', async () => {
    const { browser, weak } = await given();
    const { secret } = await setUp(browser);
    const other = await weak();
    equal((await other.get('/inloggen/tweede')).status, 200);
    const same = await other.post('/inloggen/tweede', { code: codeOf(secret, other.now) });
    equal(same.status, 422, 'the code that set it up');
    other.now = someday.add({ seconds: 30 });
    const code = codeOf(secret, other.now);
    const done = await other.post('/inloggen/tweede?verder=%2Fik', {
      code: `${code.slice(0, 3)} ${code.slice(3)}`,
    });
    deepEqual([done.status, done.to], [303, '/ik']);
    const third = await weak();
    third.now = other.now;
    equal((await third.post('/inloggen/tweede', { code })).status, 422, 'again');
    third.now = someday.add({ minutes: 10 });
    equal(
      (await third.post('/inloggen/tweede', { code: codeOf(secret, someday.add({ minutes: 5 })) })).status,
      422,
    );
    equal((await third.post('/inloggen/tweede', { code: codeOf(secret, third.now) })).status, 303);
  });

  test('takes a code on paper once, however it is typed', async () => {
    const { browser, weak } = await given();
    const { codes } = await setUp(browser);
    const code = codes[3]?.toLowerCase().replaceAll('-', ' ') ?? '';
    equal((await (await weak()).post('/inloggen/tweede', { code })).status, 303);
    equal((await (await weak()).post('/inloggen/tweede', { code })).status, 422);
    match((await browser.get('/ik/inloggen')).text, /Er zijn 9 herstelcodes over/);
  });

  test('asks to wait after five mistakes', async () => {
    const { browser, weak } = await given();
    const { secret } = await setUp(browser);
    const other = await weak();
    for (let i = 0; i < 5; i += 1)
      equal((await other.post('/inloggen/tweede', { code: '123456' })).status, 422);
    other.now = someday.add({ seconds: 30 });
    const { status, text } = await other.post('/inloggen/tweede', { code: codeOf(secret, other.now) });
    equal(status, 429);
    match(text, /over 1 minuut/);
  });

  test('cannot be replaced or removed by who only has the password', async () => {
    const { browser, weak } = await given();
    await setUp(browser);
    const thief = await weak();
    equal((await thief.get('/inloggen/tweede/app')).to, '/inloggen/tweede?verder=%2Finloggen%2Ftweede%2Fapp');
    for (const path of [
      '/inloggen/tweede/app',
      '/ik/inloggen/app/weg',
      '/ik/inloggen/passkey',
      '/ik/inloggen/passkey/klaar',
    ])
      match((await thief.post(path, { code: '1', label: 'x' })).to, /^\/inloggen\/tweede\?/, path);
    match((await browser.get('/ik/inloggen')).text, /Ingesteld\./);
  });

  test('stays while a role asks for it, and goes when none does', async () => {
    const { browser } = await given();
    await setUp(browser);
    doesNotMatch((await browser.get('/ik/inloggen')).text, /action="\/ik\/inloggen\/app\/weg"/);
    equal((await browser.post('/ik/inloggen/app/weg')).to, '/ik/inloggen');
    match((await browser.get('/ik/inloggen')).text, /Ingesteld\./);
  });

  test('is for whoever wants it, and may be taken away again by them', async () => {
    const { browser } = await given('teacher');
    await setUp(browser);
    equal((await browser.post('/ik/inloggen/app/weg')).to, '/ik/inloggen?gedaan=app');
    match((await browser.get('/ik/inloggen')).text, /Niet ingesteld\./);
  });

  test('is not asked of a session by card, link or click, nor set up in one', async () => {
    const { store, place } = await given();
    for (const how of ['card', 'link', 'demo']) {
      const browser = new ABrowser(store, await cookieOf(store, place, 'teacher', { how, strong: false }));
      equal((await browser.get('/inloggen/tweede')).to, '/thuis');
      equal((await browser.get('/inloggen/tweede/app')).to, '/ik/inloggen');
      equal((await browser.post('/ik/inloggen/passkey')).to, '/ik/inloggen');
      doesNotMatch((await browser.get('/ik/inloggen')).text, /wachtwoord"/);
    }
  });
});
