import type { Cell, CellNorm, Clause } from './cell.ts';
import { sortedLists, type Verdict } from './decide.ts';
import type { Outcome, Why } from './decision.ts';
import type { GrantInForce } from './grant.ts';
import { holds, type Literal } from './literal.ts';
import type { Situation } from './situation.ts';
import { type Assignment, type Dimension, NOTHING_FILLED_IN, Space, type Truth } from './space.ts';
import type { Vocabulary } from './vocabulary.ts';
import { grantsFor, type Knowledge, type Standing, weighBan, weighOther } from './weigh.ts';

/** What completions can agree on: the outcome and whom to ask. */
interface Result {
  readonly outcome: Outcome;
  readonly ask: readonly (readonly string[])[];
}

/**
 * All completions of a question with unknown facts, searched by splitting on one fact at a time
 * and stopping as soon as the answer is certain.
 */
export class Completions {
  readonly #space: Space;
  readonly #cell: Cell;
  readonly #given: Situation;
  readonly #grants: readonly GrantInForce[];
  readonly #seen = new Map<string, ReadonlyMap<string, Result>>();

  constructor(vocabulary: Vocabulary, cell: Cell, given: Situation, grants: readonly GrantInForce[]) {
    this.#cell = cell;
    this.#given = given;
    this.#grants = grants;
    this.#space = new Space(vocabulary, [...cell.facts, ...grants.flatMap((grant) => grant.scope)], given);
  }

  get dimensions(): ReadonlyMap<string, Dimension> {
    return this.#space.dimensions;
  }

  /** Every result that some completion of the assignment has. Empty when all of them are impossible. */
  results(assigned: Assignment = NOTHING_FILLED_IN): ReadonlyMap<string, Result> {
    const known = this.#knowledge(assigned);
    const impossible = this.#space.impossibilities(assigned);
    if (impossible.some((rule) => rule.every((truth) => truth === true))) return new Map();

    const bans = this.#cell.bans.map((each) => weighBan(each, known));
    const others = [...this.#cell.duties, ...this.#cell.permits].map((each) => weighOther(each, known));
    const key = this.#key(known, bans, others, impossible);
    const seen = this.#seen.get(key);
    if (seen !== undefined) return seen;

    const fact = this.#nextFact(assigned, bans, others);
    const results = new Map<string, Result>();
    if (fact === undefined) {
      const result = this.#settled(bans, others);
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
    };
  }

  /** A fact that may still change the answer. */
  openFact(): string {
    const known = this.#knowledge(new Map());
    const bans = this.#cell.bans.map((each) => weighBan(each, known));
    const others = [...this.#cell.duties, ...this.#cell.permits].map((each) => weighOther(each, known));
    const fact = this.#nextFact(new Map(), bans, others);
    if (fact === undefined) throw new Error('every fact is known');
    return fact;
  }

  #grantsIn(clause: Clause): string[] {
    return clause.leaves
      .filter((leave) => !holds(leave, this.#given[leave.fact]))
      .flatMap((leave) => grantsFor(leave, this.#grants).map((grant) => grant.id));
  }

  #knowledge(assigned: Assignment): Knowledge {
    const truths = this.#cell.facts.map((test) => this.#space.truth(test, assigned));
    return {
      fact: (index) => truths[index],
      leave: (literal) => {
        if (holds(literal, this.#given[literal.fact])) return true;
        const scopes = grantsFor(literal, this.#grants).map(({ scope }) =>
          scope.map((test) => this.#space.truth(test, assigned)),
        );
        if (scopes.some((scope) => scope.every((truth) => truth === true))) return true;
        return scopes.some((scope) => !scope.includes(false)) ? undefined : false;
      },
    };
  }

  /** Two assignments with the same key have the same results: what is settled leaves no trace. */
  #key(
    known: Knowledge,
    bans: readonly Standing[],
    others: readonly Standing[],
    impossible: Truth[][],
  ): string {
    const letter = (truth: Truth) => (truth === undefined ? '?' : truth ? '1' : '0');
    const clauses = (list: readonly Clause[]) =>
      list
        .map(
          (clause) =>
            clause.facts.map((i) => letter(known.fact(i))).join('') +
            clause.leaves.map((l) => letter(known.leave(l))).join(''),
        )
        .join(',');
    const norms = [...this.#cell.bans, ...this.#cell.duties, ...this.#cell.permits];
    return [...bans, ...others]
      .map((standing, i) => {
        const norm = norms[i];
        if (standing.is === 'open' && norm) return `${clauses(norm.reach)}/${clauses(norm.unless)}`;
        return standing.is === 'askable' ? JSON.stringify(standing.roles) : standing.is[0];
      })
      .concat(impossible.map((rule) => (rule.includes(false) ? '-' : rule.map(letter).join(''))))
      .join(' ');
  }

  /** A fact that may still change the answer; undefined when the answer is certain. */
  #nextFact(
    assigned: Assignment,
    bans: readonly Standing[],
    others: readonly Standing[],
  ): string | undefined {
    if (bans.some(({ is }) => is === 'stands')) return this.#space.forcedFact(assigned);
    const duties = others.slice(0, this.#cell.duties.length);
    const permits = others.slice(this.#cell.duties.length);
    const openIn = (norms: readonly CellNorm[], list: readonly Standing[]) =>
      norms.find((_, i) => list[i]?.is === 'open');
    const open =
      openIn(this.#cell.bans, bans) ??
      (bans.some(({ is }) => is === 'askable')
        ? undefined
        : (openIn(this.#cell.duties, duties) ??
          (duties.some(({ is }) => is === 'stands') ? undefined : openIn(this.#cell.permits, permits))));
    return open === undefined ? this.#space.forcedFact(assigned) : this.#unknownFact(open, assigned);
  }

  #unknownFact(open: CellNorm, assigned: Assignment): string | undefined {
    return this.#tests(open)
      .filter((test) => this.#space.truth(test, assigned) === undefined)
      .map((test) => test.fact)[0];
  }

  /** Every test that may move a norm: its facts, and the circumstances of the grants that would lift it. */
  #tests(each: CellNorm): Literal[] {
    return [...each.reach, ...each.unless].flatMap((clause) => [
      ...clause.facts.flatMap((index) => this.#cell.facts[index] ?? []),
      ...clause.leaves.flatMap((leave) => grantsFor(leave, this.#grants).flatMap(({ scope }) => scope)),
    ]);
  }

  #settled(bans: readonly Standing[], others: readonly Standing[]): Result {
    if (bans.some(({ is }) => is === 'stands')) return { outcome: 'forbidden', ask: [] };
    const roles = bans.flatMap((ban) => (ban.is === 'askable' ? ban.roles : []));
    if (roles.length > 0) return { outcome: 'ask', ask: sortedLists(roles) };
    const speaking = others.map(({ is }) => is === 'stands');
    if (speaking.slice(0, this.#cell.duties.length).includes(true)) return { outcome: 'required', ask: [] };
    const lifted = bans.some(({ is }) => is === 'lifted');
    return { outcome: lifted || speaking.includes(true) ? 'allowed' : 'silent', ask: [] };
  }

  /** The simplest completion that puts every norm where it is wanted; undefined when none does. */
  where(
    wanted: readonly (readonly [CellNorm, Standing['is']])[],
    assigned: Assignment = NOTHING_FILLED_IN,
  ): Situation | undefined {
    if (this.#space.excluded(assigned)) return undefined;
    const known = this.#knowledge(assigned);
    let open: CellNorm | undefined;
    for (const [each, is] of wanted) {
      const standing = each.norm.modality === 'forbid' ? weighBan(each, known) : weighOther(each, known);
      if (standing.is === 'open') open ??= each;
      else if (standing.is !== is) return undefined;
    }
    if (open === undefined) return this.#space.situation(assigned);
    const fact = this.#unknownFact(open, assigned);
    for (const choice of fact === undefined ? [] : this.#space.choices(fact)) {
      const found = this.where(wanted, new Map([...assigned, [fact ?? '', choice]]));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
