import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { library } from '../../../../../tests/oracle/codes.ts';
import { makePlan } from './make-plan.ts';
import { holderOf, type Plan, pupilIn } from './plan.ts';
import { EVERY_SCHOOL, WHOLE_BOARD } from './schools.ts';

const today = Temporal.PlainDate.from('2026-11-23');
const plan = makePlan(today);
const nameOf = ({ given, prefix, family }: Plan['people'][number]) => [given, prefix, family].join(' ');

describe('the people of the demo', () => {
  it('are the same for the same day, and have the same names on every other', () => {
    assert.deepEqual(makePlan(today), plan);
    for (const day of ['2026-08-01', '2027-07-31', '2028-02-29', '2031-01-01']) {
      const other = makePlan(Temporal.PlainDate.from(day));
      assert.deepEqual(other.people.map(nameOf), plan.people.map(nameOf), day);
    }
  });

  it('each have a name, an address and a user name of their own, and addresses lead nowhere', () => {
    const people = plan.people;
    const addresses = people.flatMap(({ email }) => email ?? []);
    const users = people.flatMap(({ username }) => username ?? []);
    assert.equal(new Set(people.map(nameOf)).size, people.length);
    assert.equal(new Set(addresses).size, addresses.length);
    assert.equal(new Set(users).size, users.length);
    for (const email of addresses) assert.match(email, /^[a-z0-9.]+@[a-z]+\.example$/);
  });

  it('live at five schools, each under another of the five codes', () => {
    const codes = plan.schools.map(({ code }) => code);
    assert.deepEqual(codes.toSorted(), [...library.codes.keys()].toSorted());
  });

  it('have roles that the codes know, and of every school all that are not left open on purpose', () => {
    const { people } = library.vocabulary;
    for (const role of plan.people.flatMap(({ roles }) => roles)) assert.ok(people.has(role.role), role.role);
    for (const { school, without, staff } of plan.schools) {
      for (const role of [...EVERY_SCHOOL, ...staff].flat().concat('pupil', 'parent', 'mr', 'teacher')) {
        const held = plan.people.some(({ roles }) =>
          roles.some((r) => r.role === role && r.school === school),
        );
        assert.equal(held, !without.includes(role), `${role} at ${school}`);
      }
    }
    for (const [role = ''] of WHOLE_BOARD) assert.ok(holderOf(plan, role));
  });

  it('are in classes of twelve, at the age of their class', () => {
    for (const { taught, classes } of plan.schools) {
      for (const [at, { pupils, name }] of taught.entries()) {
        assert.equal(pupils.length, 12, name);
        for (const { turns18 } of pupils.slice(2)) {
          const born = turns18?.subtract({ years: 18 }) ?? today;
          assert.equal(born.until(today, { largestUnit: 'years' }).years, classes[at]?.age, name);
        }
      }
    }
  });

  it('have somebody who is an adult since some weeks, and somebody who is about to be', () => {
    const turns = [0, 1].map((at) => pupilIn(plan, 'lyceum-wilgenrade', 'v6a', at).turns18?.toString());
    assert.deepEqual(turns, ['2026-10-14', '2026-12-02']);
  });

  it('have a parent for every pupil, and one for brothers and sisters', () => {
    const parents = plan.people.flatMap(({ roles }) => roles.filter(({ role }) => role === 'parent'));
    const children = new Set(parents.flatMap(({ of }) => (of && 'person' in of ? [of.person] : [])));
    const pupils = plan.schools.flatMap(({ taught }) => taught.flatMap((each) => each.pupils));
    assert.equal(children.size, pupils.length);
    assert.ok(plan.people.some(({ roles }) => roles.filter(({ role }) => role === 'parent').length > 1));
  });

  it('have a stand-in for a principal who is away, for some weeks', () => {
    const standing = plan.people.flatMap(({ roles }) => roles).filter(({ insteadOf }) => insteadOf);
    assert.deepEqual(
      standing.map(({ role, from, until }) => [role, from.toString(), until?.toString()]),
      [['principal', '2026-11-13', '2026-12-14']],
    );
  });
});
