import { askedAbout } from './asked-about.ts';
import { buildCell, type CellNorm } from './cell.ts';
import type { Code, Norm } from './code.ts';
import { type Budget, LooseningSearch, OutOfSteps } from './loosening-search.ts';
import type { Question } from './question.ts';
import type { Situation } from './situation.ts';
import { countSituations } from './situation-count.ts';
import { smallest } from './smallest.ts';
import { type Loosening, loosened, profile } from './strictness.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A question to which the school's code gives a freer answer than the board's. No fact of it can be left out. */
export interface Counterexample extends Pick<Question, 'who' | 'act' | 'situation'> {
  readonly kind: Loosening;
}

export type Proof =
  | {
      readonly proved: true;
      /** Over all audiences and acts that either code speaks about. */
      readonly situations: number;
      /** Norms of the board that are gone, while others still say the same. */
      readonly redundant: readonly string[];
    }
  | { readonly proved: false; readonly situations: number; readonly counterexample: Counterexample }
  | {
      readonly proved: false;
      readonly situations: number;
      /** Where the search was given up; counts as refused. */
      readonly unfinished: { readonly who: string; readonly act: string };
    };

/** Enough for codes that people write; one that is made to be hard is refused within half a second. */
const STEPS = 20_000;

/**
 * Whether a school's code only tightens its board's: for every situation its prohibition is at least as strict, every
 * duty, report target and deadline is kept, and it gives no power that the board does not give.
 */
export function prove(vocabulary: Vocabulary, board: Code, school: Code, steps = STEPS): Proof {
  const situations = countSituations(vocabulary, [board, school]);
  const budget: Budget = { steps };
  const changed = changes(board, school);
  const norms = [...changed.gone, ...changed.come];
  for (const { who, act } of askedAbout(vocabulary, [board, school], { norms })) {
    const cells = {
      board: buildCell(vocabulary, board, who, act),
      school: buildCell(vocabulary, school, who, act),
    };
    const search = new LooseningSearch(vocabulary, cells.board, cells.school, budget);
    const gone = (each: CellNorm) => changed.gone.includes(each.norm);
    const come = (each: CellNorm) => changed.come.includes(each.norm);
    const power = vocabulary.acts.get(act)?.kind === 'power';
    const looks: [Loosening, CellNorm[], (each: CellNorm) => Situation | undefined][] = [
      ['prohibition', cells.board.bans.filter(gone), (each) => search.ban(each)],
      ['duty', cells.board.duties.filter(gone), (each) => search.duty(each)],
      [
        'power',
        power ? [...cells.school.duties, ...cells.school.permits].filter(come) : [],
        (each) => search.power(each),
      ],
    ];
    try {
      for (const [kind, suspects, look] of looks) {
        for (const norm of suspects) {
          const situation = look(norm);
          if (situation === undefined) continue;
          const isLoosened = (smaller: Situation) =>
            loosened(vocabulary, act, profile(cells.board, smaller), profile(cells.school, smaller)) === kind;
          return {
            proved: false,
            situations,
            counterexample: { kind, who, act, situation: smallest(situation, isLoosened) },
          };
        }
      }
    } catch (error) {
      if (!(error instanceof OutOfSteps)) throw error;
      return { proved: false, situations, unfinished: { who, act } };
    }
  }
  const present = new Set(school.norms.map(({ id }) => id));
  const redundant = board.norms.filter(({ id, modality }) => BINDING.has(modality) && !present.has(id));
  return { proved: true, situations, redundant: redundant.map(({ id }) => id) };
}

const BINDING: ReadonlySet<Norm['modality']> = new Set(['forbid', 'require', 'procedure']);

interface Changed {
  /** Norms of the board that the school does not have in the same form. */
  readonly gone: readonly Norm[];
  /** Norms of the school that the board does not have in the same form. */
  readonly come: readonly Norm[];
}

/** When the school counts audiences or acts otherwise every norm may reach further, and all of them are looked at. */

function changes(board: Code, school: Code): Changed {
  const counts = ({ isA, countsAs }: Code) => JSON.stringify([[...isA], countsAs]);
  if (counts(board) !== counts(school)) return { gone: board.norms, come: school.norms };
  const [ours, theirs] = [board, school].map(
    (code) => new Map(code.norms.map((norm) => [form(code, norm), norm])),
  );
  return {
    gone: board.norms.filter((norm) => !theirs?.has(form(board, norm))),
    come: school.norms.filter((norm) => !ours?.has(form(school, norm))),
  };
}

/** Everything of a norm that decides; an exception by rule counts as what that rule says. */
function form(code: Code, { who, modality, act, when, unless, reportTo, deadline }: Norm): string {
  const rules = (ids: readonly string[]) =>
    code.norms.filter(({ id }) => ids.includes(id)).map((rule) => [rule.who, rule.when]);
  const ways = unless.map((each) => [each.facts, rules(each.rules)]);
  return JSON.stringify([who, modality, act, when, ways, reportTo, deadline]);
}
