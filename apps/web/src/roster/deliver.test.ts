import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import {
  addPerson,
  beginDelivery,
  deliveries,
  deliveryContent,
  findPeople,
  giveRole,
  oneDelivery,
  onePerson,
  type Store,
} from '@netjes/store';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { aPlace } from '../../../../tests/people/a-place.ts';
import { aClass, anEnrollment, aUser, filesOf, oneRoster } from '../../../../tests/rosters/one-roster.ts';
import type { Files } from '../../../../tests/rosters/read-files.ts';
import { type Confirming, confirmDelivery } from './confirm.ts';
import { readDelivery, sourceFor } from './read-delivery.ts';
import type { Staged } from './staged.ts';

const today = Temporal.PlainDate.from('2026-09-01');
const deBrug = { school: 'de-brug', name: 'De Brug' };
const by = 'a'.repeat(26);

/** Delivers files for a school, or for the whole board, one minute after the delivery before. */
function deliverer(store: Store, board: string) {
  let minutes = 0;
  return async (files: Files, at: typeof deBrug | 'board' = deBrug, name = 'parnassys') => {
    const school = at === 'board' ? undefined : at;
    minutes += 1;
    const now = () => someday.add({ minutes });
    const source = sourceFor(name, school?.school);
    const id = await store.inBoard(board, (tx) =>
      beginDelivery(tx, board, { source, school: school?.school, by, now: now() }),
    );
    const given = Object.entries(files).map(([file, content]) => ({
      name: file,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    }));
    const staged = await readDelivery({ store, board, id, source, school, files: given, now, today });
    return { id, staged, school: school?.school };
  };
}

type Delivered = Awaited<ReturnType<ReturnType<typeof deliverer>>>;

async function confirm(store: Store, board: string, { id, school }: Delivered, more: Partial<Confirming> = {}) {
  return await store.inBoard(board, (tx) =>
    confirmDelivery({
      tx,
      board,
      keys: store.keys,
      id,
      school,
      suggested: new Set(),
      by,
      now: someday,
      today,
      mayChange: () => true,
      ...more,
    }),
  );
}

const counted = (staged: Staged) => {
  ok(staged.kind === 'changes', JSON.stringify(staged).slice(0, 200));
  const { people, classes } = staged.changes;
  return {
    new: people.new.length,
    changed: people.changed.length,
    same: people.same,
    absent: people.absent.length,
    conflicts: people.conflicts.length,
    classes: classes.new.length + classes.changed.length,
  };
};

const NOTHING = { new: 0, changed: 0, same: 3, absent: 0, conflicts: 0, classes: 0 };

onBothEngines('a delivery of people', ({ store: fresh }) => {
  const given = async () => {
    const store = await fresh();
    const { board, people } = await aPlace(store);
    return { store, board, place: people, deliver: deliverer(store, board) };
  };
  const found = async (store: Store, board: string, search: string) => {
    const wanted = { search, state: 'here', today, from: 0, count: 10 } as const;
    const { people } = await store.inBoard(board, (tx) => findPeople(tx, wanted));
    return await Promise.all(people.map(({ id }) => store.inBoard(board, (tx) => onePerson(tx, id))));
  };

  test('changes nothing before somebody confirms it, then all of it, and nothing the second time', async () => {
    const { store, board, deliver } = await given();
    const first = await deliver(filesOf({ ...oneRoster() }));
    deepEqual(counted(first.staged), { ...NOTHING, new: 3, same: 0 });
    deepEqual(await found(store, board, 'ada jansen'), []);
    equal(await confirm(store, board, first), 'done');
    const [ada] = await found(store, board, 'ada jansen');
    deepEqual(
      ada?.roles.map(({ role, school, class: of, origin }) => [role, school, of?.name, origin]),
      [['teacher', 'de-brug', '7A', 'roster']],
    );
    const [sam] = await found(store, board, 'sam');
    deepEqual(
      sam?.roles.map(({ role, of }) => [role, of?.given]),
      [['parent', 'Noor']],
    );
    const second = await deliver(filesOf({ ...oneRoster() }));
    deepEqual(counted(second.staged), NOTHING);
    equal(await confirm(store, board, second), 'done');
    deepEqual(counted((await deliver(filesOf({ ...oneRoster() }))).staged), NOTHING);
  });

  test('keeps of a birth date the days of turning 16 and 18, and no file, number or password', async () => {
    const { store, board, deliver } = await given();
    const first = await deliver(filesOf({ ...oneRoster() }));
    const text = JSON.stringify(
      await store.inBoard(board, (tx) => deliveryContent({ tx, board, keys: store.keys }, first.id)),
    );
    for (const secret of ['2015-03-02', 'w8woord', '111222333', '0612345678', 'geheim-nummer', 'Verzwegen']) {
      equal(text.includes(secret), false, secret);
    }
    await confirm(store, board, first);
    const [row] = await store.inBoard(board, (tx) =>
      tx.selectFrom('roster_delivery').select(['content', 'state', 'counts']).execute(),
    );
    deepEqual([row?.content, row?.state, row?.counts['new']], [null, 'confirmed', 3]);
    const [noor] = await store.inBoard(board, (tx) =>
      tx.selectFrom('person').select(['turns_16', 'turns_18']).where('given', '=', 'Noor').where('prefix', '=', 'van den').where('turns_16', '=', Temporal.PlainDate.from('2031-03-02')).execute(),
    );
    equal(String(noor?.turns_18), '2033-03-02');
  });

  test('takes nobody away who is not in it, and notes since when', async () => {
    const { store, board, deliver } = await given();
    await confirm(store, board, await deliver(filesOf({ ...oneRoster() })));
    const without = oneRoster();
    without.users = without.users.filter(({ sourcedId }) => sourcedId !== 't1');
    without.enrollments = without.enrollments.filter(({ userSourcedId }) => userSourcedId !== 't1');
    const next = await deliver(filesOf({ ...without }));
    equal(counted(next.staged).absent, 1);
    await confirm(store, board, next);
    const [ada] = await found(store, board, 'ada');
    equal(ada?.roles.length, 1);
    const missing = async () =>
      await store.inBoard(board, (tx) =>
        tx.selectFrom('outside_key').select('key').where('missing_since', 'is not', null).execute(),
      );
    deepEqual(await missing(), [{ key: 't1' }]);
    await confirm(store, board, await deliver(filesOf({ ...oneRoster() })));
    deepEqual(await missing(), []);
  });

  test('moves pupils to another class, ends what a teacher no longer teaches, and leaves a role given by hand', async () => {
    const { store, board, deliver } = await given();
    await confirm(store, board, await deliver(filesOf({ ...oneRoster() })));
    const [ada] = await found(store, board, 'ada');
    const role = { board, person: ada?.id ?? '', role: 'mr', school: 'de-brug', from: today };
    await store.inBoard(board, (tx) => giveRole(tx, { ...role, origin: 'hand' }));
    const other = oneRoster();
    other.classes.push(aClass('c8', '8B', { grades: '08', termSourcedIds: 'y26' }));
    other.enrollments = [anEnrollment('c8', 'p1', 'student'), anEnrollment('c8', 't1', 'teacher')];
    const next = await deliver(filesOf({ ...other }));
    deepEqual(counted(next.staged), { new: 0, changed: 2, same: 1, absent: 0, conflicts: 0, classes: 1 });
    await confirm(store, board, next);
    const [after] = await found(store, board, 'ada');
    deepEqual(
      after?.roles
        .filter(({ until }) => until === undefined)
        .map((each) => [each.role, each.class?.name])
        .toSorted(),
      [
        ['mr', undefined],
        ['teacher', '8B'],
      ],
    );
    const noor = (await found(store, board, 'noor')).find((each) => each?.username === 'u-p1');
    deepEqual(
      noor?.classes.filter(({ until }) => until === undefined).map(({ name }) => name),
      ['8B'],
    );
    deepEqual(counted((await deliver(filesOf({ ...other }))).staged), NOTHING);
  });

  test('of a new school year has new classes, ends the old ones, and counts who moves up', async () => {
    const { store, board, deliver } = await given();
    await confirm(store, board, await deliver(filesOf({ ...oneRoster() })));
    const next = oneRoster();
    const [year] = next.academicSessions;
    next.academicSessions = [
      { ...year, sourcedId: 'y27', schoolYear: '2028', startDate: '2027-08-01', endDate: '2028-07-31' },
    ];
    next.classes = [aClass('c7n', '8A', { grades: '08', termSourcedIds: 'y27' })];
    next.enrollments = [anEnrollment('c7n', 'p1', 'student'), anEnrollment('c7n', 't1', 'teacher')];
    const delivered = await deliver(filesOf({ ...next }));
    ok(delivered.staged.kind === 'changes');
    equal(delivered.staged.changes.people.movedUp.length, 1);
    equal(delivered.staged.changes.classes.ended.length, 1);
    await confirm(store, board, delivered);
    const classes = await store.inBoard(board, (tx) =>
      tx.selectFrom('class').select(['name', 'ended_on']).where('school_year', 'is not', null).orderBy('name').execute(),
    );
    deepEqual(
      classes.map(({ name, ended_on }) => [name, ended_on && String(ended_on)]),
      [
        ['7A', '2026-09-01'],
        ['8A', null],
        ['8B', null],
      ],
      'those of another school are not touched',
    );
    deepEqual(counted((await deliver(filesOf({ ...next }))).staged), NOTHING);
  });

  test('gives a suggested role only when somebody says so, and asks no second time', async () => {
    const { store, board, deliver } = await given();
    const tables = oneRoster();
    tables.users.push(
      aUser('d1', 'administrator', { givenName: 'Dirk', familyName: 'Baas' }),
      aUser('g9', 'relative', { agentSourcedIds: 'p1', givenName: 'Tante', familyName: 'Toos' }),
    );
    const first = await deliver(filesOf({ ...tables }));
    ok(first.staged.kind === 'changes');
    const { suggestions } = first.staged;
    deepEqual(
      suggestions.map(({ person, role, only }) => [person.key, role.role, only]),
      [
        ['d1', suggestions[0]?.role.role, false],
        ['g9', 'parent', true],
      ],
    );
    equal(await confirm(store, board, first, { suggested: new Set([1]) }), 'done');
    const [dirk] = await found(store, board, 'dirk');
    deepEqual(dirk?.roles.map(({ role }) => role), ['staff']);
    const [toos] = await found(store, board, 'toos');
    deepEqual(toos?.roles.map(({ role, of }) => [role, of?.given]), [['parent', 'Noor']]);
    const again = await deliver(filesOf({ ...tables }));
    ok(again.staged.kind === 'changes');
    deepEqual(again.staged.suggestions.map(({ person }) => person.key), ['d1']);
    deepEqual(counted(again.staged), { ...NOTHING, same: 5 });
  });

  test('that was overtaken by a later one of the same source is refused; of two who confirm at once one does it', async () => {
    const { store, board, deliver } = await given();
    const older = await deliver(filesOf({ ...oneRoster() }));
    const newer = await deliver(filesOf({ ...oneRoster() }));
    equal(await confirm(store, board, older), 'overtaken');
    deepEqual(await Promise.all([confirm(store, board, newer), confirm(store, board, newer)]), ['done', 'done']);
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
    tables.orgs.push({ sourcedId: 's2', name: 'De Els', type: 'school', parentSourcedId: 'board', identifier: '98YY' });
    const refused = await deliver(filesOf({ ...tables }));
    deepEqual(refused.staged, { kind: 'refused', refusal: { refused: 'several-schools' } });
    const whole = await deliver(filesOf({ ...tables }), 'board');
    equal(await confirm(store, board, whole), 'done');
    const schools = await store.inBoard(board, (tx) =>
      tx.selectFrom('school').select(['school', 'brin']).orderBy('school').execute(),
    );
    deepEqual(schools.map(({ school, brin }) => [school, brin]), [
      ['de-brug', null],
      ['de-els', '98YY'],
      ['de-wilg', '99ZZ'],
      ['het-veld', null],
    ]);
  });

  test('is told in the audit by how much it was, and by nobody’s name', async () => {
    const { store, board, deliver } = await given();
    const first = await deliver(filesOf({ ...oneRoster() }));
    await confirm(store, board, first);
    const [line] = await store.inBoard(board, (tx) =>
      tx.selectFrom('audit').select(['kind', 'ids', 'actor']).where('kind', '=', 'roster.confirmed').execute(),
    );
    equal(line?.actor, by);
    ok(line.ids.includes(`delivery=${first.id}`) && line.ids.includes('new=3'), line.ids);
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
