/** The roles that a roster can tell of, in the words of `codes/vocabulary.yaml`. */
export const ROSTER_ROLES = [
  'pupil',
  'parent',
  'parent-working-in-school',
  'teacher',
  'staff',
  'intern',
  'principal',
  'school-leadership',
  'ict-coordinator',
  'sysadmin',
] as const;

export type RosterRole = (typeof ROSTER_ROLES)[number];

/** What a word of another system comes to. */
export interface RoleMeaning {
  /** Said by the file and safe to take over. */
  readonly given?: RosterRole;
  /** For a person to confirm. */
  readonly suggested?: RosterRole;
}
