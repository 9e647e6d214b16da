import type { Table } from './table.ts';

/** What the rows of a table tell of, in OneRoster and in School Data Sync from version 2 on. */
export type TableKind =
  | 'manifest'
  | 'orgs'
  | 'sessions'
  | 'classes'
  | 'users'
  | 'roles'
  | 'enrollments'
  | 'demographics'
  | 'relationships'
  | 'flags'
  | 'profiles'
  | 'other';

interface Mark {
  readonly kind: TableKind;
  readonly all: readonly string[];
  readonly one?: readonly string[];
  readonly none?: readonly string[];
}

// the first that fits; names are those of `plainHeader`
const MARKS: readonly Mark[] = [
  { kind: 'manifest', all: ['propertyname', 'value'] },
  { kind: 'relationships', all: ['usersourcedid', 'relationshipusersourcedid'] },
  { kind: 'enrollments', all: ['classsourcedid', 'usersourcedid'] },
  { kind: 'roles', all: ['usersourcedid', 'role'] },
  { kind: 'profiles', all: ['usersourcedid'], one: ['profiletype', 'credentialtype', 'vendorid'] },
  { kind: 'flags', all: ['usersourcedid', 'flag'] },
  { kind: 'demographics', all: ['birthdate'], one: ['sourcedid', 'usersourcedid'], none: ['familyname'] },
  { kind: 'users', all: ['sourcedid', 'username'] },
  { kind: 'users', all: ['sourcedid', 'familyname'] },
  { kind: 'sessions', all: ['sourcedid', 'startdate', 'enddate'] },
  { kind: 'orgs', all: ['sourcedid', 'name', 'type'] },
  {
    kind: 'classes',
    all: ['sourcedid', 'title'],
    one: ['classtype', 'schoolsourcedid', 'coursesourcedid', 'sessionsourcedids'],
    none: ['classsourcedid', 'resourcesourcedid'],
  },
  {
    kind: 'classes',
    all: ['sourcedid', 'title', 'orgsourcedid'],
    none: ['code', 'coursecode', 'schoolyearsourcedid', 'resourcesourcedid', 'classsourcedid'],
  },
  { kind: 'other', all: ['sourcedid'] },
];

/** What a table is, by its header alone; nothing when it is of neither family. */
export function tableKind({ columns }: Table): TableKind | undefined {
  const has = (name: string) => columns.has(name);
  return MARKS.find(
    ({ all, one, none }) => all.every(has) && (one?.some(has) ?? true) && !(none?.some(has) ?? false),
  )?.kind;
}
