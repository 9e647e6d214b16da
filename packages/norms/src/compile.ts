import { buildCell } from './cell.ts';
import type { Code } from './code.ts';
import { audienceLineage } from './code-index.ts';
import { CompiledCell } from './compiled-cell.ts';
import { createDecider, type Decider } from './decider.ts';
import type { Decision } from './decision.ts';
import { GrantIndex } from './grant-index.ts';
import type { Question } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';

const NOBODY: readonly string[] = [];

/** A question with its words looked up: which cell of the code it falls in, and what is known as bits. */
export interface Interned {
  readonly cell: CompiledCell;
  readonly word: number;
}

/** A decider whose closed decisions are looked up rather than worked out. Same answers, another speed. */
export interface CompiledDecider extends Decider {
  /** Looks the words up once, for a question that is asked often. Grants are not part of it. */
  intern(question: Question): Interned;
  decideInterned(question: Interned): Decision;
}

/**
 * Compiles a code: each audience and act becomes a cell when it is first asked for, a situation becomes a word of
 * bits in it, and the decision for a word is written down, with its citations, when it is first met.
 */
export function compile(vocabulary: Vocabulary, code: Code): CompiledDecider {
  const reference = createDecider(vocabulary, code);
  const cells = new Map<string, Map<string, CompiledCell>>();

  const cellOf = (who: string, act: string): CompiledCell => cells.get(who)?.get(act) ?? newCell(who, act);
  const newCell = (who: string, act: string): CompiledCell => {
    const acts = cells.get(who) ?? new Map<string, CompiledCell>();
    const actor = audienceLineage(vocabulary, code, who).has('sysadmin') ? ACTING : undefined;
    const cell = new CompiledCell(vocabulary, code, buildCell(vocabulary, code, who, act), actor);
    cells.set(who, acts.set(act, cell));
    return cell;
  };
  return {
    vocabulary,
    code,
    decide(question) {
      const { who, act, situation, grants } = question;
      const cell = cellOf(who, act);
      if (grants === undefined) return cell.decide(situation);
      const { at, asker = NOBODY } = question;
      const index = grants instanceof GrantIndex ? grants : new GrantIndex(vocabulary, grants);
      return cell.decide(situation, index.inForce({ code: code.id, act, at, asker }));
    },
    decideOpen: (question, skip) => reference.decideOpen(question, skip),
    intern: ({ who, act, situation }) => {
      const cell = cellOf(who, act);
      return { cell, word: cell.intern(situation) };
    },
    decideInterned: ({ cell, word }) => cell.at(word),
  };
}

/** What an administrator who asks is taken to act as, unless the question says otherwise. */
const ACTING = { fact: 'actor', values: ['sysadmin'] };
