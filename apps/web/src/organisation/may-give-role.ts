import { lineage, type Vocabulary } from '@netjes/norms';
import type { MemberRole } from '@netjes/store';

/** A role at a school, or of the whole board when no school is said. */
export interface RolePlace {
  readonly role: string;
  readonly school: string | undefined;
}

/** Somebody as far as it matters here. */
export interface Giver {
  readonly person: string;
  readonly roles: readonly Pick<MemberRole, 'role' | 'school'>[];
}

/** Why somebody may not give a role. */
export type NotGiven = 'not-a-keeper' | 'board-only' | 'outranks' | 'to-yourself';

/** Who keeps the people of a school. */
export const KEEPERS_AT_SCHOOL: readonly string[] = [
  'sysadmin',
  'ict-admin',
  'ict-coordinator',
  'management',
  'board',
];
/** Who keeps the people of the whole board. */
export const KEEPERS_OF_BOARD: readonly string[] = ['sysadmin', 'ict-admin', 'board'];
/** Roles that are always of the whole board. */
export const OF_BOARD: readonly string[] = ['board', 'gmr', 'fg'];

/** Roles that lead a school, speak for it, or hear what is told in confidence. */
const LEADING = [
  'management',
  'school',
  'mr',
  'confidential-counsellor',
  'anti-bullying-coordinator',
  'report-desk',
];
/** Roles that see how computers are used. */
const TECHNICAL = ['sysadmin', 'ict-admin', 'ict-coordinator', 'ict-person', 'ict-department'];

/** How much comes with a role: the whole board, leading a school, its computers, or nothing over others. */
type Rank = 0 | 1 | 2 | 3;

function rankOf(vocabulary: Vocabulary, { role, school }: RolePlace): Rank {
  if (school === undefined || OF_BOARD.includes(role)) return 3;
  const kinds = lineage(vocabulary.audiences, role);
  if (kinds.some((kind) => LEADING.includes(kind))) return 2;
  return kinds.some((kind) => TECHNICAL.includes(kind)) ? 1 : 0;
}

/** As what somebody keeps people at a school, or of the whole board; undefined when they do not. */
function keepsAs(vocabulary: Vocabulary, { roles }: Giver, school: string | undefined): Rank | undefined {
  const ranks = roles.flatMap((held): Rank[] => {
    const kinds = lineage(vocabulary.audiences, held.role);
    if (held.school === undefined && kinds.some((kind) => KEEPERS_OF_BOARD.includes(kind))) return [3];
    if (school === undefined || (held.school !== undefined && held.school !== school)) return [];
    if (kinds.includes('management')) return [2];
    return kinds.some((kind) => KEEPERS_AT_SCHOOL.includes(kind)) ? [1] : [];
  });
  return ranks.length === 0 ? undefined : (Math.max(...ranks) as Rank);
}

/** Whether somebody keeps the people of a school, or of the whole board when no school is said. */
export function isKeeper(vocabulary: Vocabulary, giver: Giver, school: string | undefined): boolean {
  return keepsAs(vocabulary, giver, school) !== undefined;
}

/**
 * Why somebody may not give a role to a person; undefined when they may. A role of the whole board is given by who
 * keeps the whole board, and no role outranks who gives it. To themself nobody gives a role that leads or hears what
 * is told in confidence, nor one over a child.
 */
export function whyNotGive(
  vocabulary: Vocabulary,
  giver: Giver,
  { to, ...wanted }: RolePlace & { readonly to: string },
): NotGiven | undefined {
  const own = keepsAs(vocabulary, giver, wanted.school);
  const rank = rankOf(vocabulary, wanted);
  if (rank === 3 && own !== 3) return 'board-only';
  if (own === undefined) return 'not-a-keeper';
  if (rank > own) return 'outranks';
  if (to !== giver.person) return undefined;
  const overChild = lineage(vocabulary.audiences, wanted.role).includes('parent');
  return rank >= 2 || (rank === 1 && own === 1) || overChild ? 'to-yourself' : undefined;
}

/**
 * Whether somebody may change what is kept of a person, such as the address by which they sign in: only where they
 * could have given all roles of that person.
 */
export function mayChange(
  vocabulary: Vocabulary,
  giver: Giver,
  roles: readonly RolePlace[],
  school: string | undefined,
): boolean {
  if (!isKeeper(vocabulary, giver, school)) return false;
  return roles.every((held) => {
    const rank = rankOf(vocabulary, held);
    return rank === 0 || rank <= (keepsAs(vocabulary, giver, held.school) ?? 0);
  });
}
