import { deepEqual, equal } from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { emptyFolder, someday } from '../../../../tests/databases/fresh-places.ts';
import { gradeBackup, gradeDisk, gradeOutbox, worstOf } from './health.ts';
import { newOpaqueId } from '../audit/opaque-id.ts';
import { writeBackup } from '../backup/write-backup.ts';
import { readHealth } from './read-health.ts';

describe('how an installation is doing', () => {
  test('is as bad as its worst part', () => {
    equal(worstOf(['good', undefined, 'good']), 'good');
    equal(worstOf(['good', 'wrong', 'look']), 'wrong');
    equal(worstOf(['look', 'good']), 'look');
  });

  test('asks for attention before it is too late', () => {
    const ago = (hours: number) => someday.subtract({ hours });
    deepEqual([10e9, 1e9, 1e8, undefined].map(gradeDisk), ['good', 'look', 'wrong', 'look']);
    deepEqual(
      [0, 2, 25].map((hours) => gradeOutbox({ waiting: 1, oldest: ago(hours), givenUp: 0 }, someday)),
      ['good', 'look', 'wrong'],
    );
    equal(gradeOutbox({ waiting: 0, oldest: undefined, givenUp: 1 }, someday), 'look');
    deepEqual(
      [ago(24), ago(9 * 24), ago(40 * 24), undefined].map((last) => gradeBackup(last, someday)),
      ['good', 'look', 'wrong', 'look'],
    );
  });

  test('is told while the database is being opened, and when it cannot be', async () => {
    const { folder, remove } = emptyFolder();
    const starting = await readHealth({ trouble: 'starting' }, folder, someday);
    deepEqual(starting.database, { grade: 'look', trouble: 'starting' });
    const away = await readHealth({ trouble: 'away' }, path.join(folder, 'no such folder'), someday);
    deepEqual([away.grade, away.disk.free, away.outbox], ['wrong', undefined, undefined]);
    remove();
  });
});

onBothEngines('the health of a store', ({ engine, open }) => {
  test('tells engine, size, what waits, and when the last backup was made', async (t) => {
    const { folder, remove } = emptyFolder();
    t.after(remove);
    const store = await open();
    const before = await readHealth({ store }, folder, someday);
    equal(before.database.engine, engine);
    equal(before.database.grade, 'good');
    deepEqual(before.outbox, { grade: 'good', waiting: 0, oldest: undefined, givenUp: 0 });
    equal(before.backup?.last, undefined);
    await writeBackup(store, path.join(folder, `${newOpaqueId()}.netjes`), someday);
    const after = await readHealth({ store }, folder, someday.add({ hours: 1 }));
    equal(after.backup?.last?.toString(), someday.toString());
    equal(after.backup?.grade, 'good');
  });

  test('says so when the store was closed under it, and does not throw', async () => {
    const store = await open();
    await store.close();
    const { grade, database } = await readHealth({ store }, '.', someday);
    deepEqual([grade, database.grade], ['wrong', 'wrong']);
  });
});
