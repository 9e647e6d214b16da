import { deepEqual, equal, match, ok } from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { Ledger, opaqueIdOf } from '@netjes/store';
import { onBothEngines } from '../../../tests/databases/both-engines.ts';
import { emptyFolder } from '../../../tests/databases/fresh-places.ts';
import { aPlace } from '../../../tests/people/a-place.ts';
import { readConfig } from './config.ts';
import { run } from './run.ts';

onBothEngines('netjes person', ({ store: fresh }) => {
  const given = async () => {
    const { folder, remove } = emptyFolder();
    const store = await fresh();
    const config = { ...readConfig({}), data: folder };
    const netjes = (line: string) => run(line.split(' '), config, { store, cwd: folder });
    return { store, netjes, remove, ledger: new Ledger(path.join(folder, 'erased.jsonl')) };
  };

  test('export gives all that is kept of one person, found by their address', async (t) => {
    const { store, netjes, remove } = await given();
    t.after(remove);
    await aPlace(store);
    const { exit, json } = await netjes('person export Teacher@de-waard.example');
    equal(exit, 0);
    deepEqual((json as { person: { given: string } }).person.given, 'Tom');
    const nobody = await netjes('person export niemand@de-waard.example');
    equal(nobody.exit, 1);
    match(nobody.human, /kent niemand/);
  });

  test('erase says first whom, and then forgets them for good', async (t) => {
    const { store, netjes, remove, ledger } = await given();
    t.after(remove);
    const { board, people } = await aPlace(store);
    const opaque = await store.inBoard(board, (tx) => opaqueIdOf(tx, board, people.teacher));
    const asked = await netjes('person erase teacher@de-waard.example');
    equal(asked.exit, 1);
    match(asked.human, /Tom Vos/);
    equal((await netjes('person export teacher@de-waard.example')).exit, 0);
    equal((await netjes('person erase teacher@de-waard.example --confirm')).exit, 0);
    equal((await netjes('person export teacher@de-waard.example')).exit, 1);
    deepEqual(
      ledger.read().map(({ id }) => id),
      [opaque],
    );
  });

  test('asks which board when two know the same user name', async (t) => {
    const { store, netjes, remove } = await given();
    t.after(remove);
    for (const name of ['een', 'twee']) {
      const { board, people } = await aPlace(store, { board: name });
      await store.inBoard(board, (tx) =>
        tx.updateTable('person').set({ username: 'tom' }).where('id', '=', people.teacher).execute(),
      );
    }
    const { exit, human } = await netjes('person export tom');
    equal(exit, 2);
    match(human, /--board \(een, twee\)/);
    equal((await netjes('person export tom --board een')).exit, 0);
  });

  test('says what is off with a call', async (t) => {
    const { netjes, remove } = await given();
    t.after(remove);
    match((await netjes('person export')).human, /wil meer woorden/);
    match((await netjes('person vergeet tom')).human, /of `erase`/);
  });
});

test('netjes dpia prints data, grounds, terms and a notice for children, in both languages', async () => {
  const dutch = await run(['dpia'], readConfig({}));
  match(dutch.human, /Grond: .*AVG art\. 6/);
  match(dutch.human, /Termijn: .*90 dagen/);
  match(dutch.human, /voor kinderen/);
  const english = await run(['dpia', '--lang', 'en'], readConfig({}));
  match(english.human, /Ground: /);
  ok(!/Termijn|Gegevens/.test(english.human));
});
