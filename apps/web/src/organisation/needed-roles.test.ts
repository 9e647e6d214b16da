import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { library } from '../../../../tests/oracle/codes.ts';
import { fillsRole, neededRoles } from './needed-roles.ts';

const entry = (code: string) => {
  const found = library.codes.get(code);
  ok(found, code);
  return found;
};
const needed = (code: string) => neededRoles(entry(code)).map(({ role }) => role);

test('each of the five codes names the offices it needs', () => {
  deepEqual(Object.fromEntries([...library.codes.keys()].toSorted().map((code) => [code, needed(code)])), {
    kennisnet: ['teacher', 'ict-admin', 'school', 'board', 'report-desk'],
    langstraat: [
      ...['teacher', 'mentor', 'management', 'manager', 'school-leadership', 'directie'],
      'ict-department',
    ],
    noordkwartier: [
      ...['teacher', 'sysadmin', 'ict-person', 'ict-coordinator', 'manager', 'principal', 'school'],
      ...['board', 'gmr', 'fg'],
    ],
    sooog: ['teacher', 'school-leadership'],
    sticht: ['teacher', 'sysadmin', 'manager', 'school-leadership', 'school', 'board'],
  });
});

test('kinds of people are no offices: nobody is appointed as pupil, parent or police', () => {
  for (const code of library.codes.keys()) {
    for (const role of ['pupil', 'parent', 'anyone', 'staff', 'police', 'pictured', 'rights-holder']) {
      equal(needed(code).includes(role), false, `${code}: ${role}`);
    }
  }
});

test('every role that a code lets decide, pass on or be told is needed or comes by itself', () => {
  for (const [code, { decider }] of library.codes) {
    const roles = new Set(needed(code));
    for (const norm of decider.code.norms) {
      for (const role of [...norm.decidedBy, ...norm.via, ...norm.reportTo]) {
        const person = decider.vocabulary.people.get(role);
        const comes = ['pupil', 'parent', 'staff', 'police', 'pictured', 'rights-holder'].includes(role);
        ok(person && (roles.has(role) || comes || role.startsWith('parents-of-')), `${norm.id}: ${role}`);
      }
    }
  }
});

test('each role comes with the rules that need it, each once, and they are rules of the code', () => {
  for (const [code, { decider }] of library.codes) {
    const ids = new Set(decider.code.norms.map(({ id }) => id));
    for (const { role, rules } of neededRoles(entry(code))) {
      ok(rules.length > 0, role);
      equal(new Set(rules.map(({ norm }) => norm.id)).size, rules.length, role);
      ok(
        rules.every(({ norm }) => ids.has(norm.id)),
        role,
      );
    }
  }
});

test('a role fills those that it is, also where only this code says so', () => {
  equal(fillsRole(entry('langstraat'), 'mentor', 'teacher'), true);
  equal(fillsRole(entry('langstraat'), 'teacher', 'mentor'), false);
  equal(fillsRole(entry('sooog'), 'principal', 'school-leadership'), true);
  equal(fillsRole(entry('sticht'), 'principal', 'school-leadership'), false);
  equal(fillsRole(entry('kennisnet'), 'report-desk', 'report-desk'), true);
});
