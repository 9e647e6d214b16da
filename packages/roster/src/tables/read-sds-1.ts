import { giveRole, rolesOf } from '../draft.ts';
import { Refused } from '../refusal.ts';
import type { Reach } from './read-schools.ts';
import { eachRow, type Table } from './table.ts';

/** The tables of version 1 of School Data Sync, where a class is a section and every key a SIS ID. */
export interface SdsOneTables {
  readonly schools: readonly Table[];
  readonly sections: readonly Table[];
  readonly students: readonly Table[];
  readonly teachers: readonly Table[];
  readonly enrollments: readonly Table[];
  readonly rosters: readonly Table[];
}

const KEPT = ['sisid', 'schoolsisid', 'username', 'firstname', 'lastname', 'email', 'birthdate', 'status'];
const STUDENT_ONLY = ['grade', 'birthdate', 'studentnumber', 'graduationyear'];

/**
 * Tells the tables apart by their headers. In their shortest form those of pupils and of teachers are the same:
 * then, and only then, the name of the file decides. Nothing when this is another format.
 */
export function sdsOneTables(tables: readonly Table[]): SdsOneTables | undefined {
  const own = tables.filter(({ columns }) => columns.has('sisid'));
  if (own.length === 0) return undefined;
  const has = ({ columns }: Table, ...names: string[]) => names.some((name) => columns.has(name));
  const named = ({ file }: Table, pattern: RegExp) => pattern.test(file.split('/').at(-1) ?? '');
  const links = own.filter((table) => has(table, 'sectionsisid'));
  const sections = own.filter((table) => has(table, 'sectionname') && !has(table, 'sectionsisid'));
  const people = own.filter(
    (table) => has(table, 'schoolsisid') && !links.includes(table) && !sections.includes(table),
  );
  const isStudent = (table: Table) =>
    named(table, /student/i) || (has(table, ...STUDENT_ONLY) && !named(table, /teacher/i));
  return {
    sections,
    schools: own.filter((table) => ![...links, ...sections, ...people].includes(table) && has(table, 'name')),
    students: people.filter(isStudent),
    teachers: people.filter((table) => !isStudent(table) && named(table, /teacher/i)),
    enrollments: links.filter((table) => named(table, /enrol/i)),
    rosters: links.filter((table) => named(table, /roster|teacher/i)),
  };
}

export async function readSdsOne(tables: SdsOneTables, reach: Reach): Promise<void> {
  for (const table of ['schools', 'students'] as const)
    if (tables[table].length === 0)
      throw new Refused({ refused: 'missing-table', table: table === 'schools' ? 'School' : 'Student' });
  const { gathering } = reach;
  for (const table of tables.schools)
    await eachRow(table, reach, ({ place, get }) => {
      gathering.addSchool({ key: get('sisid'), name: get('name') || get('sisid') }, place);
    });
  for (const table of tables.sections)
    await eachRow(table, reach, ({ place, get }) => {
      const school = get('schoolsisid');
      if (!gathering.schools.has(school))
        gathering.findings.add({
          finding: 'unknown-reference',
          ...place,
          column: 'School SIS ID',
          to: 'school',
        });
      else gathering.addClass({ key: get('sisid'), school, name: get('sectionname') || get('sisid') }, place);
    });
  for (const table of tables.students) await readPeople(table, 'pupil', reach);
  for (const table of tables.teachers) await readPeople(table, 'teacher', reach);
  for (const table of tables.enrollments) await readLinks(table, 'pupil', reach);
  for (const table of tables.rosters) await readLinks(table, 'teacher', reach);
}

async function readPeople(table: Table, role: 'pupil' | 'teacher', reach: Reach): Promise<void> {
  const { gathering } = reach;
  for (const [plain, index] of table.columns)
    if (plain !== '' && !KEPT.includes(plain)) gathering.drop(`${role}.${table.header[index] ?? plain}`);
  await eachRow(table, reach, ({ place, get }) => {
    const school = get('schoolsisid');
    // in version 1 a pupil and a teacher may have the same number; somebody at two schools has two rows
    const key = get('sisid') && `${role}/${get('sisid')}`;
    const known = gathering.people.get(key);
    const again = known !== undefined && rolesOf(known, role).every((each) => each.school !== school);
    const draft = again ? known : gathering.addPerson(key, true, place);
    if (!draft) return;
    if (gathering.schools.has(school)) giveRole(draft, role, school);
    else
      gathering.findings.add({
        finding: 'unknown-reference',
        ...place,
        column: 'School SIS ID',
        to: 'school',
      });
    if (again) return;
    gathering.setNames(draft, { given: get('firstname'), family: get('lastname') });
    gathering.setUsername(draft, get('username'));
    gathering.setEmail(draft, get('email'), 'Email');
    gathering.setBirthday(draft, get('birthdate'), place, { column: 'Birthdate', slashes: 'month-first' });
    if (/^(inactive|withdrawn)$/i.test(get('status'))) draft.leftOn = gathering.today;
  });
}

async function readLinks(table: Table, role: 'pupil' | 'teacher', reach: Reach): Promise<void> {
  const { gathering } = reach;
  await eachRow(table, reach, ({ place, get }) => {
    const each = gathering.classes.get(get('sectionsisid'));
    const draft = gathering.people.get(`${role}/${get('sisid')}`);
    if (each && draft) giveRole(draft, role, each.school).classes.add(each.key);
    else gathering.note('orphan-enrollment', place);
  });
}
