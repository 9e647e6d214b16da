import { readDate } from '../birth-date.ts';
import type { Gathering } from '../gathering.ts';
import type { Pace } from '../pace.ts';
import { readSchoolYear, readYear, schoolYearOf } from '../school-year.ts';
import { eachRow, type Table } from './table.ts';

export interface Reach {
  readonly gathering: Gathering;
  readonly pace: Pace;
}

/** Finds the school that an organisation is, or is a part of. */
export type SchoolOf = (key: string) => { readonly school?: string; readonly known: boolean };

const MOST_STEPS = 10;
const BRIN = /^\d{2}[A-Z]{2}(\d{2})?$/;

/** Schools, out of all organisations; boards and departments are only walked through. */
export async function readSchools(tables: readonly Table[], reach: Reach): Promise<SchoolOf> {
  // what each organisation is a part of
  const orgs = new Map<string, string>();
  for (const table of tables)
    await eachRow(table, reach, ({ place, get }) => {
      const key = get('sourcedid');
      const isSchool = /school|college|kindergarten|campus/i.test(get('type')) || get('type') === '';
      const name = get('name');
      if (name === '') reach.gathering.note('missing-required', place, 'name');
      const brin = [get('identifier'), key].find((text) => BRIN.test(text));
      if (isGone(get('status'))) return;
      if (isSchool)
        reach.gathering.addSchool({ key, name: name || key, ...(brin !== undefined && { brin }) }, place);
      if (!orgs.has(key)) orgs.set(key, get('parentsourcedid'));
    });
  return (key) => {
    let at = key;
    for (let step = 0; step < MOST_STEPS; step++) {
      if (reach.gathering.schools.has(at)) return { school: at, known: true };
      at = orgs.get(at) ?? '';
    }
    return { known: orgs.has(key) };
  };
}

/** The school year of each session: of its first day, else the year that is said, which is the one it ends in. */
export async function readSessions(tables: readonly Table[], reach: Reach): Promise<Map<string, string>> {
  const years = new Map<string, string>();
  for (const table of tables)
    await eachRow(table, reach, ({ place, get }) => {
      const said = get('schoolyear');
      const first = readDate(get('startdate'), 'month-first');
      // a year that begins in July begins early; it is not the end of the one before
      const year =
        (first && schoolYearOf(first.add({ months: 1 }))) ??
        (/^\d{4}$/.test(said) ? `${Number(said) - 1}-${said}` : readSchoolYear(said));
      if (year === undefined) reach.gathering.note('unreadable-school-year', place);
      else years.set(get('sourcedid'), year);
    });
  return years;
}

export async function readClasses(
  tables: readonly Table[],
  reach: Reach,
  { schoolOf, sessions }: { readonly schoolOf: SchoolOf; readonly sessions: ReadonlyMap<string, string> },
): Promise<void> {
  const { gathering } = reach;
  for (const table of tables)
    await eachRow(table, reach, ({ place, get }) => {
      if (isGone(get('status'))) return;
      const column = table.columns.has('schoolsourcedid') ? 'schoolsourcedid' : 'orgsourcedid';
      const { school } = schoolOf(get(column));
      if (school === undefined) {
        gathering.findings.add({ finding: 'unknown-reference', ...place, column, to: 'school' });
        return;
      }
      const name = get('title') || get('classcode');
      if (name === '') gathering.note('missing-required', place, 'title');
      const grades = listOf(get('grades'));
      const year = grades.length === 1 ? readYear(grades[0] ?? '') : undefined;
      const terms = listOf(get('termsourcedids') || get('sessionsourcedids'));
      const schoolYear = terms
        .flatMap((term) => sessions.get(term) ?? [])
        .toSorted()
        .at(-1);
      gathering.addClass(
        {
          key: get('sourcedid'),
          school,
          name: name || get('sourcedid'),
          ...(year !== undefined && { year }),
          ...(schoolYear !== undefined && { schoolYear }),
          ...(get('classtype').toLowerCase() === 'homeroom' && { home: true as const }),
        },
        place,
      );
    });
}

/** A list in one cell. */
export function listOf(text: string): string[] {
  return text
    .split(',')
    .map((each) => each.trim().replaceAll(/^"+|"+$/g, ''))
    .filter((each) => each !== '');
}

/** In OneRoster a row can say that what it describes goes away. */
export function isGone(status: string): boolean {
  return /^(tobedeleted|inactive)$/i.test(status);
}
