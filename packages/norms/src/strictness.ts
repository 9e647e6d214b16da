import type { Cell } from './cell.ts';
import { sortedLists } from './decide.ts';
import type { Situation } from './situation.ts';
import type { Vocabulary } from './vocabulary.ts';
import { closedKnowledge, weighBan, weighOther } from './weigh.ts';

/** The three things in which a school may not be freer than its board, and which are proved apart. */
export type Loosening = 'prohibition' | 'duty' | 'power';

/** What a code says to one audience about one act in one situation, as far as strictness goes. */
export interface Profile {
  /** Forbidden, free, or whose leave it takes: one of each list. */
  readonly prohibition: 'forbidden' | 'free' | readonly (readonly string[])[];
  readonly duties: readonly Duty[];
  /** A permit or a duty about a power speaks: who holds it may use it. */
  readonly may: boolean;
  /** As `may`, or a ban is lifted: the answer is "allowed" or "required". */
  readonly answersYes: boolean;
}

export interface Duty {
  readonly tell: readonly string[];
  readonly deadline: string | undefined;
}

/** Whether an act is exercised over others. */
export function isPower(vocabulary: Vocabulary, act: string): boolean {
  return vocabulary.acts.get(act)?.kind === 'power';
}

export function profile(vocabulary: Vocabulary, cell: Cell, situation: Situation): Profile {
  const known = closedKnowledge(cell, situation, []);
  const bans = cell.bans.map((each) => weighBan(each, known));
  const lists = sortedLists(bans.flatMap((ban) => (ban.is === 'askable' ? ban.roles : [])));
  const duties = cell.duties.filter((each) => weighOther(each, known).is === 'stands');
  const permits = cell.permits.filter((each) => weighOther(each, known).is === 'stands');
  const speaking = [...duties, ...permits];
  return {
    prohibition: bans.some(({ is }) => is === 'stands') ? 'forbidden' : lists.length > 0 ? lists : 'free',
    duties: duties.map(({ norm }) => ({ tell: norm.reportTo, deadline: norm.deadline })),
    // leave for a conduct that a power happens to count as is no power
    may: speaking.some(({ norm }) => isPower(vocabulary, norm.act)),
    answersYes: speaking.length > 0 || bans.some(({ is }) => is === 'lifted'),
  };
}

/** In what the school is freer than the board here; undefined when it is at least as strict. */
export function loosened(
  vocabulary: Vocabulary,
  act: string,
  board: Profile,
  school: Profile,
): Loosening | undefined {
  if (!atLeastAsForbidden(board.prohibition, school.prohibition)) return 'prohibition';
  if (board.duties.some((duty) => !fulfilled(vocabulary, duty, school.duties))) return 'duty';
  const free = board.prohibition === 'free' && school.prohibition === 'free';
  return isPower(vocabulary, act) && free && school.may && !board.answersYes ? 'power' : undefined;
}

/** Strict enough when whoever satisfies the school's lists also satisfies the board's. */
function atLeastAsForbidden(board: Profile['prohibition'], school: Profile['prohibition']): boolean {
  if (school === 'forbidden' || board === 'free') return true;
  if (board === 'forbidden' || school === 'free') return false;
  return board.every((roles) => school.some((own) => narrower(own, roles)));
}

/** Whether these roles are among those: asking them is at least as strict. */
export function narrower(roles: readonly string[], among: readonly string[]): boolean {
  return roles.every((role) => among.includes(role));
}

/** A duty is kept when some duty is due no later, and everybody whom it tells is still told. */
export function fulfilled(vocabulary: Vocabulary, duty: Duty, by: readonly Duty[]): boolean {
  return (
    by.some(({ deadline }) => noLater(vocabulary, deadline, duty.deadline)) &&
    duty.tell.every((target) => by.some(({ tell }) => tell.includes(target)))
  );
}

function noLater(vocabulary: Vocabulary, deadline: string | undefined, than: string | undefined): boolean {
  if (than === undefined || deadline === than) return true;
  if (deadline === undefined) return false;
  return vocabulary.sooner.some((chain) => {
    const [at, limit] = [chain.indexOf(deadline), chain.indexOf(than)];
    return at >= 0 && limit >= 0 && at <= limit;
  });
}
