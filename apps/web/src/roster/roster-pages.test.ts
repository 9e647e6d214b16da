import { equal, match, ok } from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { test } from 'node:test';
import { beginDelivery, type Store } from '@netjes/store';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { library } from '../../../../tests/oracle/codes.ts';
import { aPlace, cookieOf, type PersonName, type Place } from '../../../../tests/people/a-place.ts';
import { aUser, filesOf, oneRoster } from '../../../../tests/rosters/one-roster.ts';
import { createApp } from '../create-app.ts';

const now = () => Temporal.Now.instant();

/** A browser of somebody, on one server. */
async function browser(store: Store, place: Place, name: PersonName, app = appOn(store)) {
  const cookie = await cookieOf(store, place, name, { now: now() });
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  const get = async (path: string) => {
    const response = await app.request(path, { headers });
    return { status: response.status, text: await response.text() };
  };
  const post = async (path: string, body: FormData | URLSearchParams) => {
    const response = await app.request(path, { method: 'POST', headers, body });
    const to = response.headers.get('location') ?? '';
    return { status: response.status, to, text: await response.text() };
  };
  const deliver = async (path: string, files: Readonly<Record<string, string | Uint8Array>>) => {
    const form = new FormData();
    form.append('bron', 'ParnasSys');
    for (const [file, content] of Object.entries(files))
      form.append('bestanden', new File([content as string], file));
    return await post(path, form);
  };
  /** Looks until the reading is over, as the page does by itself. */
  const read = async (path: string) => {
    for (let looks = 0; looks < 200; looks++) {
      const page = await get(path);
      if (!page.text.includes('ververst zichzelf')) return page.text;
      await setTimeout(25);
    }
    throw new Error('the reading does not end');
  };
  return { get, post, deliver, read };
}

const appOn = (store: Store) => createApp(library, { opened: () => ({ store }), now });

onBothEngines('pages on which people are delivered', ({ store: fresh }) => {
  const given = async () => {
    const store = await fresh();
    const place = await aPlace(store);
    const app = appOn(store);
    return { store, place, as: (name: PersonName) => browser(store, place, name, app) };
  };
  const here = '/school/de-brug/aanleveren';

  test('show first what changes, and do it when somebody says so; a second time nothing changes', async () => {
    const { as } = await given();
    const { get, post, deliver, read } = await as('coordinator');
    const sent = await deliver(here, filesOf({ ...oneRoster() }));
    equal(sent.status, 303);
    const page = await read(sent.to);
    match(page, /Nieuw: 3|Nieuw<\/b>: 3/);
    match(page, /Noor van den Berg/);
    match(page, /users\.password/);
    ok(!page.includes('w8woord'));
    ok(!(await get('/school/de-brug/mensen?zoek=jansen')).text.includes('Ada Jansen'));
    equal((await post(`${sent.to}/doorvoeren`, new URLSearchParams())).to, `${here}?gedaan=verwerkt`);
    match((await get('/school/de-brug/mensen?zoek=jansen')).text, /Ada Jansen/);
    match((await get(here)).text, /verwerkt/);
    const again = await deliver(here, filesOf({ ...oneRoster() }));
    match(await read(again.to), /Er verandert niets/);
    equal((await post(`${again.to}/weg`, new URLSearchParams())).to, `${here}?gedaan=weg`);
    match((await get(again.to)).text, /weggegooid/);
  });

  test('give a suggested role only to who was ticked, and only by who may give it', async () => {
    const { as } = await given();
    const tables = oneRoster();
    tables.users.push(aUser('d1', 'administrator', { givenName: 'Dirk', familyName: 'Baas' }));
    const coordinator = await as('coordinator');
    const sent = await coordinator.deliver(here, filesOf({ ...tables }));
    const page = await coordinator.read(sent.to);
    match(page, /Dirk Baas/);
    const isOffered = page.includes('name="rol" value="0"');
    await coordinator.post(`${sent.to}/doorvoeren`, new URLSearchParams({ rol: '0' }));
    const list = (await coordinator.get('/school/de-brug/mensen?zoek=dirk')).text;
    equal(/medewerker/.test(list.slice(list.indexOf('Dirk'))), !isOffered, 'staff at least');
  });

  test('ask which column is what, and remember it', async () => {
    const { as } = await given();
    const { post, deliver, read, get } = await as('coordinator');
    const list = { 'klas.csv': 'Kind;Extra;Stamgroep nr\nNoor Smit;x;7A\nDaan Bakker;y;7A\n' };
    const sent = await deliver(here, list);
    match(await read(sent.to), /Wat staat in welke kolom/);
    equal((await post(`${sent.to}/kolommen`, new URLSearchParams({ 'kolom-name': 'Kind' }))).status, 422);
    const columns = { 'kolom-name': 'Kind', 'kolom-class': 'Stamgroep nr' };
    equal((await post(`${sent.to}/kolommen`, new URLSearchParams(columns))).to, sent.to);
    match(await read(sent.to), /Noor Smit/);
    equal((await post(`${sent.to}/doorvoeren`, new URLSearchParams())).status, 303);
    match((await get('/school/de-brug/mensen?zoek=bakker')).text, /Daan Bakker/);
    match(await read((await deliver(here, list)).to), /Er verandert niets/);
  });

  test('remember the columns also when the files are no longer in memory', async () => {
    const { store, place, as } = await given();
    const { deliver, read } = await as('coordinator');
    const list = { 'klas.csv': 'Kind;Extra;Stamgroep nr\nNoor Smit;x;7A\n' };
    const sent = await deliver(here, list);
    match(await read(sent.to), /Wat staat in welke kolom/);
    const restarted = await browser(store, place, 'coordinator', appOn(store));
    const columns = new URLSearchParams({ 'kolom-name': 'Kind', 'kolom-class': 'Stamgroep nr' });
    const { status, text } = await restarted.post(`${sent.to}/kolommen`, columns);
    equal(status, 422);
    match(text, /wat je koos is onthouden/);
    match(await restarted.read((await restarted.deliver(here, list)).to), /Noor Smit/);
  });

  test('say what to do when there is no file, or one that cannot be read', async () => {
    const { as } = await given();
    const { deliver, read } = await as('principal');
    const nothing = await deliver(here, {});
    equal(nothing.status, 422);
    match(nothing.text, /Kies eerst een of meer bestanden/);
    const sent = await deliver(here, { 'edex.xml': '<!DOCTYPE x [<!ENTITY a "b">]><EDEX>&a;</EDEX>' });
    match(await read(sent.to), /kan niet worden gebruikt/);
  });

  test('tell of a reading that broke off, and of an older delivery that a newer one overtook', async () => {
    const { store, place, as } = await given();
    const { get, post, deliver, read } = await as('coordinator');
    const long = {
      source: 'de-brug/x',
      school: 'de-brug',
      by: 'a'.repeat(26),
      now: now().subtract({ minutes: 2 }),
    };
    const broken = await store.inBoard(place.board, (tx) => beginDelivery(tx, place.board, long));
    match((await get(`${here}/${broken}`)).text, /Het lezen is afgebroken/);
    const older = await deliver(here, filesOf({ ...oneRoster() }));
    await read(older.to);
    const newer = await deliver(here, filesOf({ ...oneRoster() }));
    await read(newer.to);
    const refused = await post(`${older.to}/doorvoeren`, new URLSearchParams());
    equal(refused.status, 422);
    match(refused.text, /nieuwere uit hetzelfde systeem/);
  });

  test('are for who keeps people, of their own school', async () => {
    const { as } = await given();
    const coordinator = await as('coordinator');
    const { to } = await coordinator.deliver(here, filesOf({ ...oneRoster() }));
    const other = await as('otherPrincipal');
    equal((await other.get(to)).status, 404);
    equal((await other.get(to.replace('de-brug', 'het-veld'))).status, 404);
    equal((await other.deliver(here, {})).status, 404);
    const teacher = await as('teacher');
    equal((await teacher.get(to)).status, 403);
    equal((await teacher.deliver(here, {})).status, 403);
    equal((await coordinator.get('/bestuur/aanleveren')).status, 403);
    equal((await (await as('sysadmin')).get('/bestuur/aanleveren')).status, 200);
    equal((await (await as('sysadmin')).deliver('/school/nergens/aanleveren', {})).status, 404);
  });

  test('take more in than other addresses, and no more than fits', async () => {
    const { as } = await given();
    const { deliver, post } = await as('coordinator');
    const large = 'x'.repeat(100_000);
    equal((await deliver(here, { 'groot.csv': large })).status, 303);
    equal((await post('/school/de-brug/klassen', new URLSearchParams({ naam: large }))).status, 413);
    equal((await deliver(here, { 'te-groot.csv': 'x'.repeat(41 * 1024 * 1024) })).status, 413);
  });
});
