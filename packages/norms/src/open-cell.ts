import type { Cell, CellNorm, Clause } from './cell.ts';
import { sortedLists } from './decide.ts';
import type { Outcome } from './decision.ts';
import type { GrantInForce } from './grant.ts';
import { holds, type Literal } from './literal.ts';
import type { Situation } from './situation.ts';
import type { Assignment, Space, Truth } from './space.ts';
import { grantsFor, type Knowledge, type Standing, weighBan, weighOther } from './weigh.ts';

/** What completions can agree on: the outcome and whom to ask. */
export interface Result {
  readonly outcome: Outcome;
  readonly ask: readonly (readonly string[])[];
}

/** Where every norm of a cell stands under what is filled in. */
export interface Standings {
  readonly known: Knowledge;
  readonly bans: readonly Standing[];
  readonly duties: readonly Standing[];
  readonly permits: readonly Standing[];
}

/** Leave that a question brings: said in the situation, or in grants whose circumstances may still be unknown. */
export interface GivenLeave {
  readonly situation: Situation;
  readonly grants: readonly GrantInForce[];
}

/** A cell seen in a space of situations. Without `given`, leave is a fact like any other. */
export class OpenCell {
  readonly cell: Cell;
  readonly #space: Space;
  readonly #given: GivenLeave | undefined;

  constructor(cell: Cell, space: Space, given?: GivenLeave) {
    this.cell = cell;
    this.#space = space;
    this.#given = given;
  }

  standings(assigned: Assignment): Standings {
    const known = this.knowledge(assigned);
    return {
      known,
      bans: this.cell.bans.map((each) => weighBan(each, known)),
      duties: this.cell.duties.map((each) => weighOther(each, known)),
      permits: this.cell.permits.map((each) => weighOther(each, known)),
    };
  }

  knowledge(assigned: Assignment): Knowledge {
    const truths = this.cell.facts.map((test) => this.#space.truth(test, assigned));
    return { fact: (index) => truths[index], leave: (literal) => this.#leave(literal, assigned) };
  }

  #leave(literal: Literal, assigned: Assignment): Truth {
    if (this.#given === undefined) return this.#space.truth(literal, assigned);
    if (holds(literal, this.#given.situation[literal.fact])) return true;
    const scopes = grantsFor(literal, this.#given.grants).map(({ scope }) =>
      scope.map((test) => this.#space.truth(test, assigned)),
    );
    if (scopes.some((scope) => scope.every((truth) => truth === true))) return true;
    return scopes.some((scope) => !scope.includes(false)) ? undefined : false;
  }

  /** Two assignments with the same key have the same results: what is settled leaves no trace. */
  key({ known, bans, duties, permits }: Standings): string {
    const letter = (truth: Truth) => (truth === undefined ? '?' : truth ? '1' : '0');
    const clauses = (list: readonly Clause[]) =>
      list
        .map(({ facts, leaves }) =>
          [...facts.map((i) => known.fact(i)), ...leaves.map((each) => known.leave(each))]
            .map(letter)
            .join(''),
        )
        .join(',');
    const part = (norms: readonly CellNorm[], standings: readonly Standing[]) =>
      standings.map((standing, i) => {
        const norm = norms[i];
        if (standing.is === 'open' && norm) return `${clauses(norm.reach)}/${clauses(norm.unless)}`;
        return standing.is === 'askable' ? JSON.stringify(standing.roles) : standing.is[0];
      });
    const { cell } = this;
    return [...part(cell.bans, bans), ...part(cell.duties, duties), ...part(cell.permits, permits)].join(' ');
  }

  /** A fact that may still change the result; undefined when it is certain. */
  nextFact({ bans, duties, permits }: Standings, assigned: Assignment): string | undefined {
    if (bans.some(({ is }) => is === 'stands')) return undefined;
    const open = (norms: readonly CellNorm[], standings: readonly Standing[]) =>
      norms.find((_, i) => standings[i]?.is === 'open');
    const { cell } = this;
    let norm = open(cell.bans, bans);
    if (norm === undefined && !bans.some(({ is }) => is === 'askable')) {
      norm = open(cell.duties, duties);
      if (norm === undefined && !duties.some(({ is }) => is === 'stands')) norm = open(cell.permits, permits);
    }
    return norm && this.unknownFact(norm, assigned);
  }

  /** A fact on which a norm's standing depends: its own, or a circumstance of a grant that would lift it. */
  unknownFact({ reach, unless }: CellNorm, assigned: Assignment): string | undefined {
    const leaves = (leave: Literal) =>
      this.#given === undefined
        ? [leave]
        : grantsFor(leave, this.#given.grants).flatMap(({ scope }) => scope);
    for (const clause of [...reach, ...unless]) {
      const tests = [
        ...clause.facts.flatMap((index) => this.cell.facts[index] ?? []),
        ...clause.leaves.flatMap(leaves),
      ];
      const unknown = tests.find((test) => this.#space.truth(test, assigned) === undefined);
      if (unknown !== undefined) return unknown.fact;
    }
    return undefined;
  }

  /** The result once no fact can change it. */
  result({ bans, duties, permits }: Standings): Result {
    if (bans.some(({ is }) => is === 'stands')) return { outcome: 'forbidden', ask: [] };
    const roles = bans.flatMap((ban) => (ban.is === 'askable' ? ban.roles : []));
    if (roles.length > 0) return { outcome: 'ask', ask: sortedLists(roles) };
    if (duties.some(({ is }) => is === 'stands')) return { outcome: 'required', ask: [] };
    const yes = bans.some(({ is }) => is === 'lifted') || permits.some(({ is }) => is === 'stands');
    return { outcome: yes ? 'allowed' : 'silent', ask: [] };
  }
}
