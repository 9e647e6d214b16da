export type {
  Absent,
  Change,
  Changes,
  ClassChanges,
  ClassConflict,
  PeopleChanges,
  PersonConflict,
  PersonField,
} from './compare/changes.ts';
export { compareRosters } from './compare/compare-rosters.ts';
export type { Known, KnownClass, KnownPerson, KnownRole, KnownSchool } from './compare/known.ts';
export {
  CLASS_LIST_FIELDS,
  type ClassListField,
  type ColumnFacts,
  type ColumnMapping,
  type NeedsMapping,
} from './class-list/column-mapping.ts';
export { guessMapping, type GuessedMapping } from './class-list/guess-mapping.ts';
export type { Finding, FindingKind, Place } from './finding.ts';
export {
  MOST_BYTES,
  MOST_CELL,
  MOST_COLUMNS,
  MOST_DEPTH,
  MOST_FILE_BYTES,
  MOST_FILES,
  MOST_FINDINGS,
  MOST_PEOPLE,
  MOST_RATIO,
  MOST_ROWS,
  MOST_SHEET_CELLS,
} from './limits.ts';
export type { GivenFile, Reading, ReadOptions, RosterFormat, RosterRead } from './reading.ts';
export { readRoster } from './read-roster.ts';
export type { RosterRefusal } from './refusal.ts';
export { ROSTER_ROLES, type RosterRole } from './roster-role.ts';
export type { Person, RoleGiven, Roster, RosterClass, RosterSchool } from './roster.ts';
export type { Decode, Encoding } from './text/decode-text.ts';
export type { Language } from './words/finding-words.ts';
export { countFindings, sayFinding } from './words/say-finding.ts';
export { sayRefusal } from './words/say-refusal.ts';
