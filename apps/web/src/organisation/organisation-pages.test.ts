import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { onePerson, opaqueIdOf, type Store, verifyAudit } from '@netjes/store';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { library } from '../../../../tests/oracle/codes.ts';
import { aPlace, cookieOf, type PersonName, type Place } from '../../../../tests/people/a-place.ts';
import { createApp } from '../create-app.ts';

/** A visitor with a browser that keeps the cookie of somebody. */
async function visitor(store: Store, place: Place, name: PersonName) {
  const app = createApp(library, { opened: () => ({ store }), now: () => someday });
  const cookie = await cookieOf(store, place, name);
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  const get = async (path: string) => {
    const response = await app.request(path, { headers });
    return { status: response.status, text: await response.text() };
  };
  const post = async (path: string, fields: Readonly<Record<string, string>>) => {
    const response = await app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) });
    return {
      status: response.status,
      to: response.headers.get('location') ?? '',
      text: await response.text(),
    };
  };
  return { get, post };
}

onBothEngines('pages of the organisation', ({ store: fresh }) => {
  const given = async () => {
    const store = await fresh();
    const place = await aPlace(store);
    return { store, place, as: (name: PersonName) => visitor(store, place, name) };
  };
  const rolesOf = async (store: Store, place: Place, person: string) =>
    (await store.inBoard(place.board, (tx) => onePerson(tx, person)))?.roles ?? [];

  test('a board sees its schools with their code and what is missing, and adds one by the day it begins', async () => {
    const { as } = await given();
    const { get, post } = await as('sysadmin');
    const { status, text } = await get('/bestuur');
    equal(status, 200);
    match(text, /De Brug/);
    match(text, /open rol/);
    const fields = { naam: 'De Vlieg & Zn', code: 'sooog', vanaf: '2026-09-01' };
    const sent = await post('/bestuur/scholen', fields);
    deepEqual([sent.status, sent.to], [303, '/bestuur?gedaan=school']);
    match((await get('/bestuur')).text, /De Vlieg &amp; Zn/);
    equal((await post('/bestuur/scholen', fields)).status, 422, 'once');
    equal((await post('/bestuur/scholen', { ...fields, naam: 'Nog een', code: 'geen' })).status, 422);
    equal((await get('/school/de-vlieg-zn')).status, 200);
    equal((await (await as('principal')).get('/bestuur')).status, 403);
  });

  test('a school changes its name and its code, which holds from its day on', async () => {
    const { as } = await given();
    const { get, post } = await as('board');
    const here = '/bestuur/scholen/de-brug';
    equal((await post(`${here}/naam`, { naam: 'De Nieuwe Brug' })).to, `${here}?gedaan=naam`);
    equal((await post(`${here}/naam`, { naam: 'Het Veld' })).status, 422);
    equal((await post(`${here}/code`, { code: 'sticht', vanaf: '2027-08-01' })).to, `${here}?gedaan=code`);
    const { text } = await get(here);
    match(text, /De Nieuwe Brug/);
    match(text, /gepland/);
    match((await get('/school/de-brug')).text, /Langstraat/i);
  });

  test('a role that the code needs and nobody fills comes first, until somebody has it', async () => {
    const { place, as } = await given();
    const { get, post } = await as('principal');
    match((await get('/school/de-brug')).text, /De code noemt rollen die nu niemand heeft[^]*geef=manager/);
    const { text } = await get('/school/de-brug/rollen');
    ok(text.indexOf('Nog niemand') < text.indexOf('Tom Vos'));
    match(text, /href="\/langstraat\/regels[^"]*#langstraat/);
    const path = `/school/de-brug/mensen/${place.people.teacher}`;
    match((await get(`${path}?geef=manager`)).text, /<option value="manager" selected>/);
    const sent = await post(`${path}/rollen`, { rol: 'manager', vanaf: '2026-08-01' });
    deepEqual([sent.status, sent.to], [303, `${path}?gedaan=rol`]);
    doesNotMatch((await get('/school/de-brug')).text, /geef=manager/);
  });

  test('a role is given once however often the form is sent, to one class, to a day', async () => {
    const { store, place, as } = await given();
    const { post } = await as('coordinator');
    const path = `/school/de-brug/mensen/${place.people.substitute}`;
    const fields = { rol: 'teacher', klas: place.class, vanaf: '2026-09-01', tot: '2026-10-01' };
    equal((await post(`${path}/rollen`, fields)).status, 303);
    equal((await post(`${path}/rollen`, fields)).status, 303);
    const roles = (await rolesOf(store, place, place.people.substitute)).filter(
      ({ role }) => role === 'teacher',
    );
    deepEqual(
      roles.map((each) => [each.class?.name, String(each.from), String(each.until)]),
      [['7A', '2026-09-01', '2026-10-01']],
    );
    const ended = await post(`${path}/rollen/${roles[0]?.id}/eind`, { op: '2026-09-15' });
    equal(ended.to, `${path}?gedaan=eind`);
    equal(
      String((await rolesOf(store, place, place.people.substitute)).find((r) => r.role === 'teacher')?.until),
      '2026-09-15',
    );
    equal((await post(`${path}/rollen`, { ...fields, tot: '2026-08-01' })).status, 422);
  });

  test('who gave or ended which role, and who chose a code, stand in the audit', async () => {
    const { store, place, as } = await given();
    const coordinator = await as('coordinator');
    const path = `/school/de-brug/mensen/${place.people.substitute}`;
    await coordinator.post(`${path}/rollen`, { rol: 'teacher', klas: place.class, vanaf: '2026-09-01' });
    const roles = await rolesOf(store, place, place.people.substitute);
    await coordinator.post(`${path}/rollen/${roles.find(({ role }) => role === 'teacher')?.id}/eind`, {});
    await coordinator.post(`${path}/vertrek`, { 'v-op': '2026-09-02' });
    await (await as('board')).post('/bestuur/scholen/de-brug/code', { code: 'sticht', vanaf: '2027-08-01' });
    const { opaque, lines } = await store.inBoard(place.board, async (tx) => ({
      opaque: await opaqueIdOf(tx, place.board, place.people.substitute),
      lines: await tx
        .selectFrom('audit')
        .select(['kind', 'actor', 'from_state', 'to_state', 'code', 'ids'])
        .orderBy('seq')
        .execute(),
    }));
    const about = `person=${opaque};school=de-brug`;
    deepEqual(
      lines.map(({ kind, from_state, to_state, code, ids }) => [kind, from_state, to_state, code, ids]),
      [
        ['role.given', null, 'teacher', null, about],
        ['role.ended', 'teacher', null, null, about],
        ['role.ended', 'substitute', null, null, about],
        ['code.chosen', null, null, 'sticht', 'school=de-brug'],
      ],
    );
    equal(new Set(lines.map(({ actor }) => actor)).size, 2, 'the coordinator, and somebody of the board');
    equal((await verifyAudit({ store, board: place.board })).flaw, undefined);
  });

  test('nobody gives a role that outranks them, nor a leading one to themself', async () => {
    const { store, place, as } = await given();
    const principal = await as('principal');
    const coordinator = await as('coordinator');
    const to = (name: PersonName) => `/school/de-brug/mensen/${place.people[name]}/rollen`;
    const role = (rol: string) => ({ rol, vanaf: '2026-09-01' });
    equal((await coordinator.post(to('teacher'), role('principal'))).status, 422);
    equal((await coordinator.post(to('coordinator'), role('sysadmin'))).status, 422);
    equal((await principal.post(to('teacher'), role('board'))).status, 422);
    equal((await principal.post(to('principal'), role('confidential-counsellor'))).status, 422);
    equal(
      (await principal.post(`/bestuur/mensen/${place.people.principal}/rollen`, role('board'))).status,
      403,
    );
    equal((await rolesOf(store, place, place.people.principal)).length, 1);
    equal((await rolesOf(store, place, place.people.teacher)).length, 1);
  });

  test('the address of somebody who outranks the visitor cannot be changed', async () => {
    const { store, place, as } = await given();
    const { post } = await as('coordinator');
    const path = `/school/de-brug/mensen/${place.people.principal}`;
    const fields = { voornaam: 'Petra', achternaam: 'Dijk', mail: 'mijn@adres.example' };
    equal((await post(`${path}/gegevens`, fields)).status, 422);
    equal((await post(`${path}/vertrek`, { 'v-op': '2026-09-02' })).status, 422);
    const kept = await store.inBoard(place.board, (tx) => onePerson(tx, place.people.principal));
    deepEqual([kept?.email, kept?.leftOn], ['principal@de-waard.example', undefined]);
  });

  test('the last who keeps the whole board stays', async () => {
    const { place, as } = await given();
    const { post } = await as('sysadmin');
    const gone = await post(`/bestuur/mensen/${place.people.board}/vertrek`, { 'v-op': '2026-09-01' });
    equal(gone.status, 303);
    const last = await post(`/bestuur/mensen/${place.people.sysadmin}/vertrek`, { 'v-op': '2026-09-01' });
    equal(last.status, 422);
  });

  test('somebody stands in for somebody else, between two days', async () => {
    const { store, place, as } = await given();
    const { post } = await as('principal');
    const [held] = await rolesOf(store, place, place.people.teacher);
    const path = `/school/de-brug/mensen/${place.people.teacher}`;
    const fields = {
      'w-rol': held?.id ?? '',
      'w-wie': place.people.substitute,
      'w-vanaf': '2026-09-01',
      'w-tot': '2026-10-01',
    };
    equal((await post(`${path}/waarneming`, fields)).to, `${path}?gedaan=waarneming`);
    equal((await post(`${path}/waarneming`, fields)).status, 303);
    const standing = (await rolesOf(store, place, place.people.substitute)).filter((each) => each.insteadOf);
    deepEqual(
      standing.map((each) => [each.role, each.class?.name, each.insteadOf?.given, String(each.until)]),
      [['teacher', '7A', 'Tom', '2026-10-01']],
    );
    equal((await post(`${path}/waarneming`, { ...fields, 'w-tot': '' })).status, 422);
  });

  test('somebody is added by hand, once, and a parent is of a child', async () => {
    const { store, place, as } = await given();
    const { get, post } = await as('coordinator');
    const names = { voornaam: 'Émile', tussen: 'de', achternaam: 'Óude', vanaf: '2026-09-01' };
    const parent = { ...names, rol: 'parent', van: 'noor' };
    const first = await post('/school/de-brug/mensen', parent);
    match(first.to, /^\/school\/de-brug\/mensen\/[a-z2-7]{26}\?gedaan=persoon$/);
    equal((await post('/school/de-brug/mensen', parent)).to, first.to);
    const { text } = await get('/school/de-brug/mensen?zoek=emile+oude');
    match(text, /1 persoon gevonden/);
    const [held] = await rolesOf(store, place, /mensen\/(\w+)/.exec(first.to)?.[1] ?? '');
    deepEqual([held?.role, held?.of?.given], ['parent', 'Noor']);
    equal((await post('/school/de-brug/mensen', { ...parent, van: 'lot' })).status, 422, 'of another school');
    equal((await post('/school/de-brug/mensen', { ...names, rol: '' })).status, 422);
    const taken = { ...names, rol: 'staff', mail: 'teacher@de-waard.example' };
    match((await post('/school/de-brug/mensen', taken)).text, /heeft dit mailadres al/);
  });

  test('who leaves has no roles, no class and no session from that day on', async () => {
    const { place, as } = await given();
    const { post } = await as('principal');
    const pupil = await as('pupil');
    equal((await pupil.get('/thuis')).status, 200);
    const path = `/school/de-brug/mensen/${place.people.pupil}`;
    equal((await post(`${path}/vertrek`, { 'v-op': '2026-09-01' })).to, `${path}?gedaan=vertrek`);
    equal((await pupil.get('/thuis')).status, 303);
    doesNotMatch(
      (await (await as('teacher')).get(`/school/de-brug/klassen/${place.class}`)).text,
      /Noor van den Berg/,
    );
  });

  test('an invitation is a letter that waits, and its link is kept as a digest only', async () => {
    const { store, place, as } = await given();
    const { post } = await as('principal');
    const path = `/school/de-brug/mensen/${place.people.teacher}`;
    equal((await post(`${path}/uitnodiging`, {})).to, `${path}?gedaan=uitnodiging`);
    const [letters, links] = await store.inBoard(place.board, async (tx) => [
      await tx.selectFrom('letter').select(['person', 'template']).execute(),
      await tx.selectFrom('link').select(['person', 'purpose']).execute(),
    ]);
    deepEqual(letters, [{ person: place.people.teacher, template: 'account-invitation' }]);
    deepEqual(links, [{ person: place.people.teacher, purpose: 'invitation' }]);
  });

  test('teachers see names and classes of their own school and no addresses; pupils and parents nothing', async () => {
    const { place, as } = await given();
    const teacher = await as('teacher');
    const { status, text } = await teacher.get('/school/de-brug/mensen');
    equal(status, 200);
    match(text, /Noor van den Berg/);
    doesNotMatch(text, /Ouarda|@|\/mensen\/[a-z2-7]{26}/);
    equal((await teacher.get(`/school/de-brug/mensen/${place.people.pupil}`)).status, 403);
    equal((await teacher.get('/school/het-veld/mensen')).status, 404);
    for (const name of ['pupil', 'parent'] as const) {
      const { get } = await as(name);
      for (const page of ['', '/mensen', '/klassen', '/rollen']) {
        equal((await get(`/school/de-brug${page}`)).status, 403, `${name} ${page}`);
      }
    }
  });

  test('teachers see who is in the classes they teach, keepers in all; a class is made, renamed and ended', async () => {
    const { place, as } = await given();
    const teacher = await as('teacher');
    match((await teacher.get('/school/de-brug/klassen')).text, /Mijn klassen/);
    match((await teacher.get(`/school/de-brug/klassen/${place.class}`)).text, /Noor van den Berg/);
    const { get, post } = await as('coordinator');
    const made = await post('/school/de-brug/klassen', { naam: '8C', leerjaar: '8' });
    const path = made.to.replace(/\?.*/, '');
    match(made.to, /^\/school\/de-brug\/klassen\/[a-z2-7]{26}\?gedaan=klas$/);
    equal((await post('/school/de-brug/klassen', { naam: '8c' })).status, 422);
    equal((await teacher.get(path)).status, 403);
    equal((await post(`${path}/naam`, { naam: '8D', leerjaar: '' })).status, 303);
    match((await get(path)).text, /8D/);
    equal((await post(`${path}/eind`, { op: '2026-09-01' })).status, 303);
    doesNotMatch((await get('/school/de-brug/klassen')).text, /8D/);
    equal((await (await as('otherPrincipal')).get(path)).status, 404);
  });

  test('people are found by name in pages of fifty, whatever the accents, in the order of family names', async () => {
    const { as } = await given();
    const { get } = await as('principal');
    const { text } = await get('/school/de-brug/mensen');
    const names = [...text.matchAll(/<th scope="row">\s*<a[^>]*>([^<]+)</g)].map(([, name]) => name);
    deepEqual(names.slice(0, 3), ['Daan van den Berg', 'Noor van den Berg', 'Ouarda Berg']);
    equal((await get('/school/de-brug/mensen?blad=abc&rol=onzin&wie=weg')).status, 200);
    match((await get('/school/de-brug/mensen?rol=pupil')).text, /2 mensen gevonden/);
  });
});
