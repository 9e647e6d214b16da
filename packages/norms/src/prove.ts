import { type AskedAbout, askedAbout } from './asked-about.ts';
import { buildCell, type CellNorm } from './cell.ts';
import type { Code } from './code.ts';
import { type Budget, LooseningSearch, OutOfSteps } from './loosening-search.ts';
import { isBinding, lostAndGiven, type LostAndGiven, type Unsaid } from './lost-and-given.ts';
import { cellForm } from './norm-form.ts';
import type { Question } from './question.ts';
import type { Situation } from './situation.ts';
import { countSituations } from './situation-count.ts';
import { smallest } from './smallest.ts';
import { isPower, type Loosening, loosened, profile } from './strictness.ts';
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
  const { lost, given } = lostAndGiven(vocabulary, board, school);
  for (const { who, act } of questions(vocabulary, board, school, { lost, given })) {
    const cells = {
      board: buildCell(vocabulary, board, who, act),
      school: buildCell(vocabulary, school, who, act),
    };
    const search = new LooseningSearch(vocabulary, cells.board, cells.school, budget);
    const said = new Set(
      [...cells.school.bans, ...cells.school.duties].map((each) => cellForm(cells.school, each)),
    );
    const gone = (each: CellNorm) => lost.to(each.norm, who) && !said.has(cellForm(cells.board, each));
    const gives = (each: CellNorm) => isPower(vocabulary, act) && given.to(each.norm, who);
    const looks: [Loosening, CellNorm[], (each: CellNorm) => Situation | undefined][] = [
      ['prohibition', cells.board.bans.filter(gone), (each) => search.ban(each)],
      ['duty', cells.board.duties.filter(gone), (each) => search.duty(each)],
      [
        'power',
        [...cells.school.duties, ...cells.school.permits].filter(gives),
        (each) => search.power(each),
      ],
    ];
    try {
      for (const [kind, suspects, look] of looks) {
        for (const norm of suspects) {
          const situation = look(norm);
          if (situation === undefined) continue;
          const isLoosened = (smaller: Situation) =>
            loosened(
              vocabulary,
              act,
              profile(vocabulary, cells.board, smaller),
              profile(vocabulary, cells.school, smaller),
            ) === kind;
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
  const redundant = board.norms.filter((norm) => isBinding(norm) && !present.has(norm.id));
  return { proved: true, situations, redundant: redundant.map(({ id }) => id) };
}

/** The audiences and acts that something lost can reach, and the power acts that something given can reach. */
function questions(
  vocabulary: Vocabulary,
  board: Code,
  school: Code,
  { lost, given }: LostAndGiven,
): AskedAbout[] {
  const about = ({ norms, to }: Unsaid) =>
    norms.length === 0 ? [] : askedAbout(vocabulary, [board, school], { norms, to });
  const powers = about(given).filter(({ act }) => isPower(vocabulary, act));
  return [...new Map([...about(lost), ...powers].map((each) => [`${each.who} ${each.act}`, each])).values()];
}
