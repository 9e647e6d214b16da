import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { deliveryContent, giveRole } from '@netjes/store';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { aPlace } from '../../../../tests/people/a-place.ts';
import { aClass, anEnrollment, aUser, filesOf, oneRoster } from '../../../../tests/rosters/one-roster.ts';
import { confirm, counted, deliverer, found, NOTHING, today } from './testing.ts';

onBothEngines('a delivery of people', ({ store: fresh }) => {
  const given = async () => {
    const store = await fresh();
    const { board } = await aPlace(store);
    return { store, board, deliver: deliverer(store, board) };
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
      tx
        .selectFrom('person')
        .select(['turns_16', 'turns_18'])
        .where('given', '=', 'Noor')
        .where('prefix', '=', 'van den')
        .where('turns_16', '=', Temporal.PlainDate.from('2031-03-02'))
        .execute(),
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
      tx
        .selectFrom('class')
        .select(['name', 'ended_on'])
        .where('school_year', 'is not', null)
        .orderBy('name')
        .execute(),
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
    deepEqual(
      dirk?.roles.map(({ role }) => role),
      ['staff'],
    );
    const [toos] = await found(store, board, 'toos');
    deepEqual(
      toos?.roles.map(({ role, of }) => [role, of?.given]),
      [['parent', 'Noor']],
    );
    const again = await deliver(filesOf({ ...tables }));
    ok(again.staged.kind === 'changes');
    deepEqual(
      again.staged.suggestions.map(({ person }) => person.key),
      ['d1'],
    );
    deepEqual(counted(again.staged), { ...NOTHING, same: 5 });
  });
});
