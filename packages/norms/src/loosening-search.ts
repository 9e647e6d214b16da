import type { Cell, CellNorm } from './cell.ts';
import { type Assignment, NOTHING_FILLED_IN, Space } from './space.ts';
import { type Duty, fulfilled, narrower } from './strictness.ts';
import type { Situation } from './situation.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type Knowledge, weighBan, weighOther } from './weigh.ts';

/** Steps that are left; a search that uses them up has proved nothing. */
export interface Budget {
  steps: number;
}

/** Thrown when a search would take too long. */
export class OutOfSteps extends Error {}

/** The outcome of one step: settled, or the norm of a cell that has to be known better. */
type Step = 'kept' | 'loosened' | { readonly open: CellNorm; readonly cell: Cell };

/**
 * Looks for situations in which a school's code is freer than its board's, for one audience and one act, by splitting
 * boxes of situations on one fact at a time. Leave is a fact like any other here: what it opens is compared too.
 */
export class LooseningSearch {
  readonly #vocabulary: Vocabulary;
  readonly #board: Cell;
  readonly #school: Cell;
  readonly #space: Space;
  readonly #budget: Budget;

  constructor(vocabulary: Vocabulary, board: Cell, school: Cell, budget: Budget) {
    const leaves = [board, school].flatMap((cell) =>
      [...cell.bans, ...cell.duties, ...cell.permits].flatMap(({ reach, unless }) =>
        [...reach, ...unless].flatMap((clause) => clause.leaves),
      ),
    );
    this.#vocabulary = vocabulary;
    this.#board = board;
    this.#school = school;
    this.#budget = budget;
    this.#space = new Space(vocabulary, [...board.facts, ...school.facts, ...leaves], {});
  }

  /** A situation in which a ban of the board counts and the school forbids less. */
  ban(ban: CellNorm): Situation | undefined {
    return this.#search((board, school) => {
      const standing = weighBan(ban, board);
      if (standing.is === 'out' || standing.is === 'lifted') return 'kept';
      const own = this.#school.bans.map((each) => ({ each, standing: weighBan(each, school) }));
      if (own.some(({ standing: { is } }) => is === 'stands')) return 'kept';
      if (standing.is === 'open') return { open: ban, cell: this.#board };
      const asked = own.flatMap(({ standing: each }) => (each.is === 'askable' ? each.roles : []));
      if (standing.is === 'askable' && covers(standing.roles, asked)) return 'kept';
      const open = own.find((each) => each.standing.is === 'open');
      return open ? { open: open.each, cell: this.#school } : 'loosened';
    });
  }

  /** A situation in which a duty of the board speaks and no duty of the school fulfils it. */
  duty(duty: CellNorm): Situation | undefined {
    // what is owed is owed apart: a school that keeps the deadline and tells everybody does so by any of its duties
    for (const owed of parts(toDuty(duty))) {
      const own = this.#school.duties.filter((each) => fulfilled(this.#vocabulary, owed, [toDuty(each)]));
      const situation = this.#unfulfilled(duty, own);
      if (situation !== undefined) return situation;
    }
    return undefined;
  }

  /** A situation in which a duty of the board speaks and none of these of the school. */
  #unfulfilled(duty: CellNorm, by: readonly CellNorm[]): Situation | undefined {
    return this.#search((board, school) => {
      const standing = weighOther(duty, board);
      if (standing.is === 'out') return 'kept';
      const own = by.map((each) => ({ each, is: weighOther(each, school).is }));
      if (own.some(({ is }) => is === 'stands')) return 'kept';
      if (standing.is === 'open') return { open: duty, cell: this.#board };
      const open = own.find(({ is }) => is === 'open');
      return open ? { open: open.each, cell: this.#school } : 'loosened';
    });
  }

  /** A situation in which a permit or duty gives a power that the board is silent about. */
  power(giving: CellNorm): Situation | undefined {
    const bansOf = (cell: Cell, known: Knowledge) =>
      cell.bans.map((each) => ({ each, cell, ...weighBan(each, known) }));
    const othersOf = (cell: Cell, known: Knowledge) =>
      [...cell.duties, ...cell.permits].map((each) => ({ each, cell, is: weighOther(each, known).is }));
    return this.#search((board, school) => {
      const { is } = weighOther(giving, school);
      if (is === 'out') return 'kept';
      const prohibiting = bansOf(this.#school, school);
      const answering = [...bansOf(this.#board, board), ...othersOf(this.#board, board)];
      if (prohibiting.some((each) => each.is === 'stands' || each.is === 'askable')) return 'kept';
      // whatever the board says here, other than nothing at all, is no silence
      if (answering.some((each) => each.is !== 'out' && each.is !== 'open')) return 'kept';
      if (is === 'open') return { open: giving, cell: this.#school };
      return (
        [...prohibiting, ...answering]
          .map(({ each, cell, is: now }) => ({ open: each, cell, now }))
          .find(({ now }) => now === 'open') ?? 'loosened'
      );
    });
  }

  #search(step: (board: Knowledge, school: Knowledge) => Step): Situation | undefined {
    const visit = (assigned: Assignment): Situation | undefined => {
      if (this.#budget.steps-- <= 0) throw new OutOfSteps('the search took too many steps');
      if (this.#space.excluded(assigned)) return undefined;
      const next = step(this.#knowledge(this.#board, assigned), this.#knowledge(this.#school, assigned));
      if (next === 'kept') return undefined;
      if (next === 'loosened') return this.#space.situation(assigned);
      const fact = this.#unknownFact(next.open, next.cell, assigned);
      for (const choice of this.#space.choices(fact)) {
        const found = visit(new Map([...assigned, [fact, choice]]));
        if (found !== undefined) return found;
      }
      return undefined;
    };
    return visit(NOTHING_FILLED_IN);
  }

  #knowledge(cell: Cell, assigned: Assignment): Knowledge {
    return {
      fact: (index) => {
        const test = cell.facts[index];
        return test && this.#space.truth(test, assigned);
      },
      leave: (literal) => this.#space.truth(literal, assigned),
    };
  }

  #unknownFact({ reach, unless }: CellNorm, cell: Cell, assigned: Assignment): string {
    for (const clause of [...reach, ...unless]) {
      for (const index of clause.facts) {
        const test = cell.facts[index];
        if (test && this.#space.truth(test, assigned) === undefined) return test.fact;
      }
      for (const leave of clause.leaves)
        if (this.#space.truth(leave, assigned) === undefined) return leave.fact;
    }
    throw new Error('an open norm has no unknown fact');
  }
}

function covers(board: readonly (readonly string[])[], school: readonly (readonly string[])[]): boolean {
  return board.every((roles) => school.some((own) => narrower(own, roles)));
}

/** The deadline, and each of those who must be told. */
function parts({ deadline, tell }: Duty): Duty[] {
  return [{ deadline, tell: [] }, ...tell.map((target) => ({ deadline: undefined, tell: [target] }))];
}

function toDuty({ norm }: CellNorm): Duty {
  return { tell: norm.reportTo, deadline: norm.deadline };
}
