import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { newReadableCode } from '@netjes/identity';
import { boards, schools, type Store, strengthenSession } from '@netjes/store';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { library } from '../../../../tests/oracle/codes.ts';
import { aPlace, cookieOf } from '../../../../tests/people/a-place.ts';
import { createApp } from '../create-app.ts';

const today = Temporal.PlainDate.from('2026-09-01');
const setupCode = newReadableCode();
const PASSWORD = 'paarse fiets zingt zacht';

/** A browser that keeps its cookies, on a site whose set-up has that code. */
function browserOn(store: Store, cookies = new Map<string, string>()) {
  const app = createApp(library, { opened: () => ({ store }), now: () => someday, setupCode });
  const visit = async (path: string, form?: Readonly<Record<string, string>>) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await app.request(path, {
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (/max-age=0/i.test(set)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return { status: response.status, to: response.headers.get('location'), page: await response.text() };
  };
  return Object.assign(visit, { cookies });
}

const administrator = {
  stap: 'beheerder',
  voornaam: 'Ans',
  tussenvoegsel: '',
  achternaam: 'Bakker',
  email: 'Ans@Meerpaal.example',
  wachtwoord: PASSWORD,
};

onBothEngines('the set-up', ({ store: fresh }) => {
  test('goes from the code in the terminal to a school with an administrator and a code', async () => {
    const store = await fresh();
    const visit = browserOn(store);
    match((await visit('/setup')).page, /Typ de code uit het venster/);
    const wrong = await visit('/setup', { stap: 'code', code: newReadableCode() });
    deepEqual([wrong.status, visit.cookies.size], [422, 0]);
    deepEqual((await visit('/setup', { stap: 'code', code: setupCode })).to, '/setup');

    match((await visit('/setup')).page, /Begin met mijn eigen bestuur/);
    equal((await visit('/setup', { stap: 'bestuur', bestuur: ' ' })).status, 422);
    equal((await visit('/setup', { stap: 'bestuur', bestuur: 'Stichting De Meerpaal' })).to, '/setup');
    match((await visit('/setup')).page, /Stap 1 van 4/);
    equal((await visit('/setup', { stap: 'school', naam: 'De Klimboom' })).to, '/setup');

    match((await visit('/setup')).page, /Stap 2 van 4/);
    const weak = await visit('/setup', { ...administrator, wachtwoord: 'klimboom1234' });
    equal(weak.status, 422);
    match(weak.page, /value="Bakker"/);
    doesNotMatch(weak.page, /klimboom1234/);
    equal((await visit('/setup', administrator)).to, '/setup');
    equal((await visit('/setup')).to, '/setup/gedragscode');

    const second = await visit('/setup/gedragscode');
    equal(second.to, '/inloggen/tweede?verder=%2Fsetup%2Fgedragscode');
    await showSecondFactor(store);
    match((await visit('/setup/gedragscode')).page, /Welke code geldt op De Klimboom\?/);
    equal((await visit('/setup/gedragscode', { code: 'onzin' })).status, 422);
    equal((await visit('/setup/gedragscode', { code: 'sticht' })).to, '/setup');
    equal((await visit('/setup')).to, '/setup/klaar');
    match((await visit('/setup/klaar')).page, /\/school\/de-klimboom\/aanleveren/);

    const [board] = await boards(store);
    deepEqual(board, { board: 'stichting-de-meerpaal', name: 'Stichting De Meerpaal', demo: false });
    const made = await store.inBoard('stichting-de-meerpaal', (tx) => schools(tx, today));
    deepEqual(
      made.map(({ school, code }) => [school, code]),
      [['de-klimboom', 'sticht']],
    );
  });

  test('is taken up where it was left, by whoever types the code of the new start', async () => {
    const store = await fresh();
    const first = browserOn(store);
    await first('/setup', { stap: 'code', code: setupCode });
    await first('/setup', { stap: 'bestuur', bestuur: 'De Meerpaal' });
    const later = browserOn(store, first.cookies);
    match((await later('/setup')).page, /Typ de code/);
    await later('/setup', { stap: 'code', code: setupCode });
    match((await later('/setup')).page, /Je eerste school/);
  });

  test('does nothing for whoever has not typed the code', async () => {
    const store = await fresh();
    const visit = browserOn(store, new Map([['netjes-begin', setupCode]]));
    for (const form of [{ stap: 'bestuur', bestuur: 'Van mij' }, { stap: 'demo' }, administrator]) {
      deepEqual([(await visit('/setup', form)).to, (await boards(store)).length], ['/setup', 0]);
    }
    equal((await visit(`/setup?code=${setupCode}`)).to, null);
    match((await visit(`/setup?stap=code&code=${setupCode}`)).page, /Typ de code/);
  });

  test('lets one of two win who are at the same step, and tells the other', async () => {
    const store = await fresh();
    const one = browserOn(store);
    await one('/setup', { stap: 'code', code: setupCode });
    const both = async (...forms: Record<string, string>[]) =>
      (await Promise.all(forms.map((form) => one('/setup', form)))).map(({ to }) => to).toSorted();
    const won = ['/setup', '/setup?gedaan=eerder'];
    deepEqual(await both({ stap: 'bestuur', bestuur: 'Noord' }, { stap: 'bestuur', bestuur: 'Zuid' }), won);
    match((await one('/setup?gedaan=eerder')).page, /Deze stap is al gedaan/);
    deepEqual(await both({ stap: 'school', naam: 'De Eik' }, { stap: 'school', naam: 'De Els' }), won);
    deepEqual(await both(administrator, { ...administrator, email: 'bea@meerpaal.example' }), won);
    const { board = '' } = (await boards(store))[0] ?? {};
    const people = await store.inBoard(board, (tx) => tx.selectFrom('person').select('id').execute());
    equal(people.length, 1);
  });

  test('is closed to everybody but the administrator once there is one, with the code too', async () => {
    const store = await fresh();
    const visit = browserOn(store);
    await visit('/setup', { stap: 'code', code: setupCode });
    await visit('/setup', { stap: 'bestuur', bestuur: 'De Meerpaal' });
    await visit('/setup', { stap: 'school', naam: 'De Eik' });
    await visit('/setup', administrator);
    const other = browserOn(store);
    for (const form of [undefined, { stap: 'code', code: setupCode }, administrator]) {
      const { status, page } = await other('/setup', form);
      equal(status, 404);
      match(page, /Ben je de beheerder\? Log dan in/);
    }
    equal((await other('/setup/gedragscode')).to, '/inloggen?verder=%2Fsetup%2Fgedragscode');
  });

  test('is over for everybody where a board is at work', async () => {
    const store = await fresh();
    const place = await aPlace(store);
    const app = browserOn(store);
    equal((await app('/setup')).status, 404);
    const [, value = ''] = (await cookieOf(store, place, 'sysadmin')).split('=');
    const keeper = browserOn(store, new Map([['netjes', value]]));
    const { status, page } = await keeper('/setup');
    equal(status, 404);
    match(page, /href="\/thuis"/);
  });

  test('leaves the public pages as they are on an empty database', async () => {
    const visit = browserOn(await fresh());
    for (const path of ['/', '/langstraat', '/langstraat/mag-ik/phone.use?place=canteen', '/over']) {
      equal((await visit(path)).status, 200, path);
    }
    ok((await visit('/')).page.includes('href="/thuis"'));
  });
});

/** As if the administrator had shown a second factor. */
async function showSecondFactor(store: Store): Promise<void> {
  await store.inBoard('stichting-de-meerpaal', async (tx) => {
    const { id } = await tx.selectFrom('session').select('id').executeTakeFirstOrThrow();
    await strengthenSession(tx, id, someday);
  });
}
