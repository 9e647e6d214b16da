import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  aClass,
  anEnrollment,
  aUser,
  filesOf,
  oneRoster,
  oneRosterTwo,
} from '../../../../tests/rosters/one-roster.ts';
import { csv, reading } from '../../../../tests/rosters/read-files.ts';
import { zipped } from '../testing.ts';

const byKey = <T extends { key: string }>(list: readonly T[], key: string) =>
  list.find((each) => each.key === key);

describe('OneRoster', () => {
  it('gives schools, classes with year and school year, and people with their roles', async () => {
    const { format, roster, findings } = await reading(filesOf({ ...oneRoster() }));
    assert.equal(format, 'oneroster-1.1');
    assert.deepEqual(findings, []);
    assert.deepEqual(roster.schools, [{ key: 's1', name: 'De Wilg', brin: '99ZZ' }]);
    assert.deepEqual(roster.classes, [
      { key: 'c7', school: 's1', name: '7A', year: '7', schoolYear: '2026-2027', home: true },
    ]);
    assert.deepEqual(byKey(roster.people, 'p1')?.roles, [{ role: 'pupil', school: 's1', classes: ['c7'] }]);
    assert.deepEqual(byKey(roster.people, 't1')?.roles, [{ role: 'teacher', school: 's1', classes: ['c7'] }]);
  });

  it('knows the parents of a pupil, whichever of both names the other', async () => {
    const tables = oneRoster();
    tables.users.push(
      aUser('g2', 'parent', { agentSourcedIds: 'p1' }),
      aUser('g3', 'relative', { agentSourcedIds: 'p1' }),
    );
    const { roster } = await reading(filesOf({ ...tables }));
    const parent = { role: 'parent', school: 's1', children: ['p1'] };
    assert.deepEqual(byKey(roster.people, 'g1')?.roles, [parent]);
    assert.deepEqual(byKey(roster.people, 'g2')?.roles, [parent]);
    assert.deepEqual(
      byKey(roster.people, 'g3')?.roles,
      [{ ...parent, suggested: true }],
      'an aunt is not a parent',
    );
  });

  it('makes no parent of an agent that is staff', async () => {
    const tables = oneRoster();
    tables.users.push(aUser('p2', 'student', { agentSourcedIds: 't1' }));
    const { roster } = await reading(filesOf({ ...tables }));
    assert.deepEqual(
      byKey(roster.people, 't1')?.roles.map(({ role }) => role),
      ['teacher'],
    );
  });

  it('only suggests the roles by which somebody decides', async () => {
    const tables = oneRosterTwo();
    tables['users']?.push({
      sourcedId: 'd1',
      username: 'd',
      givenName: 'Do',
      familyName: 'Vos',
      enabledUser: 'true',
    });
    for (const role of ['principal', 'systemAdministrator'])
      tables['roles']?.push({
        sourcedId: role,
        userSourcedId: 'd1',
        roleType: 'primary',
        role,
        orgSourcedId: 's1',
      });
    const { format, roster } = await reading(filesOf(tables));
    assert.equal(format, 'oneroster-1.2');
    assert.deepEqual(byKey(roster.people, 'd1')?.roles, [
      { role: 'staff', school: 's1' },
      { role: 'principal', school: 's1', suggested: true },
      { role: 'sysadmin', school: 's1', suggested: true },
    ]);
  });

  it('1.2 says the same of the same people as 1.1', async () => {
    const one = await reading(filesOf({ ...oneRoster() }));
    const two = await reading(filesOf(oneRosterTwo()));
    assert.deepEqual(two.roster, one.roster);
  });

  it('is known by its tables, in an archive, in a folder of it, by other names and without a manifest', async () => {
    const { manifest: _, ...tables } = oneRoster();
    const whole = await reading(filesOf({ ...oneRoster() }));
    const files = filesOf(tables);
    const renamed = Object.fromEntries(
      Object.entries(files).map(([name, text], index) => [`map/${index}-${name[0]}.txt`, text]),
    );
    const { format, roster } = await reading({ 'a.dat': zipped(renamed) });
    assert.equal(format, 'oneroster-1.1');
    assert.deepEqual(roster, whole.roster);
  });

  it('may have another separator, other case in its headers and no optional columns', async () => {
    const { roster, findings } = await reading({
      'orgs.csv': csv([{ SOURCEDID: 's1', Name: 'De Wilg', Type: 'School' }], ';'),
      'users.csv': csv(
        [
          {
            ROLE: 'Student',
            familyname: 'Berg',
            GIVENNAME: 'Noor',
            username: 'n',
            SourcedId: 'p1',
            orgsourcedids: 's1',
            enabledUser: 'TRUE',
          },
        ],
        '\t',
      ),
    });
    assert.deepEqual(findings, []);
    assert.deepEqual(roster.people, [
      {
        key: 'p1',
        stable: true,
        given: 'Noor',
        family: 'Berg',
        username: 'n',
        roles: [{ role: 'pupil', school: 's1' }],
      },
    ]);
  });

  it('takes who is to be deleted, or has only roles that ended, for somebody who left', async () => {
    const tables = oneRosterTwo();
    tables['users'] = (tables['users'] ?? []).map((user) =>
      user['sourcedId'] === 'p1'
        ? { ...user, status: 'tobedeleted', dateLastModified: '2026-10-01T10:00:00Z' }
        : user,
    );
    tables['roles'] = (tables['roles'] ?? []).map((role) =>
      role['userSourcedId'] === 't1' ? { ...role, endDate: '2026-07-31' } : role,
    );
    const { roster } = await reading(filesOf(tables));
    assert.equal(byKey(roster.people, 'p1')?.leftOn, '2026-10-01');
    assert.equal(byKey(roster.people, 't1')?.leftOn, '2026-07-31');
    assert.equal(byKey(roster.people, 'g1')?.leftOn, undefined);
  });

  it('leaves out enrollments that are over and classes that go', async () => {
    const tables = oneRoster();
    tables.classes.push(aClass('c8', '8A', { status: 'tobedeleted' }), aClass('c6', '6A'));
    tables.enrollments.push(anEnrollment('c6', 'p1', 'student', { endDate: '2026-07-31' }));
    const { roster, findings } = await reading(filesOf({ ...tables }));
    assert.deepEqual(
      roster.classes.map(({ key }) => key),
      ['c7', 'c6'],
    );
    assert.deepEqual(byKey(roster.people, 'p1')?.roles[0]?.classes, ['c7']);
    assert.deepEqual(findings, []);
  });

  it('takes a department for the school that it is a part of', async () => {
    const tables = oneRoster();
    tables.orgs.push({ sourcedId: 'd1', name: 'Onderbouw', type: 'department', parentSourcedId: 's1' });
    tables.users.push(aUser('t2', 'teacher', { orgSourcedIds: 'd1' }));
    const { roster } = await reading(filesOf({ ...tables }));
    assert.deepEqual(byKey(roster.people, 't2')?.roles, [{ role: 'teacher', school: 's1' }]);
  });

  it('says of a delivery with only changes that it is one', async () => {
    const tables = oneRoster();
    tables.manifest.push({ propertyName: 'file.enrollments', value: 'delta' });
    const { roster, counts } = await reading(filesOf({ ...tables }));
    assert.equal(roster.partial, true);
    assert.deepEqual(counts, { 'delta-delivery': 1 });
  });
});
