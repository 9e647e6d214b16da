import { askBack } from './ask-back.ts';
import { buildCell, type Cell } from './cell.ts';
import type { Code } from './code.ts';
import { audienceLineage } from './code-index.ts';
import { decideCell, toDecision } from './decide.ts';
import { casesBeside } from './by-cases.ts';
import type { ByCases, Decision, Depends } from './decision.ts';
import { GrantIndex } from './grant-index.ts';
import { Completions } from './open.ts';
import type { Question } from './question.ts';
import type { Situation } from './situation.ts';
import { UsualCase } from './usual-case.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Answers questions about one code. Whatever stands behind it, the answers are the same. */
export interface Decider {
  readonly vocabulary: Vocabulary;
  readonly code: Code;
  /** Closed: facts that are not given do not hold, leave that is not given was given by nobody. */
  decide(question: Question): Decision;
  /**
   * Open: facts other than leave may be unknown. A decision when every completion agrees, else the
   * fact whose answer narrows most; facts in `skip` are only asked when nothing else is left.
   */
  decideOpen(question: Question, skip?: readonly string[]): Decision | Depends;
  /**
   * Open, for somebody who wants to know at once: a decision for the usual case stands before questions about what
   * is not usual, with the cases that change it. Only what has no usual case is asked back. The rules are those of the
   * usual case.
   */
  decideByCases(question: Question, skip?: readonly string[]): Decision | ByCases | Depends;
}

export function createDecider(vocabulary: Vocabulary, code: Code): Decider {
  const cells = new Map<string, Cell>();
  const cellOf = (who: string, act: string): Cell => {
    const key = `${who} ${act}`;
    const cell = cells.get(key) ?? buildCell(vocabulary, code, who, act);
    cells.set(key, cell);
    return cell;
  };
  const prepare = ({ who, act, situation, at, asker = [], grants = [] }: Question) => ({
    cell: cellOf(who, act),
    situation: withActor(vocabulary, code, who, situation),
    grants: indexed(vocabulary, grants).inForce({ code: code.id, act, at, asker }),
  });
  const openQuestion = (question: Question) => {
    const { cell, situation, grants } = prepare(question);
    const completions = new Completions(vocabulary, cell, situation, grants);
    const agreed = completions.agreement();
    // a question that cannot be is decided as it stands
    const impossible =
      agreed === 'impossible' ? toDecision(decideCell(cell, situation, grants), code) : undefined;
    return { completions, certain: typeof agreed === 'object' ? agreed : undefined, impossible };
  };
  const dependsOn = (completions: Completions, skip: readonly string[]): Depends => ({
    outcome: 'depends',
    dependsOn: askBack(vocabulary, completions, new UsualCase(vocabulary, completions), new Set(skip)),
    code: code.id,
    version: code.version,
  });
  return {
    vocabulary,
    code,
    decide(question) {
      const { cell, situation, grants } = prepare(question);
      return toDecision(decideCell(cell, situation, grants), code);
    },
    decideOpen(question, skip = []) {
      const { completions, certain, impossible } = openQuestion(question);
      if (impossible) return impossible;
      return certain ? toDecision(completions.agreed(certain), code) : dependsOn(completions, skip);
    },
    decideByCases(question, skip = []) {
      const { completions, certain, impossible } = openQuestion(question);
      if (impossible) return impossible;
      const usual = new UsualCase(vocabulary, completions);
      const agreed = completions.agreement(usual.beside());
      if (typeof agreed === 'string') return dependsOn(completions, skip);
      const usually = toDecision(completions.agreed(agreed, usual.beside()), code);
      if (certain) return usually;
      const cases = casesBeside(vocabulary, completions, usual);
      return {
        outcome: 'by-cases',
        usually,
        taken: usual.taken(),
        cases,
        code: code.id,
        version: code.version,
      };
    },
  };
}

function indexed(vocabulary: Vocabulary, grants: NonNullable<Question['grants']>): GrantIndex {
  return grants instanceof GrantIndex ? grants : new GrantIndex(vocabulary, grants);
}

/** An asker who is the administrator acts as the administrator, unless the question says otherwise. */
function withActor(vocabulary: Vocabulary, code: Code, who: string, situation: Situation): Situation {
  if (situation['actor'] !== undefined || !audienceLineage(vocabulary, code, who).has('sysadmin'))
    return situation;
  return { ...situation, actor: ['sysadmin'] };
}
