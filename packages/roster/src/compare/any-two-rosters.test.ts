import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { applied, NOTHING_KNOWN } from '../../../../tests/rosters/applied.ts';
import { aClass, aRoster, NEXT, pupil, role, YEAR } from '../../../../tests/rosters/some-rosters.ts';
import type { Person, RoleGiven } from '../roster.ts';
import { compareRosters } from './compare-rosters.ts';

const RUNS = Number(process.env['NETJES_RUNS'] ?? 10_000) / 10;

describe('any two deliveries', () => {
  const roleOf = fc.oneof(
    fc.constantFrom('7a', '8a').map((key) => pupil(key)),
    fc.subarray(['7a', '8a']).map((classes) => role('teacher', { classes })),
    fc
      .tuple(fc.subarray(['a', 'b', '#1']), fc.boolean())
      .map(([children, suggested]) =>
        role('parent', { children, ...(suggested && { suggested: true as const }) }),
      ),
    fc.constant(role('principal', { suggested: true })),
  );
  const person = fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd', '#1', '#2', '#3', '__proto__'),
    given: fc.constantFrom('Noor', 'Bo', ''),
    family: fc.constantFrom('Berg', 'Vos', ''),
    email: fc.constantFrom('', 'x@y.nl', 'z@y.nl', 'q@y.nl'),
    left: fc.boolean().map((no) => !no),
    roles: fc.uniqueArray(roleOf, { maxLength: 2, selector: (each) => `${each.role} ${each.suggested}` }),
  });
  const roster = fc
    .record({
      people: fc.uniqueArray(person, { maxLength: 8, selector: ({ key }) => key }),
      year: fc.constantFrom(YEAR, NEXT),
      partial: fc.constantFrom(false, false, false, true),
    })
    .map(({ people: drafts, year, partial }) => {
      const keys = new Set<string>(drafts.map(({ key }) => key));
      const there = (each: RoleGiven) =>
        each.children ? { ...each, children: each.children.filter((key) => keys.has(key)) } : each;
      const all = drafts.map(({ email, left, ...rest }): Person => ({
        ...rest,
        stable: !rest.key.startsWith('#'),
        roles: rest.roles.map(there),
        ...(email !== '' && { email }),
        ...(left && rest.key === 'd' && { leftOn: '2026-10-01' }),
      }));
      return aRoster(all, {
        classes: [aClass('7a', year), aClass('8a', year)],
        ...(partial && { partial: true as const }),
      });
    });

  it('never take anybody, any role or any class away for not being delivered', () => {
    fc.assert(
      fc.property(roster, roster, (one, other) => {
        const before = applied(NOTHING_KNOWN, compareRosters(NOTHING_KNOWN, one));
        const after = applied(before, compareRosters(before, other));
        const said = new Set(other.people.flatMap(({ key, leftOn }) => (leftOn === undefined ? [] : [key])));
        for (const each of before.people) {
          const now = after.people.find(({ id }) => id === each.id);
          assert.ok(now);
          assert.ok(each.roles.every(({ role: word }) => now.roles.some((still) => still.role === word)));
          if (now.leftOn !== each.leftOn && now.leftOn !== undefined) assert.ok(said.size > 0);
        }
        assert.ok(before.classes.every(({ id }) => after.classes.some((each) => each.id === id)));
      }),
      { numRuns: RUNS },
    );
  });

  it('have nothing new left once the second is taken over, but for what waits for a decision', () => {
    fc.assert(
      fc.property(roster, roster, (one, other) => {
        const before = applied(NOTHING_KNOWN, compareRosters(NOTHING_KNOWN, one));
        const changes = compareRosters(before, other);
        const again = compareRosters(applied(before, changes), other);
        assert.deepEqual([again.schools.new, again.schools.changed], [[], []]);
        assert.deepEqual([again.classes.new, again.classes.changed, again.classes.ended], [[], [], []]);
        if (changes.people.conflicts.length > 0 || again.people.conflicts.length > 0) return;
        assert.deepEqual([again.people.new, again.people.changed, again.people.left], [[], [], []]);
        assert.deepEqual(again.people.absent.length, changes.people.absent.length);
      }),
      { numRuns: RUNS },
    );
  });

  it('count each person of the delivery once', () => {
    fc.assert(
      fc.property(roster, roster, (one, other) => {
        const before = applied(NOTHING_KNOWN, compareRosters(NOTHING_KNOWN, one));
        const { people: found } = compareRosters(before, other);
        const held = found.conflicts.filter((each) => 'person' in each).length;
        const left = other.people.filter(({ leftOn }) => leftOn !== undefined).length;
        const counted = found.new.length + found.changed.length + found.same + held;
        assert.ok(counted <= other.people.length && counted + left >= other.people.length);
      }),
      { numRuns: RUNS },
    );
  });
});
