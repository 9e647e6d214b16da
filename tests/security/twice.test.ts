import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { newReadableCode } from '@netjes/identity';
import { boards, type Tables } from '@netjes/store';
import { createApp } from '@netjes/web';
import { onBothEngines } from '../databases/both-engines.ts';
import { someday } from '../databases/fresh-places.ts';
import { library } from '../oracle/codes.ts';
import { AllRoutes, OWN } from './all-routes.ts';
import { formsFor, usualBody } from './hostile.ts';

type Form = Readonly<Record<string, string>>;

onBothEngines('what is sent twice at once', ({ open }) => {
  const given = async () => {
    const all = await AllRoutes.over(await open());
    const { store, own } = all.world;
    const count = async (table: keyof Tables) =>
      (await store.inBoard(own.board, (tx) => tx.selectFrom(table).select('board').execute())).length;
    /** Sends a form by several at once, and tells how each ended, the best first. */
    const together = async (address: string, form: Form, cookies: readonly (string | undefined)[]) => {
      const send = async (cookie: string | undefined) => {
        const body = new URLSearchParams(form);
        return (await all.ask(address, { method: 'POST', cookie, headers: OWN, body })).status;
      };
      return (await Promise.all(cookies.map(send))).toSorted();
    };
    const clicks = async () => Array<string | undefined>(2).fill(await all.cookie('sysadmin'));
    const people = async () => [await all.cookie('sysadmin'), await all.cookie('sysadmin')];
    return { all, own, count, together, clicks, people };
  };

  const PERSON = { voornaam: 'Nieuw', achternaam: 'Gezicht', rol: 'gmr', vanaf: '2026-09-01' };

  test('makes one person, of who clicks twice and of two who add the same one', async () => {
    const { count, together, clicks, people, all } = await given();
    const before = await count('person');
    deepEqual(await together('/bestuur/mensen', PERSON, await clicks()), [303, 303]);
    equal(await count('person'), before + 1);
    const withMail = { ...PERSON, voornaam: 'Ander', mail: 'ander.gezicht@de-waard.example' };
    const statuses = await together('/bestuur/mensen', withMail, await people());
    ok(statuses[0] === 303 && [303, 422].includes(statuses[1] ?? 0), statuses.join());
    equal(await count('person'), before + 2);
    deepEqual(all.faults, []);
  });

  test('gives a role once, ends it once, and has one stand in once', async () => {
    const { own, count, together, clicks, people, all } = await given();
    const at = `/bestuur/mensen/${own.people.gmr}`;
    const before = await count('role_held');
    for (const cookies of [await clicks(), await people()]) {
      deepEqual(await together(`${at}/rollen`, { rol: 'board', vanaf: '2026-09-01' }, cookies), [303, 303]);
      equal(await count('role_held'), before + 1);
    }
    const stands = { 'w-wie': own.people.fg, 'w-vanaf': '2026-09-01', 'w-tot': '2026-10-01' };
    const roles = await all.world.store.inBoard(own.board, (tx) =>
      tx
        .selectFrom('role_held')
        .select('id')
        .where('person', '=', own.people.gmr)
        .where('role', '=', 'gmr')
        .execute(),
    );
    for (const cookies of [await clicks(), await people()]) {
      const form = { ...stands, 'w-rol': roles[0]?.id ?? '' };
      deepEqual(await together(`${at}/waarneming`, form, cookies), [303, 303]);
      equal(await count('role_held'), before + 2);
    }
    deepEqual(
      await together(`${at}/rollen/${roles[0]?.id}/eind`, { op: '2026-09-01' }, await people()),
      [303, 303],
    );
    deepEqual(all.faults, []);
  });

  test('makes one school, one class and one set of cards', async () => {
    const { own, count, together, clicks, people, all } = await given();
    const [schools, classes, cards] = [
      await count('school'),
      await count('class'),
      await count('class_card'),
    ];
    const school = { naam: 'De Nieuwe', code: 'langstraat', vanaf: '2026-09-01' };
    const added = await together('/bestuur/scholen', school, await people());
    deepEqual(added, [303, 422]);
    equal(await count('school'), schools + 1);
    deepEqual(
      await together('/bestuur/scholen', { ...school, naam: 'De Tweede' }, await clicks()),
      [303, 422],
    );
    equal(await count('school'), schools + 2);
    deepEqual(await together('/school/de-brug/klassen', { naam: '8C' }, await people()), [303, 422]);
    equal(await count('class'), classes + 1);
    const at = `/school/de-brug/kaarten`;
    await together(at, { doe: 'kiezen', kaarten: 'card' }, await clicks());
    const make = { doe: 'maken', keer: 'x'.repeat(43) };
    deepEqual(await together(`${at}?klas=${own.class}`, make, await clicks()), [303, 303]);
    equal(await count('class_card'), cards + 2, 'of the two pupils in the class');
    deepEqual(all.faults, []);
  });

  test('founds one board with one school and one administrator', async () => {
    const store = await open();
    const faults: unknown[] = [];
    const setupCode = newReadableCode();
    const app = createApp(library, {
      opened: () => ({ store }),
      now: () => someday,
      setupCode,
      report: (fault) => faults.push(fault),
    });
    const send = async (form: Form, cookie: string) =>
      await app.request('/setup', {
        method: 'POST',
        headers: { ...OWN, cookie },
        body: new URLSearchParams(form),
      });
    const knocked = await send({ stap: 'code', code: setupCode }, '');
    const pass = knocked.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const ada = { voornaam: 'Ada', achternaam: 'Bakker', email: 'ada@meerpaal.example' };
    const steps: readonly Form[] = [
      { stap: 'bestuur', bestuur: 'Stichting De Meerpaal' },
      { stap: 'school', naam: 'De Klimboom' },
      { stap: 'beheerder', ...ada, wachtwoord: 'paarse fiets zingt zacht' },
    ];
    for (const step of steps) {
      const both = await Promise.all([send(step, pass), send(step, pass)]);
      const led = both.map(({ headers }) => headers.get('location') ?? '').toSorted();
      deepEqual(led, ['/setup', '/setup?gedaan=eerder'], step['stap'] ?? '');
    }
    const [board] = await boards(store);
    const kept = await store.inBoard(board?.board ?? '', async (tx) => ({
      schools: await tx.selectFrom('school').select('name').execute(),
      people: await tx.selectFrom('person').select('given').execute(),
    }));
    deepEqual(kept, { schools: [{ name: 'De Klimboom' }], people: [{ given: 'Ada' }] });
    equal((await boards(store)).length, 1);
    deepEqual(faults, []);
  });

  test('never breaks anything, whichever form it is', async () => {
    const { all, clicks, people, together } = await given();
    const found = await formsFor(all, 'sysadmin', 120);
    let nth = 0;
    for (const { form } of found) {
      for (const cookies of [await clicks(), await people()]) {
        nth += 1;
        const statuses = await together(form.action, Object.fromEntries(usualBody(form, nth)), cookies);
        ok(
          statuses.every((status) => status < 500),
          `${form.action}: ${statuses}`,
        );
      }
    }
    deepEqual(all.faults, []);
  });
});
