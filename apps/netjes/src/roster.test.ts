import { equal, match } from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { findPeople } from '@netjes/store';
import { onBothEngines } from '../../../tests/databases/both-engines.ts';
import { emptyFolder } from '../../../tests/databases/fresh-places.ts';
import { aPlace } from '../../../tests/people/a-place.ts';
import { filesOf, oneRoster } from '../../../tests/rosters/one-roster.ts';
import { readConfig } from './config.ts';
import { run } from './run.ts';

onBothEngines('netjes roster', ({ store: fresh }) => {
  const given = async () => {
    const { folder, remove } = emptyFolder();
    const store = await fresh();
    const { board } = await aPlace(store);
    const files = Object.entries(filesOf({ ...oneRoster() }));
    for (const [name, content] of files) writeFileSync(path.join(folder, name), content);
    const config = { ...readConfig({}), data: folder };
    const netjes = (line: string) => run(line.split(' '), config, { store, cwd: folder });
    const found = async (search: string) => {
      const today = Temporal.Now.plainDateISO('Europe/Amsterdam');
      const wanted = { search, state: 'here', today, from: 0, count: 1 } as const;
      return (await store.inBoard(board, (tx) => findPeople(tx, wanted))).total;
    };
    const all = files.map(([name]) => name).join(' ');
    return { netjes, found, remove, folder, all };
  };

  test('import says what files would change, and does it when told to', async (t) => {
    const { netjes, found, remove, all } = await given();
    t.after(remove);
    const dry = await netjes(`roster import ${all} --school de-brug --source parnassys`);
    equal(dry.exit, 0);
    match(dry.human, /Nieuw: 3[^]*users\.password[^]*--confirm/);
    equal(await found('ada jansen'), 0);
    const done = await netjes(`roster import ${all} --school de-brug --source parnassys --confirm`);
    equal(done.exit, 0);
    match(done.human, /Dit is doorgevoerd/);
    equal(await found('ada jansen'), 1);
    match((await netjes(`roster import ${all} --school de-brug --source parnassys`)).human, /Nieuw: 0/);
  });

  test('import of a list asks for its columns, and takes them from a file', async (t) => {
    const { netjes, found, remove, folder } = await given();
    t.after(remove);
    writeFileSync(path.join(folder, 'klas.csv'), 'Kind;Extra;Stamgroep nr\nSietske Hofstra;x;7A\n');
    const line = 'roster import klas.csv --school de-brug --source lijst --confirm';
    const asked = await netjes(line);
    equal(asked.exit, 1);
    match(asked.human, /Wat staat in welke kolom/);
    writeFileSync(path.join(folder, 'k.json'), '{"columns":{"name":"Kind","class":"Stamgroep nr"}}');
    equal((await netjes(`${line} --mapping k.json`)).exit, 0);
    equal(await found('sietske'), 1);
    equal((await netjes(`${line} --mapping klas.csv`)).exit, 2);
  });

  test('says what is missing: a file, a school', async (t) => {
    const { netjes, remove } = await given();
    t.after(remove);
    const noFile = await netjes('roster import er-niet.zip --school de-brug');
    equal(noFile.exit, 2);
    match(noFile.human, /er-niet\.zip/);
    const noSchool = await netjes('roster import users.csv --school nergens');
    match(noSchool.human, /de-brug, het-veld/);
  });
});
