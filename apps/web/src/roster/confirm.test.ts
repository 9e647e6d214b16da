import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { addPerson, deliveries, oneDelivery } from '@netjes/store';
import { sql } from 'kysely';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { aPlace } from '../../../../tests/people/a-place.ts';
import { filesOf, oneRoster } from '../../../../tests/rosters/one-roster.ts';
import { confirmDelivery } from './confirm.ts';
import { by, confirm, confirmingIn, deBrug, deliverer, found } from './testing.ts';

onBothEngines('confirming a delivery of people', ({ store: fresh }) => {
  const given = async () => {
    const store = await fresh();
    const { board } = await aPlace(store);
    return { store, board, deliver: deliverer(store, board) };
  };

  test('that was overtaken by a later one of the same source is refused; of two who confirm at once one does it', async () => {
    const { store, board, deliver } = await given();
    const older = await deliver(filesOf({ ...oneRoster() }));
    const newer = await deliver(filesOf({ ...oneRoster() }));
    equal(await confirm(store, board, older), 'overtaken');
    deepEqual(await Promise.all([confirm(store, board, newer), confirm(store, board, newer)]), [
      'done',
      'done',
    ]);
    equal((await found(store, board, 'ada')).length, 1);
  });

  test('that would now do something else than was shown is shown anew', async () => {
    const { store, board, deliver } = await given();
    const first = await deliver(filesOf({ ...oneRoster() }));
    await store.inBoard(board, (tx) =>
      addPerson(tx, { board, given: 'Ada', family: 'Jansen', email: 'ada@wilg.example', now: someday }),
    );
    equal(await confirm(store, board, first), 'changed');
    equal(await confirm(store, board, first), 'done');
    equal((await found(store, board, 'ada')).length, 1, 'known by her address');
  });

  test('does not change the address of somebody whom the one who confirms could not appoint', async () => {
    const { store, board, deliver } = await given();
    await confirm(store, board, await deliver(filesOf({ ...oneRoster() })));
    const other = oneRoster();
    other.users = other.users.map((user) =>
      user['sourcedId'] === 't1' ? { ...user, email: 'elders@wilg.example' } : user,
    );
    const next = await deliver(filesOf({ ...other }));
    await confirm(store, board, next, { mayChange: () => false });
    equal((await found(store, board, 'ada'))[0]?.email, 'ada@wilg.example');
    await confirm(store, board, await deliver(filesOf({ ...other })));
    equal((await found(store, board, 'ada'))[0]?.email, 'elders@wilg.example');
  });

  test('for the whole board makes the schools that are new; for one school it is of that school, whatever it is called', async () => {
    const { store, board, deliver } = await given();
    const tables = oneRoster();
    tables.orgs.push({
      sourcedId: 's2',
      name: 'De Els',
      type: 'school',
      parentSourcedId: 'board',
      identifier: '98YY',
    });
    const refused = await deliver(filesOf({ ...tables }));
    deepEqual(refused.staged, { kind: 'refused', refusal: { refused: 'several-schools' } });
    const whole = await deliver(filesOf({ ...tables }), 'board');
    equal(await confirm(store, board, whole), 'done');
    const schools = await store.inBoard(board, (tx) =>
      tx.selectFrom('school').select(['school', 'brin']).orderBy('school').execute(),
    );
    deepEqual(
      schools.map(({ school, brin }) => [school, brin]),
      [
        ['de-brug', null],
        ['de-els', '98YY'],
        ['de-wilg', '99ZZ'],
        ['het-veld', null],
      ],
    );
  });

  test('is told in the audit by how much it was, and by nobody’s name', async () => {
    const { store, board, deliver } = await given();
    const first = await deliver(filesOf({ ...oneRoster() }));
    await confirm(store, board, first);
    const [line] = await store.inBoard(board, (tx) =>
      tx
        .selectFrom('audit')
        .select(['kind', 'ids', 'actor'])
        .where('kind', '=', 'roster.confirmed')
        .execute(),
    );
    equal(line?.actor, by);
    ok(line.ids.includes(`delivery=${first.id}`) && line.ids.includes('new=3'), line.ids);
  });

  test('looks each of many people up, and never reads all of them for each', async () => {
    const { store, board, deliver } = await given();
    const pupils = Array.from({ length: 600 }, (_, nr) => `${nr};Kind${nr};Achternaam${nr};7A`);
    const list = ['Leerlingnummer;Voornaam;Achternaam;Klas', ...pupils].join('\n');
    const delivered = await deliver({ 'klas.csv': list }, deBrug, 'klassenlijst');
    equal(delivered.staged.kind, 'changes');
    const read = await store.inBoard(board, async (tx) => {
      equal(await confirmDelivery(confirmingIn(tx, { store, board, delivered })), 'done');
      const { rows } = await sql<{ readonly read: bigint }>`
        select seq_tup_read + idx_tup_fetch as read from pg_stat_xact_user_tables where relname = 'person'`.execute(
        tx,
      );
      return Number(rows[0]?.read);
    });
    ok(read < 10 * pupils.length, `${read} rows of people read`);
  });

  test('of which the columns are not clear waits for somebody to point them out', async () => {
    const { store, board, deliver } = await given();
    const list = { 'klas.csv': 'A;B;C\nNoor;Smit;7A\nDaan;Bakker;7A\n' };
    const first = await deliver(list, deBrug, 'klassenlijst');
    equal(first.staged.kind, 'mapping');
    const [row] = await store.inBoard(board, (tx) => deliveries(tx, { school: 'de-brug', count: 5 }));
    deepEqual([row?.state, row?.counts['mapping']], ['staged', 1]);
    equal(await store.inBoard(board, (tx) => oneDelivery(tx, first.id, { school: 'het-veld' })), undefined);
  });
});
