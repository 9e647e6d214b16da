import type { Clause, Cell, CellNorm } from './cell.ts';
import type { GrantInForce } from './grant.ts';
import { PERMISSION_FROM, rolesToAsk } from './leave.ts';
import { holds, type Literal } from './literal.ts';
import type { Situation } from './situation.ts';
import type { Truth } from './space.ts';

/** The truth of each of the cell's facts, and of leave. */
export interface Knowledge {
  readonly fact: (index: number) => Truth;
  readonly leave: (literal: Literal) => Truth;
}

/** Where a norm stands: out of the question, not known, or in one of the places a norm can have. */
export type Standing =
  | { readonly is: 'out' | 'open' | 'stands' }
  | { readonly is: 'lifted'; readonly by: readonly Clause[] }
  | { readonly is: 'askable'; readonly roles: readonly (readonly string[])[] };

const OUT = { is: 'out' } as const;
const OPEN = { is: 'open' } as const;
const STANDS = { is: 'stands' } as const;

/** Truth of "all of these": one false settles it. */
function all(each: Iterable<Truth>): Truth {
  let result: Truth = true;
  for (const truth of each) {
    if (truth === false) return false;
    if (truth === undefined) result = undefined;
  }
  return result;
}

function* truths(clause: Clause, known: Knowledge): Generator<Truth> {
  for (const index of clause.facts) yield known.fact(index);
  for (const leave of clause.leaves) yield known.leave(leave);
}

/** Whether all tests of a clause are known to hold. */
export function clauseHolds(clause: Clause, known: Knowledge): boolean {
  return all(truths(clause, known)) === true;
}

function reached(each: CellNorm, known: Knowledge): Truth {
  const ways = each.reach.map((clause) => all(truths(clause, known)));
  return ways.includes(true) ? true : ways.includes(undefined) ? undefined : false;
}

/** A reached ban is lifted by a whole exception, askable when only leave is missing, else it stands. */
export function weighBan(each: CellNorm, known: Knowledge): Standing {
  const reach = reached(each, known);
  if (reach === false) return OUT;
  const ways = each.unless.map((clause) => ({ clause, truth: all(truths(clause, known)) }));
  const lifting = ways.filter(({ truth }) => truth === true).map(({ clause }) => clause);
  if (reach === true && lifting.length > 0) return { is: 'lifted', by: lifting };
  if (reach === undefined) return OPEN;
  const factsHold = each.unless.map((clause) => all(clause.facts.map(known.fact)));
  const leaveOpen = (clause: Clause) => clause.leaves.some((leave) => known.leave(leave) === undefined);
  if (each.unless.some((clause, i) => factsHold[i] === undefined || (factsHold[i] && leaveOpen(clause)))) {
    return OPEN;
  }
  const askable = each.unless.filter((_, i) => factsHold[i] === true);
  return askable.length === 0 ? STANDS : { is: 'askable', roles: rolesMissing(askable, known) };
}

/** A duty or permit speaks when it is reached and no exception takes it out of the question. */
export function weighOther(each: CellNorm, known: Knowledge): Standing {
  const reach = reached(each, known);
  if (reach === false) return OUT;
  const excepted = each.unless.map((clause) => all(truths(clause, known)));
  if (excepted.includes(true)) return OUT;
  return reach === undefined || excepted.includes(undefined) ? OPEN : STANDS;
}

/**
 * Whom to ask for one ban. Ways that need one leave are joined: any of those roles will do. Only
 * when every way needs several leaves, all the leaves of the shortest way are asked for.
 */
function rolesMissing(ways: readonly Clause[], known: Knowledge): string[][] {
  const missing = ways.map((clause) =>
    clause.leaves
      .filter((leave) => known.leave(leave) === false)
      .map((leave) => rolesToAsk(leave.fact, leave.accepts)),
  );
  const single = missing.filter((lists) => lists.length === 1).flat(2);
  if (single.length > 0) return [[...new Set(single)].sort()];
  return missing.reduce((shortest, each) => (each.length < shortest.length ? each : shortest));
}

/** Knowledge of a closed question: what is not given does not hold. */
export function closedKnowledge(
  cell: Cell,
  situation: Situation,
  grants: readonly GrantInForce[],
): Knowledge {
  return {
    fact: (index) => {
      const literal = cell.facts[index];
      if (literal === undefined) throw new Error(`cell has no fact ${index}`);
      return holds(literal, situation[literal.fact]);
    },
    leave: (literal) =>
      holds(literal, situation[literal.fact]) ||
      grantsFor(literal, grants).some((grant) =>
        grant.scope.every((test) => holds(test, situation[test.fact])),
      ),
  };
}

/** The grants that could fill a leave; consent is never filled by a grant. */
export function grantsFor(literal: Literal, grants: readonly GrantInForce[]): GrantInForce[] {
  return literal.fact === PERMISSION_FROM ? grants.filter((grant) => literal.accepts.has(grant.role)) : [];
}
