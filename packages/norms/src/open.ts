import type { Cell, CellNorm, Clause } from './cell.ts';
import type { Verdict } from './decide.ts';
import type { Outcome, Why } from './decision.ts';
import type { GrantInForce } from './grant.ts';
import { holds } from './literal.ts';
import { OpenCell, type Result, type Standings } from './open-cell.ts';
import type { Situation } from './situation.ts';
import { type Assignment, type Dimension, NOTHING_FILLED_IN, Space, type Truth } from './space.ts';
import type { Vocabulary } from './vocabulary.ts';
import { grantsFor, type Standing, weighBan, weighOther } from './weigh.ts';

/** One result, or that completions differ, or that there are none. */
export type Agreement = Result | 'open' | 'impossible';

/**
 * All completions of a question with unknown facts, searched by splitting on one fact at a time
 * and stopping as soon as the answer is certain.
 */
export class Completions {
  readonly #space: Space;
  readonly #cell: Cell;
  readonly #open: OpenCell;
  readonly #given: Situation;
  readonly #grants: readonly GrantInForce[];
  readonly #seen = new Map<string, ReadonlyMap<string, Result>>();
  readonly #agreements = new Map<string, Agreement>();

  constructor(vocabulary: Vocabulary, cell: Cell, given: Situation, grants: readonly GrantInForce[]) {
    this.#cell = cell;
    this.#given = given;
    this.#grants = grants;
    this.#space = new Space(vocabulary, [...cell.facts, ...grants.flatMap((grant) => grant.scope)], given);
    this.#open = new OpenCell(cell, this.#space, { situation: given, grants });
  }

  get dimensions(): ReadonlyMap<string, Dimension> {
    return this.#space.dimensions;
  }

  /** The values of a fact that the question gives; undefined when it does not speak of it. */
  given(fact: string): readonly string[] | undefined {
    return this.#given[fact];
  }

  /** Whether what is filled in can be so together. */
  possible(assigned: Assignment): boolean {
    return !this.#space.excluded(assigned);
  }

  /** Every result that some completion of the assignment has. Empty when all of them are impossible. */
  results(assigned: Assignment = NOTHING_FILLED_IN): ReadonlyMap<string, Result> {
    const known = this.#look(assigned);
    if (known === undefined) return new Map();
    const seen = this.#seen.get(known.trace);
    if (seen !== undefined) return seen;
    const results = new Map<string, Result>();
    const fact = this.#nextFact(known.standings, assigned);
    if (fact === undefined) {
      const result = this.#open.result(known.standings);
      results.set(nameOf(result), result);
    } else {
      for (const choice of this.#space.choices(fact)) {
        for (const [name, result] of this.results(new Map([...assigned, [fact, choice]])))
          results.set(name, result);
      }
    }
    this.#seen.set(known.trace, results);
    return results;
  }

  /** What all completions of the assignment agree on; stops at the first that disagrees, so it is found sooner. */
  agreement(assigned: Assignment = NOTHING_FILLED_IN): Agreement {
    const known = this.#look(assigned);
    if (known === undefined) return 'impossible';
    const seen = this.#agreements.get(known.trace);
    if (seen !== undefined) return seen;
    const fact = this.#nextFact(known.standings, assigned);
    const agreed =
      fact === undefined
        ? this.#open.result(known.standings)
        : this.#space.choices(fact).reduce<Agreement>((before, choice) => {
            if (before === 'open') return before;
            return both(before, this.agreement(new Map([...assigned, [fact, choice]])));
          }, 'impossible');
    this.#agreements.set(known.trace, agreed);
    return agreed;
  }

  /** Where all norms stand and what can still matter of it; undefined when the assignment cannot be. */
  #look(assigned: Assignment): { standings: Standings; trace: string } | undefined {
    const impossible = this.#space.impossibilities(assigned);
    if (impossible.some((rule) => rule.every((truth) => truth === true))) return undefined;
    const standings = this.#open.standings(assigned);
    return { standings, trace: this.#trace(standings, impossible) };
  }

  #nextFact(standings: Standings, assigned: Assignment): string | undefined {
    return this.#open.nextFact(standings, assigned) ?? this.#space.forcedFact(assigned);
  }

  /** What of an assignment can still matter: two with the same trace have the same results, whatever is added. */
  trace(assigned: Assignment): string {
    return this.#trace(this.#open.standings(assigned), this.#space.impossibilities(assigned));
  }

  #trace(standings: Standings, impossible: readonly Truth[][]): string {
    return `${this.#open.key(standings)} ${impossible.map((rule) => (rule.includes(false) ? '-' : rule.join('')))}`;
  }

  /** The verdict all completions of the assignment agree on, with every norm that supports it in one of them. */
  agreed({ outcome, ask }: Result, assigned: Assignment = NOTHING_FILLED_IN): Verdict {
    const why: Record<Outcome, [readonly CellNorm[], Standing['is'], Why][]> = {
      forbidden: [[this.#cell.bans, 'stands', 'ban']],
      ask: [[this.#cell.bans, 'askable', 'needs-leave']],
      required: [[this.#cell.duties, 'stands', 'duty']],
      allowed: [
        [this.#cell.permits, 'stands', 'permit'],
        [this.#cell.bans, 'lifted', 'lifted'],
      ],
      silent: [],
    };
    const supporting = why[outcome].flatMap(([norms, is, word]) =>
      norms
        .filter((each) => this.where([[each, is]], assigned) !== undefined)
        .map((each) => ({ each, word })),
    );
    const grants =
      outcome === 'allowed'
        ? supporting.flatMap(({ each }) =>
            [...each.unless, ...each.reach].flatMap((clause) => this.#grantsIn(clause)),
          )
        : [];
    return {
      outcome,
      ask,
      norms: supporting.map(({ each: { norm }, word }) => ({
        norm,
        why: norm.modality === 'procedure' ? 'step' : word,
      })),
      grants: [...new Set(grants)].sort(),
      leaves: [],
    };
  }

  /** A fact that may still change the answer beside what is filled in. */
  openFact(assigned: Assignment = NOTHING_FILLED_IN): string {
    const fact = this.#open.nextFact(this.#open.standings(assigned), assigned);
    if (fact === undefined) throw new Error('every fact is known');
    return fact;
  }

  #grantsIn(clause: Clause): string[] {
    return clause.leaves
      .filter((leave) => !holds(leave, this.#given[leave.fact]))
      .flatMap((leave) => grantsFor(leave, this.#grants).map((grant) => grant.id));
  }

  /** The simplest completion that puts every norm where it is wanted; undefined when none does. */
  where(
    wanted: readonly (readonly [CellNorm, Standing['is']])[],
    assigned: Assignment = NOTHING_FILLED_IN,
  ): Situation | undefined {
    if (this.#space.excluded(assigned)) return undefined;
    const known = this.#open.knowledge(assigned);
    let open: CellNorm | undefined;
    for (const [each, is] of wanted) {
      const standing = each.norm.modality === 'forbid' ? weighBan(each, known) : weighOther(each, known);
      if (standing.is === 'open') open ??= each;
      else if (standing.is !== is) return undefined;
    }
    if (open === undefined) return this.#space.situation(assigned);
    const fact = this.#open.unknownFact(open, assigned);
    for (const choice of fact === undefined ? [] : this.#space.choices(fact)) {
      const found = this.where(wanted, new Map([...assigned, [fact ?? '', choice]]));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/** Results with the same name are the same. */
export function nameOf({ outcome, ask }: Result): string {
  return `${outcome} ${JSON.stringify(ask)}`;
}

function both(a: Agreement, b: Agreement): Agreement {
  if (a === 'impossible') return b;
  if (b === 'impossible' || a === b) return a;
  return a !== 'open' && b !== 'open' && nameOf(a) === nameOf(b) ? a : 'open';
}
