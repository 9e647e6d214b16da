import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { newToken } from '@netjes/identity';
import { claimLetters, makeLink, type Store } from '@netjes/store';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { ABrowser } from '../../../../tests/people/a-browser.ts';
import { aPlace, cookieOf, type PersonName } from '../../../../tests/people/a-place.ts';
import { tokenDigest } from '../members/token-digest.ts';

const PASSWORD = 'vier paarden eten stil gras';

async function lettersOf(store: Store) {
  const board = 'de-waard';
  const letters = await store.inBoard(board, (tx) =>
    claimLetters(
      { tx, board, keys: store.keys },
      { now: someday.add({ hours: 1 }), until: someday.add({ hours: 2 }), limit: 20 },
    ),
  );
  return letters.map(({ template, to, data }) => ({
    template,
    to,
    link: String((data as { readonly link: string }).link),
  }));
}

onBothEngines('links of a mail', ({ store: fresh }) => {
  const given = async () => {
    const store = await fresh();
    const place = await aPlace(store);
    const link = async (name: PersonName, purpose: string, hours = 24) => {
      const token = newToken();
      const endsAt = someday.add({ hours });
      const wanted = { board: place.board, hash: tokenDigest(token), person: place.people[name], purpose };
      await store.inBoard(place.board, (tx) => makeLink(tx, { ...wanted, now: someday, endsAt }));
      return `/link/de-waard/${token}`;
    };
    return { store, place, link, browser: new ABrowser(store) };
  };

  test('change nothing when they are opened, however often: programs that scan mail open them', async () => {
    const { link, browser, store } = await given();
    const invitation = await link('teacher', 'invitation');
    for (let i = 0; i < 3; i += 1) {
      const page = await browser.get(invitation);
      equal(page.status, 200);
      match(page.text, /Welkom, Tom/);
    }
    equal(browser.cookies.has('netjes'), false);
    equal((await new ABrowser(store).post(invitation, { wachtwoord: PASSWORD })).to, '/thuis');
  });

  test('of an invitation take a password that is good enough, once, and let in', async () => {
    const { link, browser, store } = await given();
    const invitation = await link('teacher', 'invitation');
    const short = await browser.post(invitation, { wachtwoord: 'te kort' });
    equal(short.status, 422);
    match(short.text, /Maak het wachtwoord langer/);
    doesNotMatch(short.text, /te kort"/);
    match((await browser.post(invitation, { wachtwoord: 'tom vos tom vos' })).text, /te raden|Kies/);
    equal((await browser.post(invitation, { wachtwoord: PASSWORD })).to, '/thuis');
    equal((await browser.get('/ik/inloggen')).status, 200);
    const again = await new ABrowser(store).post(invitation, { wachtwoord: 'een ander goed wachtwoord' });
    equal(again.status, 404);
    match(again.text, /Deze link werkt niet meer/);
    const form = { naam: 'teacher@de-waard.example', wachtwoord: PASSWORD };
    equal((await new ABrowser(store).post('/inloggen/de-waard', form)).status, 303);
  });

  test('are used by one of two who press the button at once', async () => {
    const { link, store } = await given();
    const reset = await link('teacher', 'reset-password');
    const both = await Promise.all(
      ['een eerste goede zin', 'een tweede goede zin'].map((wachtwoord) =>
        new ABrowser(store).post(reset, { wachtwoord }),
      ),
    );
    deepEqual(both.map(({ status }) => status).toSorted(), [303, 404]);
  });

  test('of a new password end every session there was, and tell by mail', async () => {
    const { link, store, place } = await given();
    const before = new ABrowser(store, await cookieOf(store, place, 'teacher'));
    equal((await before.get('/ik/inloggen')).status, 200);
    const browser = new ABrowser(store);
    await browser.post(await link('teacher', 'reset-password'), { wachtwoord: PASSWORD });
    equal((await before.get('/ik/inloggen')).status, 303);
    equal((await browser.get('/ik/inloggen')).status, 200);
    ok((await lettersOf(store)).some(({ template }) => template === 'password-changed'));
  });

  test('answer the same when they are unknown, over, or of somebody who left', async () => {
    const { link, browser, store, place } = await given();
    const over = await link('teacher', 'invitation', 1);
    const left = await link('substitute', 'invitation', 100);
    await store.inBoard(place.board, (tx) =>
      tx
        .updateTable('person')
        .set({ left_on: Temporal.PlainDate.from('2026-09-01') })
        .where('id', '=', place.people.substitute)
        .execute(),
    );
    browser.now = someday.add({ hours: 2 });
    const texts = new Set<string>();
    for (const path of [over, left, `/link/de-waard/${newToken()}`, '/link/de-waard/x']) {
      const { status, text } = await browser.get(path);
      equal(status, 404);
      texts.add(text.replaceAll(/[?&;=\w%]*verder[^"]*|\/link\/[\w/-]+/g, ''));
      match(text, /href="\/inloggen\/de-waard\/ouders"/);
      equal((await browser.post(path, { wachtwoord: PASSWORD })).status, 404);
    }
    equal(texts.size, 1);
    equal((await browser.get('/link/nergens/x')).to, '/inloggen');
  });

  test('of a parent let in for an hour, again until the link ends, and never somebody with an account', async () => {
    const { link, browser, store } = await given();
    const parent = await link('parent', 'parent-page', 24);
    match((await browser.get(parent)).text, /Hallo, Ouarda/);
    equal((await browser.post(parent)).to, '/thuis');
    equal((await browser.get('/ik/inloggen')).status, 200);
    browser.now = someday.add({ minutes: 61 });
    equal((await browser.get('/ik/inloggen')).status, 303);
    equal((await browser.post(parent)).to, '/thuis');
    browser.now = someday.add({ hours: 25 });
    equal((await browser.post(parent)).status, 404);
    const teacher = new ABrowser(store);
    equal((await teacher.post(await link('teacher', 'parent-page'))).status, 404);
    equal((await teacher.get('/ik/inloggen')).status, 303);
  });

  test('of a parent open nothing once the last child is an adult', async () => {
    const { link, browser } = await given();
    const parent = await link('parent', 'parent-page', 24 * 365 * 10);
    browser.now = Temporal.Instant.from('2033-03-01T10:00:00Z');
    equal((await browser.post(parent)).to, '/thuis');
    browser.now = Temporal.Instant.from('2033-03-02T10:00:00Z');
    equal((await browser.post(parent)).status, 404);
    equal((await browser.get('/ik/inloggen')).status, 303);
  });

  test('are sent to who asks, with the same answer for an address that nobody has', async () => {
    const { browser, store } = await given();
    const asked = async (door: string, email: string) => {
      const sent = await browser.post(`/inloggen/de-waard/${door}`, { email });
      deepEqual([sent.status, sent.to], [303, `/inloggen/de-waard/${door}?gedaan=verstuurd`]);
    };
    await asked('ouders', 'Ouder@De-Waard.example');
    await asked('ouders', 'niemand@de-waard.example');
    await asked('vergeten', 'teacher@de-waard.example');
    await asked('ouders', 'substitute@de-waard.example');
    const letters = await lettersOf(store);
    deepEqual(letters.map(({ template, to }) => `${template} ${to}`).toSorted(), [
      'parent-link ouder@de-waard.example',
      'reset-password substitute@de-waard.example',
      'reset-password teacher@de-waard.example',
    ]);
    for (const { link } of letters) {
      match(link, /^\/link\/de-waard\/[\w-]{43}$/);
      equal((await browser.get(link)).status, 200);
    }
  });

  test('can be asked for five times an hour for one address, and only by what is one', async () => {
    const { browser } = await given();
    const ask = async (email: string) => (await browser.post('/inloggen/de-waard/ouders', { email })).status;
    for (let i = 0; i < 5; i += 1) equal(await ask('wie@voorbeeld.nl'), 303);
    equal(await ask('WIE@voorbeeld.nl '), 429);
    equal(await ask('ander@voorbeeld.nl'), 303);
    equal(await ask('geen adres'), 422);
  });

  test('that were asked for anew make the one before useless', async () => {
    const { browser, store } = await given();
    for (let i = 0; i < 2; i += 1)
      await browser.post('/inloggen/de-waard/vergeten', { email: 'teacher@de-waard.example' });
    const statuses = [];
    for (const { link } of await lettersOf(store)) statuses.push((await browser.get(link)).status);
    deepEqual(statuses.toSorted(), [200, 404]);
  });
});
