import type { RosterRole } from '../roster-role.ts';

/** Codes of people who are no staff. */
const OTHERS: Readonly<Record<string, RosterRole>> = { OUD: 'parent-working-in-school', STA: 'intern' };

const SUGGESTED: Readonly<Record<string, RosterRole>> = {
  ...OTHERS,
  ADJ: 'school-leadership',
  DIR: 'principal',
  ICT: 'ict-coordinator',
  LOC: 'school-leadership',
  VAK: 'teacher',
};

// staff without a role of their own in a code of conduct
const STAFF = ['ADM', 'CON', 'IB', 'KLA', 'LOS', 'OWA', 'RT', 'SMW', 'TAL'];

export interface EdexRoles {
  /** What somebody on the list of staff is for certain. */
  readonly given?: 'teacher' | 'staff';
  readonly suggested: readonly RosterRole[];
  readonly unknown: readonly string[];
}

/**
 * What the role codes of a `leerkracht` come to. The guide of EDEXML forbids to give rights by them, so all but LRK
 * are suggestions; who has no code is what the element says, a teacher.
 */
export function edexRoles(codes: readonly string[], described: boolean): EdexRoles {
  const upper = codes.map((code) => code.toUpperCase());
  const teaches = upper.includes('LRK') || (codes.length === 0 && !described);
  const onlyOthers = codes.length > 0 && !described && upper.every((code) => code in OTHERS);
  return {
    ...(teaches ? { given: 'teacher' as const } : !onlyOthers && { given: 'staff' as const }),
    suggested: [...new Set(upper.flatMap((code) => SUGGESTED[code] ?? []))],
    unknown: codes.filter((_, index) => {
      const code = upper[index] ?? '';
      return code !== 'LRK' && !(code in SUGGESTED) && !STAFF.includes(code);
    }),
  };
}
