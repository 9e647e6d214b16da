import { deepEqual, doesNotMatch, equal, match, notEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { newCardCode } from '@netjes/identity';
import { type ClassCards, setClassCards } from '@netjes/store';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { ABrowser } from '../../../../tests/people/a-browser.ts';
import { aPlace, cookieOf, type PersonName } from '../../../../tests/people/a-place.ts';

const CARDS = '/school/de-brug/kaarten';
const CARD = '/inloggen/de-waard/kaart';
const PICTURES = '/inloggen/de-waard/plaatjes';
const OWN = ['fish', 'bike', 'moon', 'fish'];

const once = (page: string) => /name="keer" value="([\w-]+)"/.exec(page)?.[1] ?? '';

/** The codes on a sheet, by the name that stands on the card. */
function codesOn(page: string): ReadonlyMap<string, string> {
  const cards = [...page.matchAll(/<b>([^<]+)<\/b><\/p>\s*<p class="secret">([\w-]+)<\/p>/g)];
  return new Map(cards.map(([, name = '', code = '']) => [name, code]));
}

async function press(browser: ABrowser, pictures: readonly string[]) {
  let last = { to: '', status: 0 };
  for (const [stap, plaatje] of pictures.entries())
    last = await browser.post(PICTURES, { plaatje, stap: String(stap) });
  return last;
}

onBothEngines('class cards', ({ store: fresh }) => {
  const given = async (cards: ClassCards = 'card') => {
    const store = await fresh();
    const place = await aPlace(store);
    await store.inBoard(place.board, (tx) => setClassCards(tx, 'de-brug', cards));
    const as = async (name: PersonName) => new ABrowser(store, await cookieOf(store, place, name));
    const klas = `${CARDS}?klas=${place.class}`;
    return { store, place, as, klas };
  };
  /** The sheet that a teacher makes for the whole class. */
  const sheet = async (teacher: ABrowser, klas: string, doe = 'maken') => {
    const made = await teacher.post(klas, { doe, keer: once((await teacher.get(klas)).text) });
    return codesOn((await teacher.get(made.to)).text);
  };
  const nameOf = 'Noor van den Berg';

  test('are made by who teaches the class, printed with a code in letters, and open the door', async () => {
    const { as, klas, store } = await given();
    const teacher = await as('teacher');
    const codes = await sheet(teacher, klas);
    deepEqual([...codes.keys()].toSorted(), ['Daan van den Berg', nameOf]);
    const pupil = new ABrowser(store);
    equal((await pupil.get('/inloggen/de-waard')).text.includes(CARD), true);
    const typed = codes.get(nameOf)?.toLowerCase().replaceAll('-', '') ?? '';
    equal((await pupil.post(CARD, { code: typed })).to, '/thuis');
    match(pupil.cookies.get('lezer') ?? '', /^pupil\.kind\./);
    equal((await pupil.get('/ik/inloggen')).status, 200);
  });

  test('are made once when a button is pressed twice, and only for who has none', async () => {
    const { as, klas } = await given();
    const teacher = await as('teacher');
    const keer = once((await teacher.get(klas)).text);
    const first = await teacher.post(klas, { doe: 'maken', keer });
    const codes = codesOn((await teacher.get(first.to)).text);
    const again = await teacher.post(klas, { doe: 'maken', keer });
    deepEqual(codesOn((await teacher.get(again.to)).text), codes);
    equal((await teacher.post(klas, { doe: 'maken', keer: 'anders' })).to, `${klas}&gedaan=geen`);
    const renewed = await sheet(teacher, klas, 'vernieuwen');
    notEqual(renewed.get(nameOf), codes.get(nameOf));
  });

  test('are shown to the session that made them alone, for an hour', async () => {
    const { as, klas } = await given();
    const teacher = await as('teacher');
    const made = await teacher.post(klas, { doe: 'maken', keer: once((await teacher.get(klas)).text) });
    equal(codesOn((await (await as('teacher')).get(made.to)).text).size, 0);
    equal(codesOn((await (await as('principal')).get(made.to)).text).size, 0);
    teacher.now = someday.add({ minutes: 61 });
    match((await teacher.get(made.to)).text, /Dit blad is er niet meer/);
  });

  test('are no business of other classes and schools, of pupils and parents', async () => {
    const { as, klas, place } = await given();
    for (const name of ['pupil', 'parent'] as const)
      equal((await (await as(name)).get(klas)).status, 403, name);
    for (const name of ['otherTeacher', 'otherPrincipal'] as const)
      equal((await (await as(name)).get(klas)).status, 404, name);
    const substitute = await as('substitute');
    doesNotMatch((await substitute.get(klas)).text, /Noor/, 'teaches no class');
    equal((await substitute.post(klas, { doe: 'vernieuwen', keer: 'x' })).to, CARDS);
    const teacher = await as('teacher');
    equal((await teacher.post(CARDS, { doe: 'kiezen', kaarten: 'off' })).status, 303);
    match((await teacher.get(klas)).text, /Noor/, 'a teacher does not choose for the school');
    equal(
      (await teacher.post(klas, { doe: 'nieuw', leerling: place.people.otherPupil, keer: 'x' })).to,
      klas,
    );
  });

  test('that are revoked or renewed end what was opened with them', async () => {
    const { as, klas, store, place } = await given();
    const teacher = await as('teacher');
    const codes = await sheet(teacher, klas);
    const pupil = new ABrowser(store);
    const code = codes.get(nameOf) ?? '';
    await pupil.post(CARD, { code });
    equal((await pupil.get('/ik/inloggen')).status, 200);
    await teacher.post(klas, { doe: 'intrekken', leerling: place.people.pupil });
    equal((await pupil.get('/ik/inloggen')).status, 303);
    const refused = await new ABrowser(store).post(CARD, { code });
    equal(refused.status, 422);
    match(refused.text, /Deze kaart werkt hier niet/);
  });

  test('stop working when the school does without them, or the pupil leaves', async () => {
    const { as, klas, store, place } = await given();
    const codes = await sheet(await as('teacher'), klas);
    const code = codes.get(nameOf) ?? '';
    const coordinator = await as('coordinator');
    const pupil = new ABrowser(store);
    await pupil.post(CARD, { code });
    await coordinator.post(CARDS, { doe: 'kiezen', kaarten: 'off' });
    equal((await pupil.get('/ik/inloggen')).status, 303);
    equal((await pupil.post(CARD, { code })).status, 422);
    await coordinator.post(CARDS, { doe: 'kiezen', kaarten: 'card' });
    equal((await pupil.post(CARD, { code })).status, 303);
    await store.inBoard(place.board, (tx) =>
      tx
        .updateTable('person')
        .set({ left_on: Temporal.PlainDate.from('2026-09-01') })
        .where('id', '=', place.people.pupil)
        .execute(),
    );
    equal((await new ABrowser(store).post(CARD, { code })).status, 422);
  });

  test('ask an address to wait after a hundred cards that are none', async () => {
    const { store, as, klas } = await given();
    const code = [...(await sheet(await as('teacher'), klas)).values()][0] ?? '';
    const pupil = new ABrowser(store);
    for (let i = 0; i < 100; i += 1) equal((await pupil.post(CARD, { code: newCardCode() })).status, 422);
    equal((await pupil.post(CARD, { code })).status, 429);
    pupil.now = someday.add({ minutes: 11 });
    equal((await pupil.post(CARD, { code })).status, 303);
  });

  test('tell what is the matter with a code that was typed wrong, and ask one card to wait after five times', async () => {
    const { store, as, klas } = await given();
    const codes = [...(await sheet(await as('teacher'), klas)).values()];
    const pupil = new ABrowser(store);
    match((await pupil.post(CARD, { code: '' })).text, /Typ de code die op je kaart staat/);
    match((await pupil.post(CARD, { code: '2345' })).text, /Typ de hele code over/);
    await sheet(await as('teacher'), klas, 'vernieuwen');
    const [old = ''] = codes;
    for (let i = 0; i < 5; i += 1) equal((await pupil.post(CARD, { code: old })).status, 422);
    equal((await pupil.post(CARD, { code: old })).status, 429, 'one card');
  });

  test('with pictures ask for four at the first time, twice, and show only a first name before', async () => {
    const { as, klas, store } = await given('card-and-pictures');
    const code = (await sheet(await as('teacher'), klas)).get(nameOf) ?? '';
    const pupil = new ABrowser(store);
    equal((await pupil.post(CARD, { code })).to, PICTURES);
    const page = await pupil.get(PICTURES);
    match(page.text, /Hoi Noor/);
    doesNotMatch(page.text, /Berg|7A/);
    equal(pupil.cookies.has('netjes'), false);
    await press(pupil, ['fish', 'fish', 'fish', 'fish']);
    match((await pupil.get(PICTURES)).text, /Kies niet steeds hetzelfde plaatje/);
    await press(pupil, OWN);
    match((await pupil.get(PICTURES)).text, /Kies dezelfde vier plaatjes nog een keer/);
    await press(pupil, ['fish', 'bike', 'moon', 'cat']);
    match((await pupil.get(PICTURES)).text, /Dat waren andere plaatjes/);
    await press(pupil, OWN);
    equal((await press(pupil, OWN)).to, '/thuis');
    match((await pupil.get('/ik/inloggen')).text, /klassenkaart en plaatjes/);
  });

  test('with pictures open with the same ones in the same order, and count a double press once', async () => {
    const { as, klas, store, place } = await given('card-and-pictures');
    const teacher = await as('teacher');
    const code = (await sheet(teacher, klas)).get(nameOf) ?? '';
    const first = new ABrowser(store);
    await first.post(CARD, { code });
    await press(first, OWN);
    await press(first, OWN);
    const pupil = new ABrowser(store);
    await pupil.post(CARD, { code });
    match((await pupil.get(PICTURES)).text, /Welke vier plaatjes heb je gekozen/);
    await press(pupil, OWN.toReversed());
    match((await pupil.get(PICTURES)).text, /Weet je ze niet meer/);
    await pupil.post(PICTURES, { plaatje: 'fish', stap: '0' });
    await pupil.post(PICTURES, { plaatje: 'fish', stap: '0' });
    match((await pupil.get(PICTURES)).text, /1 van de 4 gekozen/);
    await pupil.post(PICTURES, { opnieuw: 'ja' });
    equal((await press(pupil, OWN)).to, '/thuis');
    await teacher.post(klas, { doe: 'wissen', leerling: place.people.pupil });
    equal((await pupil.get('/ik/inloggen')).status, 303, 'what the pictures opened is over');
    await pupil.post(CARD, { code });
    match((await pupil.get(PICTURES)).text, /Kies vier plaatjes die je onthoudt/);
  });

  test('with pictures ask to wait after five times wrong, and end when the card is revoked halfway', async () => {
    const { as, klas, store, place } = await given('card-and-pictures');
    const teacher = await as('teacher');
    const code = (await sheet(teacher, klas)).get(nameOf) ?? '';
    const pupil = new ABrowser(store);
    await pupil.post(CARD, { code });
    await press(pupil, OWN);
    await press(pupil, OWN);
    await pupil.post(CARD, { code });
    for (let i = 0; i < 5; i += 1) await press(pupil, OWN.toReversed());
    await press(pupil, OWN);
    match((await pupil.get(PICTURES)).text, /Probeer het over 1 minuut opnieuw/);
    pupil.now = someday.add({ seconds: 61 });
    await pupil.post(CARD, { code });
    await press(pupil, OWN.slice(0, 3));
    await teacher.post(klas, { doe: 'intrekken', leerling: place.people.pupil });
    equal((await pupil.post(PICTURES, { plaatje: 'fish', stap: '3' })).to, CARD);
  });
});
