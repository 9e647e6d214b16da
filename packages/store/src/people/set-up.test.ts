import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { aPlace } from '../../../../tests/people/a-place.ts';
import type { Store } from '../open-store.ts';
import { addBoard, addSchool, liveBy } from './add-board.ts';
import { addPerson, giveRole } from './add-people.ts';
import { foundBoard, setUpOf } from './set-up.ts';

const today = Temporal.PlainDate.from('2026-09-01');
const board = 'de-waard';
const made = { board, name: 'De Waard', demo: false, now: someday };

const addKeeper = (store: Store) =>
  store.inBoard(board, async (tx) => {
    const person = await addPerson(tx, { board, given: 'Bas', family: 'Beheer', now: someday });
    await giveRole(tx, { board, person, role: 'sysadmin', from: today, origin: 'set-up' });
  });

onBothEngines('setting up', ({ store: fresh }) => {
  test('goes from nothing to a board, a school, an administrator, a code and people', async () => {
    const store = await fresh();
    const open = async () => (await setUpOf(store, today)).open;
    equal(await open(), 'board');
    await foundBoard(store, made);
    equal(await open(), 'school');
    const school = { board, school: 'de-brug', name: 'De Brug', now: someday };
    await store.inBoard(board, (tx) => addSchool(tx, school));
    equal(await open(), 'administrator');
    await addKeeper(store);
    equal(await open(), 'code');
    const code = { board, school: 'de-brug', code: 'sticht', version: '1', since: today };
    await store.inBoard(board, (tx) => liveBy(tx, code));
    equal(await open(), 'people');
    await store.inBoard(board, (tx) => addPerson(tx, { board, given: 'Noor', family: 'Berg', now: someday }));
    equal(await open(), undefined);
  });

  test('is not over for somebody who only leads a school', async () => {
    const store = await fresh();
    await aPlace(store);
    await store.inBoard(board, (tx) => tx.deleteFrom('role_held').where('school', 'is', null).execute());
    equal((await setUpOf(store, today)).open, 'administrator');
  });

  test('is over where there are several boards', async () => {
    const store = await fresh();
    await foundBoard(store, made);
    await store.outside((tx) => addBoard(tx, { ...made, board: 'ander', name: 'Ander' }));
    equal((await setUpOf(store, today)).open, undefined);
  });

  test('is over with a demo that has people in it, and goes on with one that has none', async () => {
    const store = await fresh();
    await foundBoard(store, { ...made, demo: true });
    equal((await setUpOf(store, today)).open, 'demo');
    await store.inBoard(board, (tx) => addPerson(tx, { board, given: 'Noor', family: 'Berg', now: someday }));
    equal((await setUpOf(store, today)).open, undefined);
  });

  test('lets one of two boards win that are made at once, by the same name or another', async () => {
    const store = await fresh();
    const names = ['de-waard', 'de-waard', 'het-land', 'de-kust', 'de-stad'];
    const all = await Promise.all(names.map((each) => foundBoard(store, { ...made, board: each })));
    deepEqual(all.toSorted(), ['made', 'taken', 'taken', 'taken', 'taken']);
  });

  test('puts no demo beside a real board, and no real board beside a demo', async () => {
    const store = await fresh();
    await foundBoard(store, made);
    equal(await foundBoard(store, { ...made, board: 'demo', demo: true }), 'taken');
    await store.asKeeper((tx) => tx.deleteFrom('board').execute());
    await foundBoard(store, { ...made, board: 'demo', demo: true });
    equal(await foundBoard(store, made), 'taken');
  });
});
