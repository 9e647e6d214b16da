import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { library } from '../../../../tests/oracle/codes.ts';
import { type Giver, mayChange, whyNotGive } from './may-give-role.ts';

const { vocabulary } = library;
const school = 'de-brug';
const who = (role: string, at: string | undefined = school): Giver => ({
  person: 'ik',
  roles: [{ role, school: at }],
});
const sysadminOfBoard: Giver = { person: 'ik', roles: [{ role: 'sysadmin', school: undefined }] };
const give = (giver: Giver, role: string, at: string | undefined = school, to = 'jij') =>
  whyNotGive(vocabulary, giver, { role, school: at, to });

test('a principal gives the roles of their school, and none of the board', () => {
  for (const role of [
    'teacher',
    'pupil',
    'parent',
    'ict-coordinator',
    'manager',
    'confidential-counsellor',
  ]) {
    equal(give(who('principal'), role), undefined, role);
  }
  for (const role of ['board', 'fg', 'gmr']) equal(give(who('principal'), role), 'board-only', role);
  equal(
    whyNotGive(vocabulary, who('principal'), { role: 'sysadmin', school: undefined, to: 'ik' }),
    'board-only',
  );
});

test('an ICT coordinator gives no role that leads a school or hears what is told in confidence', () => {
  for (const role of ['principal', 'directie', 'school', 'confidential-counsellor', 'mr']) {
    equal(give(who('ict-coordinator'), role), 'outranks', role);
  }
  for (const role of ['teacher', 'mentor', 'substitute', 'ict-person']) {
    equal(give(who('ict-coordinator'), role), undefined, role);
  }
});

test('who keeps the whole board gives every role, at every school', () => {
  for (const role of ['board', 'fg', 'gmr', 'sysadmin']) {
    equal(whyNotGive(vocabulary, sysadminOfBoard, { role, school: undefined, to: 'jij' }), undefined, role);
  }
  equal(give(sysadminOfBoard, 'principal'), undefined);
});

test('nobody gives at another school, and who keeps nothing gives nothing', () => {
  equal(give(who('principal'), 'teacher', 'het-veld'), 'not-a-keeper');
  for (const role of ['teacher', 'pupil', 'parent', 'confidential-counsellor', 'fg']) {
    equal(give(who(role), 'teacher'), 'not-a-keeper', role);
  }
});

test('to themself nobody gives what leads, what hears in confidence, or what is over a child', () => {
  const own = (giver: Giver, role: string) => give(giver, role, school, 'ik');
  deepEqual(
    ['principal', 'confidential-counsellor', 'parent', 'ict-coordinator', 'teacher'].map((role) =>
      own(sysadminOfBoard, role),
    ),
    ['to-yourself', 'to-yourself', 'to-yourself', undefined, undefined],
  );
  equal(own(who('ict-coordinator'), 'sysadmin'), 'to-yourself');
  equal(own(who('ict-coordinator'), 'teacher'), undefined);
});

test('who has a role that the visitor could not give keeps their address', () => {
  const change = (giver: Giver, ...roles: readonly (readonly [string, string | undefined])[]) =>
    mayChange(
      vocabulary,
      giver,
      roles.map(([role, at]) => ({ role, school: at })),
      school,
    );
  equal(change(who('ict-coordinator'), ['teacher', school], ['parent', 'het-veld']), true);
  equal(change(who('ict-coordinator'), ['teacher', school], ['principal', school]), false);
  equal(change(who('principal'), ['teacher', school], ['sysadmin', undefined]), false);
  equal(change(who('principal'), ['teacher', school], ['principal', 'het-veld']), false);
  equal(change(sysadminOfBoard, ['principal', 'het-veld'], ['board', undefined]), true);
  equal(change(who('teacher'), ['pupil', school]), false);
});
