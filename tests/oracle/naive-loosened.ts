// Strictness said plainly, over the naive evaluator: is the school freer than the board in this one situation?
import type { Code, Question, Vocabulary } from '@netjes/norms';
import { naiveWeigh, type NaiveWeights } from './naive.ts';

export function naiveLoosened(
  vocabulary: Vocabulary,
  board: Code,
  school: Code,
  question: Question,
): string[] {
  const [b, s] = [naiveWeigh(vocabulary, board, question), naiveWeigh(vocabulary, school, question)];
  const loosened: string[] = [];
  if (!asForbidden(b, s)) loosened.push('prohibition');
  if (b.duties.some((duty) => !kept(vocabulary, duty, s.duties))) loosened.push('duty');
  const free = [b, s].every(({ standing, needsLeave }) => standing.length + needsLeave.length === 0);
  const silent = b.duties.length + b.permits.length + b.lifted.length === 0;
  const power = vocabulary.acts.get(question.act)?.kind === 'power';
  const giving = [...s.duties, ...s.permits].filter(({ act }) => vocabulary.acts.get(act)?.kind === 'power');
  if (power && free && silent && giving.length > 0) loosened.push('power');
  return loosened;
}

/** Whoever has the leave the school asks for must have the leave the board asks for. */
function asForbidden(board: NaiveWeights, school: NaiveWeights): boolean {
  if (school.standing.length > 0) return true;
  if (board.standing.length > 0) return false;
  if (board.needsLeave.length === 0) return true;
  if (school.needsLeave.length === 0) return false;
  const roles = [...new Set([...board.asked, ...school.asked].flatMap((list) => list.split(' ')))];
  for (let bits = 0; bits < 2 ** roles.length; bits++) {
    const given = new Set(roles.filter((_role, i) => bits & (1 << i)));
    const enough = (lists: readonly string[]) =>
      lists.every((list) => list.split(' ').some((role) => given.has(role)));
    if (enough(school.asked) && !enough(board.asked)) return false;
  }
  return true;
}

type Duty = NaiveWeights['duties'][number];

function kept(vocabulary: Vocabulary, duty: Duty, by: readonly Duty[]): boolean {
  const told = new Set(by.flatMap(({ reportTo }) => reportTo));
  return (
    duty.reportTo.every((target) => told.has(target)) && by.some((each) => inTime(vocabulary, each, duty))
  );
}

function inTime({ sooner }: Vocabulary, { deadline }: Duty, { deadline: limit }: Duty): boolean {
  if (limit === undefined || deadline === limit) return true;
  return (
    deadline !== undefined &&
    sooner.some((chain) => chain.includes(deadline) && chain.indexOf(limit) >= chain.indexOf(deadline))
  );
}
