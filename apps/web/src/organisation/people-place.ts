import { OF_BOARD, whyNotGive } from './may-give-role.ts';
import type { School } from '@netjes/store';
import type { MemberVisit, SchoolVisit } from '../members/visit.ts';
import { ORGANISATION } from '../words/organisation.ts';
import { PEOPLE } from '../words/people.ts';

/** Where people are kept: a school, or the whole board. Both have the same pages. */
export interface PeoplePlace {
  /** how the addresses of its pages begin */
  readonly base: string;
  readonly school: School | undefined;
  readonly title: string;
  readonly up: readonly [address: string, text: string];
}

export function schoolPlace({ school, reader }: SchoolVisit): PeoplePlace {
  const base = `/school/${school.school}`;
  return { base, school, title: PEOPLE[reader.language].title, up: [base, school.name] };
}

export function boardPlace({ reader }: MemberVisit): PeoplePlace {
  const up = ['/bestuur', ORGANISATION[reader.language].schools] as const;
  return { base: '/bestuur', school: undefined, title: PEOPLE[reader.language].board, up };
}

/** Roles that are given by hand at a school, in the order in which they are offered. */
const AT_SCHOOL = [
  ...['teacher', 'mentor', 'substitute', 'staff', 'manager', 'principal', 'school-leadership', 'directie'],
  ...['ict-coordinator', 'ict-person', 'ict-admin', 'sysadmin', 'ict-department', 'report-desk'],
  ...['confidential-counsellor', 'anti-bullying-coordinator', 'mr', 'school', 'intern', 'volunteer'],
  ...['parent-working-in-school', 'external', 'pupil', 'parent'],
];
/** And of the whole board. */
const FOR_BOARD = [
  ...OF_BOARD,
  ...['sysadmin', 'ict-admin', 'ict-person', 'ict-department', 'confidential-counsellor'],
  ...['anti-bullying-coordinator', 'directie', 'report-desk', 'school', 'staff'],
];

/** The roles that a visitor may give to somebody here. */
export function givableRoles(visit: MemberVisit, { school }: PeoplePlace, to: string): readonly string[] {
  const { library, me } = visit;
  return (school ? AT_SCHOOL : FOR_BOARD).filter(
    (role) => whyNotGive(library.vocabulary, me, { role, school: school?.school, to }) === undefined,
  );
}
