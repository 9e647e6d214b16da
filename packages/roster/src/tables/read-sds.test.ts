import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csv, reading } from '../../../../tests/rosters/read-files.ts';

const SCHOOL = { 'orgs.csv': csv([{ sourcedId: 's1', name: 'De Wilg', type: 'school' }]) };
const CLASSES = {
  'classes.csv': csv([{ sourcedId: 'c1', orgSourcedId: 's1', title: '1B' }]),
  'enrollments.csv': csv([
    { classSourcedId: 'c1', userSourcedId: 'p1', role: 'student' },
    { classSourcedId: 'c1', userSourcedId: 't1', role: 'teacher' },
  ]),
};
const person = (sourcedId: string, familyName: string, rest: Record<string, string> = {}) => ({
  ...{ sourcedId, username: sourcedId, givenName: 'Jo', familyName, password: 'geheim', ...rest },
});

describe('School Data Sync', () => {
  it('2.1 has roles and relationships in tables of their own', async () => {
    const { format, roster, findings, dropped } = await reading({
      ...SCHOOL,
      ...CLASSES,
      'users.csv': csv([
        person('p1', 'Berg', { phone: '' }),
        person('t1', 'Jansen', { phone: '' }),
        person('p2', 'Smit'),
        person('g1', 'Berg', { email: 'jo@thuis.example' }),
        person('g2', 'Oom', { email: 'oom@thuis.example' }),
      ]),
      'roles.csv': csv([
        { userSourcedId: 'p1', orgSourcedId: 's1', role: 'student', isPrimary: 'TRUE', grade: '7' },
        { userSourcedId: 't1', orgSourcedId: 's1', role: 'teacher', isPrimary: 'TRUE', grade: '' },
        { userSourcedId: 'p2', orgSourcedId: 's1', role: 'student', isPrimary: 'TRUE', grade: '' },
      ]),
      'relationships.csv': csv([
        { userSourcedId: 'p1', relationshipUserSourcedId: 'g1', relationshipRole: 'guardian' },
        { userSourcedId: 'p1', relationshipUserSourcedId: 'g2', relationshipRole: 'relative' },
        { userSourcedId: 'p2', relationshipUserSourcedId: 'g1', relationshipRole: 'relative' },
      ]),
      'userFlags.csv': csv([{ userSourcedId: 'p1', flag: 'freeLunch' }]),
    });
    assert.equal(format, 'sds-2.1');
    assert.deepEqual(findings, []);
    assert.deepEqual(
      roster.people.map(({ key, roles }) => [key, roles]),
      [
        ['p1', [{ role: 'pupil', school: 's1', classes: ['c1'] }]],
        ['t1', [{ role: 'teacher', school: 's1', classes: ['c1'] }]],
        ['p2', [{ role: 'pupil', school: 's1' }]],
        [
          'g1',
          [
            { role: 'parent', school: 's1', children: ['p1'] },
            // the uncle of one child does not become its parent by being that of another
            { role: 'parent', school: 's1', children: ['p2'], suggested: true },
          ],
        ],
        ['g2', [{ role: 'parent', school: 's1', children: ['p1'], suggested: true }]],
      ],
    );
    assert.ok(dropped.includes('flags.flag') && dropped.includes('users.password'));
  });

  it('2 has the role beside the name', async () => {
    const { format, roster, findings } = await reading({
      ...SCHOOL,
      ...CLASSES,
      'users.csv': csv([
        person('p1', 'Berg', { orgSourcedIds: 's1', role: 'student', grade: '7' }),
        person('t1', 'Jansen', { orgSourcedIds: 's1', role: 'teacher' }),
      ]),
    });
    assert.equal(format, 'sds-2');
    assert.deepEqual(findings, []);
    assert.deepEqual(roster.classes, [{ key: 'c1', school: 's1', name: '1B' }]);
    assert.deepEqual(
      roster.people.map(({ roles }) => roles[0]?.role),
      ['pupil', 'teacher'],
    );
  });

  it('1 speaks of sections and SIS IDs, and a pupil and a teacher may have the same one', async () => {
    const someone = {
      'SIS ID': '1',
      'School SIS ID': 's1',
      Username: 'x',
      'First Name': 'Jo',
      'Last Name': 'Vos',
    };
    const { format, roster, findings } = await reading({
      'School.csv': csv([{ 'SIS ID': 's1', Name: 'De Wilg' }]),
      'Section.csv': csv([{ 'SIS ID': 'c1', 'School SIS ID': 's1', 'Section Name': '1B' }]),
      'Student.csv': csv([{ ...someone, Birthdate: '3/2/2015', Password: 'geheim' }]),
      'Teacher.csv': csv([someone]),
      'StudentEnrollment.csv': csv([{ 'Section SIS ID': 'c1', 'SIS ID': '1' }]),
      'TeacherRoster.csv': csv([{ 'Section SIS ID': 'c1', 'SIS ID': '1' }]),
    });
    assert.equal(format, 'sds-1');
    assert.deepEqual(findings, []);
    assert.deepEqual(roster.people, [
      {
        ...{ key: 'pupil/1', stable: true, given: 'Jo', family: 'Vos', username: 'x' },
        ...{ turns16: '2031-03-02', turns18: '2033-03-02' },
        roles: [{ role: 'pupil', school: 's1', classes: ['c1'] }],
      },
      {
        ...{ key: 'teacher/1', stable: true, given: 'Jo', family: 'Vos', username: 'x' },
        roles: [{ role: 'teacher', school: 's1', classes: ['c1'] }],
      },
    ]);
  });
});
