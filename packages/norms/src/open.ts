import type { Cell, CellNorm, Clause } from './cell.ts';
import type { Verdict } from './decide.ts';
import type { Outcome, Why } from './decision.ts';
import type { GrantInForce } from './grant.ts';
import { holds } from './literal.ts';
import { OpenCell, type Result } from './open-cell.ts';
import type { Situation } from './situation.ts';
import { type Assignment, type Dimension, NOTHING_FILLED_IN, Space } from './space.ts';
import type { Vocabulary } from './vocabulary.ts';
import { grantsFor, type Standing, weighBan, weighOther } from './weigh.ts';

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

  /** The values of a fact that the question gives. */
  given(fact: string): readonly string[] {
    return this.#given[fact] ?? [];
  }

  /** Every result that some completion of the assignment has. Empty when all of them are impossible. */
  results(assigned: Assignment = NOTHING_FILLED_IN): ReadonlyMap<string, Result> {
    const impossible = this.#space.impossibilities(assigned);
    if (impossible.some((rule) => rule.every((truth) => truth === true))) return new Map();
    const standings = this.#open.standings(assigned);
    const key = `${this.#open.key(standings)} ${impossible.map((rule) => (rule.includes(false) ? '-' : rule.join('')))}`;
    const seen = this.#seen.get(key);
    if (seen !== undefined) return seen;

    const fact = this.#open.nextFact(standings, assigned) ?? this.#space.forcedFact(assigned);
    const results = new Map<string, Result>();
    if (fact === undefined) {
      const result = this.#open.result(standings);
      results.set(`${result.outcome} ${JSON.stringify(result.ask)}`, result);
    } else {
      for (const choice of this.#space.choices(fact)) {
        for (const [name, result] of this.results(new Map([...assigned, [fact, choice]])))
          results.set(name, result);
      }
    }
    this.#seen.set(key, results);
    return results;
  }

  /** The verdict all completions agree on, with every norm that supports it in some completion. */
  agreed({ outcome, ask }: Result): Verdict {
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
      norms.filter((each) => this.where([[each, is]]) !== undefined).map((each) => ({ each, word })),
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

  /** A fact that may still change the answer. */
  openFact(): string {
    const fact = this.#open.nextFact(this.#open.standings(NOTHING_FILLED_IN), NOTHING_FILLED_IN);
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
