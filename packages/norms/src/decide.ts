import type { Cell, CellNorm, Clause } from './cell.ts';
import type { Norm } from './code.ts';
import type { Decision, Outcome, Reason, Why } from './decision.ts';
import type { GrantInForce } from './grant.ts';
import { holds, type Literal } from './literal.ts';
import type { Situation } from './situation.ts';
import {
  clauseHolds,
  closedKnowledge,
  grantsFor,
  type Knowledge,
  type Standing,
  weighBan,
  weighOther,
} from './weigh.ts';

/** What a decision consists of, before it is written down. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly norms: readonly { readonly norm: Norm; readonly why: Why }[];
  readonly ask: readonly (readonly string[])[];
  readonly grants: readonly string[];
  /** The leave without which it would be another. */
  readonly leaves: readonly Literal[];
}

/** Decides a closed question: the strictest norm wins, and the order of norms never matters. */
export function decideCell(cell: Cell, situation: Situation, grants: readonly GrantInForce[]): Verdict {
  const verdict = decideKnown(cell, closedKnowledge(cell, situation, grants));
  return { ...verdict, grants: grantsUsed(verdict.leaves, situation, grants) };
}

/** The same once the truth of every test is known; which grants make it so is left open. */
export function decideKnown(cell: Cell, known: Knowledge): Verdict {
  const bans = cell.bans.map((each) => ({ each, standing: weighBan(each, known) }));
  const because = (list: readonly { each: CellNorm }[], why: Why) =>
    list.map(({ each }) => ({ norm: each.norm, why }));
  const verdict = (outcome: Outcome, norms: Verdict['norms']): Verdict => ({
    outcome,
    norms,
    ask: [],
    grants: [],
    leaves: [],
  });

  const standing = bans.filter((ban) => ban.standing.is === 'stands');
  if (standing.length > 0) return verdict('forbidden', because(standing, 'ban'));

  const askable = bans.filter((ban) => ban.standing.is === 'askable');
  if (askable.length > 0) {
    const ask = sortedLists(askable.flatMap(({ standing: s }) => (s.is === 'askable' ? s.roles : [])));
    return { ...verdict('ask', because(askable, 'needs-leave')), ask };
  }
  const speaks = (each: CellNorm) => weighOther(each, known).is === 'stands';
  const duties = cell.duties.filter(speaks);
  if (duties.length > 0) {
    return verdict(
      'required',
      duties.map(({ norm }) => ({ norm, why: norm.modality === 'procedure' ? 'step' : 'duty' })),
    );
  }
  const permits = cell.permits.filter(speaks);
  const lifted = bans.filter((ban) => ban.standing.is === 'lifted');
  if (permits.length + lifted.length > 0) {
    const clauses = [
      ...lifted.flatMap((ban) => liftingClauses(ban.standing)),
      ...permits.flatMap((each) => each.reach.filter((clause) => clauseHolds(clause, known))),
    ];
    return {
      ...verdict('allowed', [
        ...permits.map(({ norm }) => ({ norm, why: 'permit' as const })),
        ...because(lifted, 'lifted'),
      ]),
      leaves: clauses.flatMap((clause) => clause.leaves),
    };
  }
  return verdict('silent', []);
}

function liftingClauses(standing: Standing): readonly Clause[] {
  return standing.is === 'lifted' ? standing.by : [];
}

/** The grants without which one of these leaves would be missing. */
function grantsUsed(
  leaves: readonly Literal[],
  situation: Situation,
  grants: readonly GrantInForce[],
): string[] {
  const used = leaves
    .filter((leave) => !holds(leave, situation[leave.fact]))
    .flatMap((leave) => grantsFor(leave, grants))
    .filter((grant) => grant.scope.every((test) => holds(test, situation[test.fact])))
    .map((grant) => grant.id);
  return [...new Set(used)].sort();
}

/** Lists of roles, each sorted, equal ones once, in a fixed order. */
export function sortedLists(lists: readonly (readonly string[])[]): string[][] {
  const keyed = new Map(lists.map((list) => [[...list].sort().join(' '), [...list].sort()]));
  return [...keyed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => list);
}

/** Writes a verdict down for the one who asked: words and references only, sorted. */
export function toDecision(verdict: Verdict, code: { id: string; version: string }): Decision {
  const because = verdict.norms
    .map(({ norm, why }): Reason => ({
      norm: norm.id,
      article: norm.article,
      code: code.id,
      version: code.version,
      why,
    }))
    .sort((a, b) => (a.norm < b.norm ? -1 : a.norm > b.norm ? 1 : 0));
  const tell = [...new Set(verdict.norms.flatMap(({ norm }) => norm.reportTo))].sort();
  return {
    outcome: verdict.outcome,
    because,
    ask: verdict.ask,
    tell,
    grants: verdict.grants,
    code: code.id,
    version: code.version,
  };
}
