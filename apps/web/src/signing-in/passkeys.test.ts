import { deepEqual, equal, match, notEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { type Quirk, SoftAuthenticator } from '../../../../tests/identity/soft-authenticator.ts';
import { ABrowser } from '../../../../tests/people/a-browser.ts';
import { aPlace, cookieOf, type PersonName } from '../../../../tests/people/a-place.ts';

const IN = '/inloggen/de-waard/passkey';
const OWN = '/ik/inloggen/passkey';

/** What a page asks the device. */
function askedOn<Options>(page: string): Options {
  const text = /data-options="([^"]*)"/.exec(page)?.[1] ?? '{}';
  return JSON.parse(text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')) as Options;
}

type Create = Parameters<SoftAuthenticator['create']>[0];
type Get = Parameters<SoftAuthenticator['get']>[0];

onBothEngines('passkeys', ({ store: fresh }) => {
  const given = async () => {
    const store = await fresh();
    const place = await aPlace(store);
    const as = async (name: PersonName, strong = false) =>
      new ABrowser(store, await cookieOf(store, place, name, { strong }));
    const device = new SoftAuthenticator('http://localhost');
    const make = async (browser: ABrowser, label = 'laptop') => {
      const asked = await browser.post(OWN);
      const antwoord = JSON.stringify(device.create(askedOn<Create>(asked.text)));
      return { antwoord, done: await browser.post(`${OWN}/klaar`, { label, antwoord }) };
    };
    const use = async (browser: ABrowser, quirk: Quirk = {}) => {
      const asked = await browser.post(`${IN}?verder=%2Fik`);
      const antwoord = JSON.stringify(device.get(askedOn<Get>(asked.text), quirk));
      return { antwoord, done: await browser.post(`${IN}/klaar?verder=%2Fik`, { antwoord }) };
    };
    return { store, as, make, use };
  };

  test('are made by who is signed in, and let in by themselves as both steps', async () => {
    const { store, as, make, use } = await given();
    const principal = await as('principal');
    const before = principal.cookies.get('netjes');
    equal((await make(principal)).done.to, '/ik/inloggen?gedaan=passkey');
    notEqual(principal.cookies.get('netjes'), before);
    equal((await principal.get('/school/de-brug')).status, 200, 'it was unlocked just now');
    match((await principal.get('/ik/inloggen')).text, /<b>laptop<\/b>/);
    const other = new ABrowser(store);
    equal((await use(other)).done.to, '/ik');
    equal((await other.get('/school/de-brug')).status, 200);
  });

  test('answer a question once, and within five minutes', async () => {
    const { store, as, make, use } = await given();
    await make(await as('teacher'));
    const browser = new ABrowser(store);
    const { antwoord } = await use(browser);
    const again = await new ABrowser(store).post(`${IN}/klaar`, { antwoord });
    equal(again.status, 422);
    const late = new ABrowser(store);
    const asked = await late.post(IN);
    late.now = someday.add({ minutes: 6 });
    const device = JSON.stringify({ id: 'x', response: { clientDataJSON: '' } });
    match((await late.post(`${IN}/klaar`, { antwoord: device })).text, /langer dan vijf minuten/);
    match(asked.text, /data-passkey="get"/);
  });

  test('of another site, of a locked device, copied or forged are refused with what to do', async () => {
    const { store, as, make, use } = await given();
    await make(await as('teacher'));
    for (const [quirk, words] of [
      [{ origin: 'https://elders.example' }, /Open Netjes zelf/],
      [{ isLocked: true }, /Ontgrendel je apparaat/],
      [{ isForged: true }, /klopt niet/],
      [{ handle: 'bmllbWFuZA' }, /niet bekend/],
    ] as const) {
      const browser = new ABrowser(store);
      const { done } = await use(browser, quirk);
      equal(done.status, 422);
      match(done.text, words);
      equal(browser.cookies.has('netjes'), false);
    }
    equal((await use(new ABrowser(store))).done.status, 303);
    match((await use(new ABrowser(store), { counter: 1 })).done.text, /kopie/);
  });

  test('are taken away by their owner, and then open nothing', async () => {
    const { store, as, make, use } = await given();
    const teacher = await as('teacher');
    await make(teacher);
    const id = /name="id" value="([\w-]+)"/.exec((await teacher.get('/ik/inloggen')).text)?.[1] ?? '';
    const other = await as('substitute', true);
    equal((await other.post(`${OWN}/weg`, { id })).to, '/ik/inloggen', 'not theirs');
    equal((await teacher.post(`${OWN}/weg`, { id })).to, '/ik/inloggen?gedaan=weg');
    match((await use(new ABrowser(store))).done.text, /niet bekend/);
  });

  test('stay when they are the last second step of a role that asks for one', async () => {
    const { as, make } = await given();
    const principal = await as('principal');
    await make(principal);
    const { text } = await principal.get('/ik/inloggen');
    match(text, /daarom kun je de laatste niet weghalen/);
    const id = /"excludeCredentials":\[\{"id":"([\w-]+)"/.exec(
      (await principal.post(OWN)).text.replaceAll('&quot;', '"'),
    )?.[1];
    equal((await principal.post(`${OWN}/weg`, { id: id ?? '' })).to, '/ik/inloggen');
    match((await principal.get('/ik/inloggen')).text, /<b>laptop<\/b>/);
  });

  test('begin anew for who comes back to their page', async () => {
    const { store, as } = await given();
    deepEqual((await new ABrowser(store).get(`${IN}?verder=%2Fik`)).to, '/inloggen/de-waard?verder=%2Fik');
    equal((await (await as('teacher')).get(OWN)).to, '/ik/inloggen');
    equal((await (await as('teacher')).post(`${OWN}/klaar`, { label: '' })).status, 422);
  });
});
