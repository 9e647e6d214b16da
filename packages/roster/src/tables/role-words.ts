import type { RoleMeaning } from '../roster-role.ts';

const STAFF: RoleMeaning = { given: 'staff' };

// words of OneRoster and School Data Sync; what somebody decides here is only ever suggested
const MEANINGS: ReadonlyMap<string, RoleMeaning> = new Map<string, RoleMeaning>([
  ['student', { given: 'pupil' }],
  ['teacher', { given: 'teacher' }],
  ['instructor', { given: 'teacher' }],
  ['professor', { given: 'teacher' }],
  ['lecturer', { given: 'teacher' }],
  ['faculty', { given: 'teacher' }],
  ['parent', { given: 'parent' }],
  ['guardian', { given: 'parent' }],
  // an aunt may fetch a child, and may not consent for it
  ['relative', { suggested: 'parent' }],
  ['principal', { given: 'staff', suggested: 'principal' }],
  ['administrator', { given: 'staff', suggested: 'school-leadership' }],
  ['siteadministrator', { given: 'staff', suggested: 'school-leadership' }],
  ['systemadministrator', { given: 'staff', suggested: 'sysadmin' }],
  ['itadmin', { given: 'staff', suggested: 'sysadmin' }],
  ...[
    ...['districtadministrator', 'aide', 'proctor', 'counselor', 'assistant', 'staff', 'paraprofessional'],
    ...['coach', 'librarian', 'nurse', 'specialist', 'supportstaff', 'officestaff', 'otherstaff'],
  ].map((word) => [word, STAFF] as const),
]);

export function roleMeaning(word: string): RoleMeaning | undefined {
  return MEANINGS.get(word.toLowerCase().replaceAll(/[^a-z]/g, ''));
}

/** The word, where it can be nothing but a word: in its own column, of a few letters. */
export function showableWord(word: string, even: boolean): { readonly word?: string } {
  return even && /^[a-z][a-z:_-]{1,24}$/i.test(word) ? { word } : {};
}
