import { csv, type Files } from './read-files.ts';

type Row = Readonly<Record<string, string>>;

/** The tables of OneRoster 1.1, to change one of before they are made files. */
export interface OneRosterTables {
  manifest: Row[];
  orgs: Row[];
  academicSessions: Row[];
  classes: Row[];
  users: Row[];
  enrollments: Row[];
  demographics: Row[];
}

/** A school with a class, its teacher, a pupil and a parent. */
export function oneRoster(): OneRosterTables {
  return {
    manifest: [
      { propertyName: 'manifest.version', value: '1.0' },
      { propertyName: 'oneroster.version', value: '1.1' },
      { propertyName: 'file.users', value: 'bulk' },
    ],
    orgs: [
      { sourcedId: 'board', name: 'Stichting De Akker', type: 'district', parentSourcedId: '' },
      { sourcedId: 's1', name: 'De Wilg', type: 'school', parentSourcedId: 'board', identifier: '99ZZ' },
    ],
    academicSessions: [
      {
        sourcedId: 'y26',
        title: '2026',
        type: 'schoolYear',
        startDate: '2026-08-01',
        endDate: '2027-07-31',
        schoolYear: '2027',
      },
    ],
    classes: [aClass('c7', '7A', { grades: '07', termSourcedIds: 'y26' })],
    users: [
      aUser('t1', 'teacher', { givenName: 'Ada', familyName: 'Jansen', email: 'ada@wilg.example' }),
      aUser('p1', 'student', { givenName: 'Noor', familyName: 'van den Berg', agentSourcedIds: 'g1' }),
      aUser('g1', 'guardian', { givenName: 'Sam', familyName: 'van den Berg', email: 'sam@thuis.example' }),
    ],
    enrollments: [anEnrollment('c7', 'p1', 'student'), anEnrollment('c7', 't1', 'teacher')],
    demographics: [{ sourcedId: 'p1', birthDate: '2015-03-02', sex: 'female', cityOfBirth: 'Verzwegenstad' }],
  };
}

export function aUser(sourcedId: string, role: string, rest: Row = {}): Row {
  return {
    ...{ sourcedId, status: '', enabledUser: 'True', orgSourcedIds: 's1', role, username: `u-${sourcedId}` },
    ...{ userIds: '{BSN:111222333}', givenName: 'Jo', familyName: 'Smit', identifier: 'geheim-nummer' },
    ...{ email: '', phone: '0612345678', sms: '0698765432', agentSourcedIds: '', password: 'w8woord-geheim' },
    ...rest,
  };
}

export function aClass(sourcedId: string, title: string, rest: Row = {}): Row {
  return { sourcedId, title, classType: 'homeroom', schoolSourcedId: 's1', courseSourcedId: 'x', ...rest };
}

export function anEnrollment(
  classSourcedId: string,
  userSourcedId: string,
  role: string,
  rest: Row = {},
): Row {
  return {
    sourcedId: `${classSourcedId}-${userSourcedId}`,
    classSourcedId,
    schoolSourcedId: 's1',
    userSourcedId,
    role,
    ...rest,
  };
}

export function filesOf(tables: Readonly<Partial<Record<string, readonly Row[]>>>): Files {
  return Object.fromEntries(Object.entries(tables).map(([name, rows = []]) => [`${name}.csv`, csv(rows)]));
}

/** The same in 1.2, where roles have a table of their own. */
export function oneRosterTwo(): Record<string, Row[]> {
  const { users, manifest, ...rest } = oneRoster();
  return {
    ...rest,
    manifest: manifest.map((row) => (row['value'] === '1.1' ? { ...row, value: '1.2' } : row)),
    users: users.map(({ orgSourcedIds: _orgs, role: _role, ...user }) => user),
    roles: users.map(({ sourcedId = '', role = '', orgSourcedIds = '' }) => ({
      ...{
        sourcedId: `r-${sourcedId}`,
        userSourcedId: sourcedId,
        roleType: 'primary',
        role,
        orgSourcedId: orgSourcedIds,
      },
      ...{ beginDate: '', endDate: '' },
    })),
    userProfiles: [
      {
        sourcedId: 'x1',
        userSourcedId: 'p1',
        profileType: 'sso',
        vendorId: 'v',
        credentialType: 'p',
        username: 'n',
        password: 'profiel-geheim',
      },
    ],
  };
}
