import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { hashPassword } from '@netjes/identity';
import { claimLetters, setPassword } from '@netjes/store';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { ABrowser } from '../../../../tests/people/a-browser.ts';
import { aPlace, cookieOf, type PersonName } from '../../../../tests/people/a-place.ts';

const OLD = 'vier paarden eten stil gras';
const NEW = 'zes koeien drinken koud water';
const hash = hashPassword(OLD);
const IN = '/inloggen/de-waard';
const OWN = '/ik/inloggen';
const form = (wachtwoord: string) => ({ naam: 'teacher@de-waard.example', wachtwoord });

onBothEngines('one’s own ways to sign in', ({ store: fresh }) => {
  const given = async () => {
    const store = await fresh();
    const place = await aPlace(store);
    const { board, people } = place;
    const password = { board, person: people.teacher, hash: await hash, now: someday };
    await store.inBoard(board, (tx) => setPassword(tx, password));
    const as = async (name: PersonName) => new ABrowser(store, await cookieOf(store, place, name));
    const letters = () =>
      store.inBoard(board, (tx) =>
        claimLetters(
          { tx, board, keys: store.keys },
          { now: someday, until: someday.add({ hours: 1 }), limit: 9 },
        ),
      );
    return { store, place, as, letters };
  };

  test('show where somebody is signed in, and end one of those or all of them', async () => {
    const { as } = await given();
    const [here, there, pupil] = [await as('teacher'), await as('teacher'), await as('pupil')];
    const { text } = await here.get(OWN);
    match(text, /\(dit apparaat\)/);
    const [, id = ''] = /action="\/ik\/inloggen\/sessie"[^]*?name="id" value="(\w+)"/.exec(text) ?? [];
    equal((await pupil.post(`${OWN}/sessie`, { id })).to, OWN, 'not theirs');
    equal((await there.get(OWN)).status, 200);
    equal((await here.post(`${OWN}/sessie`, { id })).to, `${OWN}?gedaan=sessie`);
    equal((await there.get(OWN)).status, 303);
    const third = await as('teacher');
    equal((await third.post('/uitloggen/overal')).to, '/');
    equal((await here.get(OWN)).status, 303);
  });

  test('show when somebody came in or failed to, for ninety days and to themselves alone', async () => {
    const { store, as } = await given();
    const browser = new ABrowser(store);
    await browser.post(IN, form('verkeerd'));
    await browser.post(IN, form(OLD));
    const { text } = await browser.get(OWN);
    match(text, /niet gelukt/);
    match(text, /ingelogd/);
    doesNotMatch((await (await as('substitute')).get(OWN)).text, /niet gelukt/);
    browser.now = someday.add({ hours: 91 * 24 });
    await browser.post(IN, form(OLD));
    doesNotMatch((await browser.get(OWN)).text, /niet gelukt/);
  });

  test('change the password of who knows the old one, end their other sessions and tell them', async () => {
    const { store, as, letters } = await given();
    const elsewhere = await as('teacher');
    const browser = await as('teacher');
    equal((await browser.post(`${OWN}/wachtwoord`, { oud: OLD, nieuw: NEW })).to, `${OWN}?gedaan=wachtwoord`);
    equal((await browser.get(OWN)).status, 200);
    equal((await elsewhere.get(OWN)).status, 303);
    equal((await new ABrowser(store).post(IN, form(OLD))).status, 422);
    equal((await new ABrowser(store).post(IN, form(NEW))).status, 303);
    deepEqual((await letters()).map(({ template }) => template).includes('password-changed'), true);
  });

  test('keep the password when the old one is wrong or the new one is not good enough', async () => {
    const { store, as, letters } = await given();
    const browser = await as('teacher');
    for (const [oud, nieuw, words] of [
      ['', NEW, /Vul het wachtwoord in dat je nu gebruikt/],
      ['verkeerd', NEW, /dit klopt niet/],
      [OLD, 'kort', /Maak het wachtwoord langer/],
      [OLD, 'tom vos tom vos', /Kies iets wat niemand over je weet/],
    ] as const) {
      const { status, text } = await browser.post(`${OWN}/wachtwoord`, { oud, nieuw });
      equal(status, 422, nieuw);
      match(text, words);
    }
    deepEqual(await letters(), []);
    equal((await new ABrowser(store).post(IN, form(OLD))).status, 303);
  });

  test('let nobody guess at the old password without end', async () => {
    const { as } = await given();
    const browser = await as('teacher');
    const guess = (oud: string) => browser.post(`${OWN}/wachtwoord`, { oud, nieuw: NEW });
    for (let i = 0; i < 5; i += 1) await guess('verkeerd');
    match((await guess(OLD)).text, /Probeer het over 1 minuut opnieuw/);
  });

  test('are no business of a session by card, link or demo, which only looks', async () => {
    const { store, place } = await given();
    for (const how of ['card', 'link', 'demo']) {
      const browser = new ABrowser(store, await cookieOf(store, place, 'teacher', { how }));
      const { text } = await browser.get(OWN);
      match(text, /Waar ik ben ingelogd/);
      doesNotMatch(text, /\/ik\/inloggen\/(wachtwoord|passkey|app)/);
      equal((await browser.post(`${OWN}/wachtwoord`, { oud: OLD, nieuw: NEW })).to, OWN);
      equal((await browser.post(`${OWN}/passkey`)).to, OWN);
      equal((await browser.post(`${OWN}/app/weg`)).to, OWN);
    }
  });

  test('are for who is signed in', async () => {
    const { store } = await given();
    const browser = new ABrowser(store);
    equal((await browser.get(OWN)).to, '/inloggen?verder=%2Fik%2Finloggen');
    for (const path of ['/wachtwoord', '/passkey', '/passkey/klaar', '/passkey/weg', '/app/weg', '/sessie'])
      match((await browser.post(OWN + path)).to, /^\/inloggen/, path);
  });
});
