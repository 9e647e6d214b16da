import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applied, NOTHING_KNOWN } from '../../../../tests/rosters/applied.ts';
import { aClass, aPerson, aRoster, NEXT, pupil, role } from '../../../../tests/rosters/some-rosters.ts';
import type { Person, Roster } from '../roster.ts';
import { compareRosters } from './compare-rosters.ts';
import type { Known } from './known.ts';

const known = (people: readonly Person[], change: Partial<Roster> = {}): Known =>
  applied(NOTHING_KNOWN, compareRosters(NOTHING_KNOWN, aRoster(people, change)));
const people = (before: Known, delivered: readonly Person[], change: Partial<Roster> = {}) =>
  compareRosters(before, aRoster(delivered, change)).people;

describe('who is delivered', () => {
  it('is new, changed or the same, by a key that lasts', () => {
    const before = known([aPerson('a'), aPerson('b', { given: 'Bo' })]);
    const found = people(before, [aPerson('a'), aPerson('b', { given: 'Boris' }), aPerson('c')]);
    assert.deepEqual(
      found.new.map(({ key }) => key),
      ['c'],
    );
    assert.deepEqual(
      found.changed.map(({ key, fields }) => [key, fields]),
      [['b', ['given']]],
    );
    assert.equal(found.same, 1);
  });

  it('is known by their address when they come under another sort of key', () => {
    const before = known([aPerson('#1', { stable: false, email: 'noor@school.example' })]);
    const found = people(before, [aPerson('a', { given: 'Nora', email: 'Noor@school.example' })]);
    assert.deepEqual(
      found.changed.map(({ fields }) => fields),
      [['given', 'email']],
    );
  });

  it('is known by name and class when a key does not last, whatever the case and the accents', () => {
    const before = known([aPerson('#1', { stable: false, given: 'Zoë' })]);
    assert.equal(people(before, [aPerson('#9', { stable: false, given: 'ZOE' })]).new.length, 0);
    assert.equal(
      people(before, [aPerson('#9', { stable: false, given: 'Zoë', roles: [pupil('8a')] })]).new.length,
      1,
    );
  });

  it('keeps what the delivery does not say of them', () => {
    const before = known([
      aPerson('a', { email: 'noor@school.example', username: 'noor', turns16: '2031-03-02' }),
    ]);
    assert.equal(people(before, [aPerson('a')]).same, 1);
    assert.equal(
      compareRosters(before, aRoster([aPerson('a', { roles: [role('pupil')] })], { classes: [] })).people
        .same,
      1,
    );
  });

  it('may lose a prefix of their name', () => {
    const before = known([aPerson('a', { prefix: 'van den' })]);
    assert.deepEqual(people(before, [aPerson('a')]).changed[0]?.fields, ['prefix']);
  });
});

describe('who is not delivered', () => {
  it('is told to be absent, and nothing more', () => {
    const before = known([aPerson('a'), aPerson('b')]);
    const { absent, left, changed } = people(before, [aPerson('a')]);
    assert.deepEqual(
      absent.map(({ key }) => key),
      ['b'],
    );
    assert.deepEqual([left, changed], [[], []]);
  });

  it('is not absent when the delivery is of other schools, or has only what changed', () => {
    const before = known([aPerson('a')]);
    assert.deepEqual(people(before, [], { schools: [{ key: 's2', name: 'De Es' }], classes: [] }).absent, []);
    assert.deepEqual(people(before, [], { partial: true }).absent, []);
  });

  it('has left only when the delivery says so, and comes back when it says that', () => {
    const gone = aPerson('a', { leftOn: '2026-07-31' });
    const before = known([aPerson('a')]);
    const changes = compareRosters(before, aRoster([gone]));
    assert.deepEqual(
      changes.people.left.map(({ key, leftOn }) => [key, leftOn]),
      [['a', '2026-07-31']],
    );
    const after = applied(before, changes);
    assert.deepEqual(people(after, [gone]).left, []);
    assert.deepEqual(people(after, [aPerson('a')]).changed[0]?.fields, ['leftOn']);
    assert.deepEqual(people(NOTHING_KNOWN, [gone]).new, [], 'who left before is nobody new');
  });
});

describe('a conflict', () => {
  const conflicts = (before: Known, ...delivered: Person[]) =>
    people(before, delivered).conflicts.map(({ conflict }) => conflict);
  const email = 'een@adres.example';

  it('is an address that several known people have', () => {
    const before = known([
      aPerson('#1', { stable: false, email }),
      aPerson('#2', { stable: false, given: 'Bo', email }),
    ]);
    assert.deepEqual(conflicts(before, aPerson('c', { given: 'Cas', email })), ['email-fits-several']);
  });

  it('is an address of somebody known by another key', () => {
    assert.deepEqual(conflicts(known([aPerson('a', { email })]), aPerson('c', { email })), [
      'key-of-another',
    ]);
  });

  it('is no shared address when both are delivered under their own key', () => {
    assert.deepEqual(
      conflicts(known([aPerson('a', { email })]), aPerson('a', { email }), aPerson('c', { email })),
      [],
    );
  });

  it('is an address of a pupil that an adult now has', () => {
    const before = known([aPerson('#1', { stable: false, email })]);
    assert.deepEqual(conflicts(before, aPerson('c', { email, roles: [role('parent')] })), [
      'email-of-other-kind',
    ]);
  });

  it('is a name that two in the class have', () => {
    const before = known([aPerson('#1', { stable: false }), aPerson('#2', { stable: false })]);
    assert.deepEqual(conflicts(before, aPerson('#5', { stable: false })), ['name-fits-several']);
  });

  it('is one known person whom two of the delivery fit', () => {
    const before = known([aPerson('#1', { stable: false })]);
    const two = [aPerson('#5', { stable: false }), aPerson('#6', { stable: false })] as const;
    assert.deepEqual(conflicts(before, ...two), ['two-fit-one', 'two-fit-one']);
  });

  it('is a pupil in two home classes', () => {
    assert.deepEqual(conflicts(NOTHING_KNOWN, aPerson('a', { roles: [pupil('7a', '8a')] })), [
      'two-home-classes',
    ]);
  });

  it('is somebody new who would be new again every time', () => {
    assert.deepEqual(conflicts(NOTHING_KNOWN, aPerson('#1', { stable: false, family: '' })), [
      'unrecognisable',
    ]);
  });

  it('is a role that is not delivered any more; it stays', () => {
    const before = known([
      aPerson('t', { roles: [role('teacher'), role('ict-coordinator', { suggested: true })] }),
    ]);
    const changes = compareRosters(before, aRoster([aPerson('t', { roles: [role('teacher')] })]));
    assert.deepEqual(changes.people.conflicts, [
      {
        conflict: 'role-taken-away',
        id: before.people[0]?.id,
        key: 't',
        role: 'ict-coordinator',
        suggested: true,
        school: before.schools[0]?.id,
      },
    ]);
    assert.equal(applied(before, changes).people[0]?.roles.length, 2);
  });

  it('leaves whom it is about out of all else', () => {
    const before = known([aPerson('a', { email })]);
    const found = people(before, [aPerson('c', { email })]);
    assert.deepEqual([found.new, found.changed, found.absent], [[], [], []]);
  });
});

describe('a new school year', () => {
  const before = known([
    aPerson('a'),
    aPerson('b', { given: 'Bo', roles: [pupil('8a')] }),
    aPerson('t', { roles: [role('teacher', { classes: ['7a'] })] }),
  ]);
  const next = { classes: [aClass('7a', NEXT), aClass('8a', NEXT)] };

  it('ends the classes of the old one and counts who moves up', () => {
    const delivered = [
      aPerson('a', { roles: [pupil('8a')] }),
      aPerson('b', { given: 'Bo', leftOn: '2027-07-31', roles: [] }),
      aPerson('t', { roles: [role('teacher', { classes: ['7a'] })] }),
    ];
    const { classes, people: found } = compareRosters(before, aRoster(delivered, next));
    assert.deepEqual(
      classes.new.map(({ key, schoolYear }) => [key, schoolYear]),
      [
        ['7a', NEXT],
        ['8a', NEXT],
      ],
    );
    assert.equal(classes.ended.length, 2);
    assert.deepEqual(classes.absent, []);
    assert.equal(found.movedUp.length, 1, 'a pupil, and not the teacher');
    assert.deepEqual(
      found.left.map(({ key }) => key),
      ['b'],
    );
  });

  it('finds pupils of class lists again in their new class, by their name in the school', () => {
    const listed = known([aPerson('#1', { stable: false }), aPerson('#2', { stable: false, given: 'Bo' })]);
    const found = people(listed, [aPerson('#7', { stable: false, roles: [pupil('8a')] })], next);
    assert.deepEqual([found.new.length, found.movedUp.length, found.absent.length], [0, 1, 1]);
  });

  it('does not run backwards: a delivery of an earlier year is a conflict', () => {
    const after = applied(before, compareRosters(before, aRoster([], next)));
    const { classes } = compareRosters(after, aRoster([]));
    assert.deepEqual(classes.conflicts, [{ conflict: 'older-school-year', school: 's1' }]);
    assert.deepEqual(classes.ended, []);
  });
});

describe('schools and classes', () => {
  it('keep the name they were given here where a format has no names', () => {
    const roster = aRoster([], { schools: [{ key: '99ZZ', name: '99ZZ', brin: '99ZZ' }], classes: [] });
    const here: Known = { ...NOTHING_KNOWN, schools: [{ id: 'x', name: 'De Wilg', brin: '99ZZ' }] };
    const { schools, ids } = compareRosters(here, roster);
    assert.deepEqual([schools.new, schools.changed, { ...ids.schools }], [[], [], { '99ZZ': 'x' }]);
  });

  it('that are not delivered are told, and stay', () => {
    const before = known([], { classes: [aClass('7a'), aClass('8a')] });
    const { classes } = compareRosters(before, aRoster([], { classes: [aClass('7a')] }));
    assert.deepEqual([classes.same, classes.absent.map(({ key }) => key), classes.ended], [1, ['8a'], []]);
  });
});
