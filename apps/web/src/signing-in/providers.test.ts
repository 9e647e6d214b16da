import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { keepProvider, type Store } from '@netjes/store';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { type ForgedProvider, startForgedProvider } from '../../../../tests/identity/forged-provider.ts';
import { startIdentityProvider, type RunningProvider } from '../../../../tests/identity/provider.ts';
import { ABrowser } from '../../../../tests/people/a-browser.ts';
import { aPlace, cookieOf, type PersonName } from '../../../../tests/people/a-place.ts';

const BACK = 'http://localhost/inloggen/de-waard/terug/school';
const account = (sub: string, email: string) => ({ sub, email, email_verified: true });

let provider: RunningProvider;
/** one that says of itself what a test wants */
let forged: ForgedProvider;
before(async () => {
  forged = await startForgedProvider();
  provider = await startIdentityProvider({
    accounts: [
      account('tom', 'teacher@de-waard.example'),
      account('tom-2', 'teacher@de-waard.example'),
      account('ouder', 'ouder@de-waard.example'),
      account('elders', 'sysadmin@elders.example'),
      account('onbekend', 'niemand@de-waard.example'),
      { sub: 'los', email: 'substitute@de-waard.example', email_verified: false },
    ],
    redirectUris: [BACK],
  });
});
after(async () => {
  await forged.close();
  await provider.close();
});

async function connect(store: Store, settings: Readonly<Record<string, string>> = {}) {
  await store.inBoard('de-waard', (tx) =>
    keepProvider(
      { tx, board: 'de-waard', keys: store.keys },
      {
        id: 'school',
        preset: 'other',
        name: 'Schoolaccount',
        issuer: provider.issuer,
        clientId: provider.clientId,
        clientSecret: provider.clientSecret,
        settings: { address: provider.issuer, domains: 'de-waard.example', ...settings },
      },
    ),
  );
}

onBothEngines('signing in with an account of the school', ({ store: fresh }) => {
  const given = async () => {
    const store = await fresh();
    const place = await aPlace(store);
    await connect(store);
    const signIn = async (sub: string, browser = new ABrowser(store)) => {
      // the clock of a real provider is the real one
      browser.now = Temporal.Now.instant();
      const { to } = await browser.get('/inloggen/de-waard/met/school?verder=%2Fik%2Finloggen');
      const back = new URL(await provider.visit(to, { as: sub }));
      const address = back.pathname + back.search;
      return { browser, address, answer: await browser.get(address) };
    };
    return { store, place, signIn };
  };
  const unknown = /Je account is bekend bij Schoolaccount, maar niet bij Netjes/;

  test('lets in whom the school knows under the address that the provider vouches for, and knows them again', async () => {
    const { store, signIn, place } = await given();
    const page = await new ABrowser(store).get('/inloggen/de-waard');
    match(page.text, /Inloggen met Schoolaccount/);
    const { browser, answer } = await signIn('tom');
    deepEqual([answer.status, answer.to], [303, '/ik/inloggen']);
    match((await browser.get('/ik/inloggen')).text, /account van school/);
    await store.inBoard('de-waard', (tx) =>
      tx
        .updateTable('person')
        .set({ email: 'tom@nieuw.example' })
        .where('id', '=', place.people.teacher)
        .execute(),
    );
    equal((await signIn('tom')).answer.to, '/ik/inloggen', 'by the account, whatever the address is now');
  });

  test('takes no second account for a person, though its address is the same', async () => {
    const { signIn } = await given();
    await signIn('tom');
    const { answer, browser } = await signIn('tom-2');
    equal(answer.status, 422);
    match(answer.text, unknown);
    equal(browser.cookies.has('netjes'), false);
  });

  test('lets nobody in whom the school does not know, whose address is of elsewhere or not verified, nor a parent', async () => {
    const { signIn, store, place } = await given();
    await store.inBoard('de-waard', (tx) =>
      tx
        .updateTable('person')
        .set({ email: 'sysadmin@elders.example' })
        .where('id', '=', place.people.sysadmin)
        .execute(),
    );
    for (const sub of ['onbekend', 'elders', 'los', 'ouder']) {
      const { answer, browser } = await signIn(sub);
      equal(answer.status, 422, sub);
      match(answer.text, unknown, sub);
      doesNotMatch(answer.text, /@/, sub);
      equal(browser.cookies.has('netjes'), false, sub);
    }
  });

  test('counts as two steps when the provider says so, and as one when it does not', async () => {
    const { store } = await given();
    await connect(store, { address: forged.issuer });
    for (const [amr, status] of [
      [['pwd', 'otp'], 200],
      [['pwd'], 303],
    ] as const) {
      forged.forge({
        claims: (good) => ({ ...good, email: 'principal@de-waard.example', email_verified: true, amr }),
      });
      const browser = new ABrowser(store);
      browser.now = Temporal.Now.instant();
      const { to } = await browser.get('/inloggen/de-waard/met/school');
      const back = new URL(forged.visit(to));
      equal((await browser.get(back.pathname + back.search)).status, 303);
      equal((await browser.get('/school/de-brug')).status, status, amr.join());
    }
  });

  test('answers once, to the browser that asked', async () => {
    const { signIn, store } = await given();
    const { browser, address } = await signIn('tom');
    const again = await browser.get(address);
    equal(again.status, 422);
    match(again.text, /Begin opnieuw/);
    const other = new ABrowser(store);
    other.now = Temporal.Now.instant();
    await other.get('/inloggen/de-waard/met/school');
    equal((await other.get(address)).status, 422);
    equal(other.cookies.has('netjes'), false);
  });

  test('says so when somebody stops, and when the provider is away or there is none', async () => {
    const { store } = await given();
    const browser = new ABrowser(store);
    browser.now = Temporal.Now.instant();
    const { to } = await browser.get('/inloggen/de-waard/met/school');
    const back = new URL(await provider.visit(to, 'stop'));
    match((await browser.get(back.pathname + back.search)).text, /het inloggen is gestopt/);
    await connect(store, { address: 'http://127.0.0.1:9' });
    match((await browser.get('/inloggen/de-waard/met/school')).text, /geeft geen antwoord/);
    equal((await browser.get('/inloggen/de-waard/met/geen')).to, '/inloggen');
  });

  test('ends for who leaves', async () => {
    const { signIn, store, place } = await given();
    const { browser } = await signIn('tom');
    await store.inBoard('de-waard', (tx) =>
      tx
        .updateTable('person')
        .set({ left_on: Temporal.PlainDate.from('2026-01-01') })
        .where('id', '=', place.people.teacher)
        .execute(),
    );
    equal((await browser.get('/ik/inloggen')).status, 303);
    equal((await signIn('tom')).answer.status, 422);
  });
});

onBothEngines('connecting accounts of the school', ({ store: fresh }) => {
  const given = async () => {
    const store = await fresh();
    const place = await aPlace(store);
    const as = async (name: PersonName) => new ABrowser(store, await cookieOf(store, place, name));
    return { store, as };
  };
  const PATH = '/bestuur/aanmelden';
  const fields = () => ({
    soort: 'other',
    naam: 'School Account',
    address: provider.issuer,
    domains: 'de-waard.example',
    client: provider.clientId,
    geheim: provider.clientSecret,
  });

  test('shows the return address, never the secret, and tries whether the provider answers', async () => {
    const { as } = await given();
    const browser = await as('sysadmin');
    for (const soort of ['microsoft', 'google', 'entree', 'other'])
      match(
        (await browser.get(`${PATH}?soort=${soort}`)).text,
        new RegExp(`/terug/${soort === 'other' ? 'openid' : soort}<`),
      );
    equal((await browser.post(PATH, fields())).to, `${PATH}?gedaan=bewaard`);
    const page = await browser.get(`${PATH}?aanbieder=openid`);
    match(page.text, /http:\/\/localhost\/inloggen\/de-waard\/terug\/openid/);
    doesNotMatch(page.text, new RegExp(provider.clientSecret));
    equal((await browser.post(`${PATH}/proberen`, { aanbieder: 'openid' })).to, `${PATH}?gedaan=goed`);
    const changed = { ...fields(), aanbieder: 'openid', geheim: '', address: 'http://127.0.0.1:9' };
    equal((await browser.post(PATH, changed)).to, `${PATH}?gedaan=bewaard`, 'keeps the secret it has');
    const tried = await browser.post(`${PATH}/proberen`, { aanbieder: 'openid' });
    equal(tried.to, `${PATH}?gedaan=provider-away`);
    match((await browser.get(tried.to)).text, /geeft geen antwoord/);
    await browser.post(`${PATH}/weg`, { aanbieder: 'openid' });
    match((await browser.get(PATH)).text, /nog geen aanbieder/);
  });

  test('says field by field what is wrong, and keeps what was typed but for the secret', async () => {
    const { as } = await given();
    const browser = await as('sysadmin');
    const wrong = {
      ...fields(),
      address: 'http://elders.example',
      domains: '',
      naam: '',
      geheim: 'heel geheim ding',
    };
    const { status, text } = await browser.post(PATH, wrong);
    equal(status, 422);
    for (const field of ['naam', 'domains', 'address']) match(text, new RegExp(`href="#${field}"`));
    match(text, /value="http:\/\/elders.example"/);
    doesNotMatch(text, /heel geheim ding/);
    match(
      (await browser.post(PATH, { ...fields(), soort: 'microsoft', tenant: 'common' })).text,
      /href="#tenant"/,
    );
    match((await browser.post(PATH, { ...fields(), soort: 'entree', brins: 'x' })).text, /href="#brins"/);
  });

  test('is for who looks after the systems of the board', async () => {
    const { as, store } = await given();
    for (const name of ['principal', 'coordinator', 'board', 'teacher'] as const) {
      const browser = await as(name);
      equal((await browser.get(PATH)).status, 403, name);
      equal((await browser.post(`${PATH}/proberen`, { aanbieder: 'x' })).status, 403, name);
    }
    ok((await new ABrowser(store).post(PATH, fields())).to.startsWith('/inloggen'));
  });
});
