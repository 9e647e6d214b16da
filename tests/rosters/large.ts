import { edexml, aPupil } from './edexml.ts';
import { aClass, anEnrollment, aUser, filesOf, oneRoster, oneRosterTwo } from './one-roster.ts';
import { csv, type Files } from './read-files.ts';

const SIZE = 25;

/** Deliveries of so many pupils in classes of 25, one for each format. */
export const LARGE: Readonly<Record<string, (pupils: number) => Files>> = {
  'oneroster-1.1': (pupils) => {
    const tables = oneRoster();
    tables.classes = classes(pupils).map((key) => aClass(key, key));
    tables.users = numbers(pupils).map((n) =>
      aUser(`p${n}`, 'student', { givenName: `Kind${n}`, familyName: `Naam${n}` }),
    );
    tables.enrollments = numbers(pupils).map((n) => anEnrollment(classOf(n), `p${n}`, 'student'));
    tables.demographics = numbers(pupils).map((n) => ({ sourcedId: `p${n}`, birthDate: '2015-03-02' }));
    return filesOf({ ...tables });
  },
  'oneroster-1.2': (pupils) => {
    const tables = oneRosterTwo();
    const users = numbers(pupils).map((n) =>
      aUser(`p${n}`, 'student', { givenName: `Kind${n}`, familyName: `Naam${n}` }),
    );
    return filesOf({
      ...tables,
      classes: classes(pupils).map((key) => aClass(key, key)),
      users: users.map(({ role: _role, orgSourcedIds: _orgs, ...user }) => user),
      roles: numbers(pupils).map((n) => ({
        sourcedId: `r${n}`,
        userSourcedId: `p${n}`,
        roleType: 'primary',
        role: 'student',
        orgSourcedId: 's1',
      })),
      enrollments: numbers(pupils).map((n) => anEnrollment(classOf(n), `p${n}`, 'student')),
      demographics: numbers(pupils).map((n) => ({ sourcedId: `p${n}`, birthDate: '2015-03-02' })),
    });
  },
  edexml: (pupils) => ({
    'edex.xml': edexml({
      groups: classes(pupils)
        .map((key) => `<groep key="${key}"><naam>${key}</naam><jaargroep>7</jaargroep></groep>`)
        .join('\n'),
      pupils: numbers(pupils)
        .map((n) => aPupil({ key: String(n), given: `Kind${n}`, family: `Naam${n}`, group: classOf(n) }))
        .join(''),
    }),
  }),
  'sds-2': (pupils) => ({
    'orgs.csv': csv([{ sourcedId: 's1', name: 'De Wilg', type: 'school' }]),
    'users.csv': csv(
      numbers(pupils).map((n) => ({
        sourcedId: `p${n}`,
        orgSourcedIds: 's1',
        givenName: `Kind${n}`,
        familyName: `Naam${n}`,
        username: `k${n}`,
        password: 'x',
        role: 'student',
        grade: '7',
      })),
    ),
    'classes.csv': csv(classes(pupils).map((key) => ({ sourcedId: key, orgSourcedId: 's1', title: key }))),
    'enrollments.csv': csv(
      numbers(pupils).map((n) => ({ classSourcedId: classOf(n), userSourcedId: `p${n}`, role: 'student' })),
    ),
  }),
  'sds-1': (pupils) => ({
    'School.csv': csv([{ 'SIS ID': 's1', Name: 'De Wilg' }]),
    'Section.csv': csv(
      classes(pupils).map((key) => ({ 'SIS ID': key, 'School SIS ID': 's1', 'Section Name': key })),
    ),
    'Student.csv': csv(
      numbers(pupils).map((n) => ({
        'SIS ID': `p${n}`,
        'School SIS ID': 's1',
        'First Name': `Kind${n}`,
        'Last Name': `Naam${n}`,
        Username: `k${n}`,
        Grade: '7',
      })),
    ),
    'StudentEnrollment.csv': csv(
      numbers(pupils).map((n) => ({ 'Section SIS ID': classOf(n), 'SIS ID': `p${n}` })),
    ),
  }),
  'class-list': (pupils) => ({
    'klassen.csv': csv(
      numbers(pupils).map((n) => ({
        Achternaam: `Naam${n}`,
        Roepnaam: `Kind${n}`,
        Groep: classOf(n),
        'E-mail ouder 1': `ouder${n >> 1}@thuis.example`,
      })),
      ';',
    ),
  }),
};

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const classOf = (pupil: number) => `klas-${Math.floor(pupil / SIZE)}`;
const classes = (pupils: number) => numbers(Math.ceil(pupils / SIZE)).map((index) => `klas-${index}`);
