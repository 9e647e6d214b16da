import { AnswerTable } from './answer-table.ts';
import type { Code } from './code.ts';
import { createDecider, type Decider } from './decider.ts';
import type { Decision } from './decision.ts';
import type { GrantInForce } from './grant.ts';
import { GrantIndex } from './grant-index.ts';
import { layoutsOf } from './layouts.ts';
import type { Question } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';

const NOBODY: readonly string[] = [];

/** A question with its words looked up: where its decision stands. */
export interface Interned {
  readonly decisions: readonly (Decision | undefined)[];
  readonly number: number;
}

/** A decider whose closed decisions are looked up rather than worked out. Same answers, another speed. */
export interface CompiledDecider extends Decider {
  /** Looks the words up once, for a question that is asked often. Grants are not part of it. */
  intern(question: Question): Interned;
  decideInterned(question: Interned): Decision;
}

/**
 * Compiles a code: each audience and act is a cell, a situation becomes a word of bits in it, and the answer for a word
 * is written down, with its citations, when it is first met. What has no place in a table is left to the reference.
 */
export function compile(vocabulary: Vocabulary, code: Code): CompiledDecider {
  const reference = createDecider(vocabulary, code);
  const layouts = layoutsOf(vocabulary);
  const { words } = layouts;
  const table = new AnswerTable(vocabulary, code);

  /** The decision for a word whose answer wants leave that grants may give. */
  const decideWithGrants = (question: Question, cell: number, layout: number, word: number): Decision => {
    const { act, situation, at, asker = NOBODY, grants = [] } = question;
    const index = grants instanceof GrantIndex ? grants : new GrantIndex(vocabulary, grants);
    const inForce = index.inForce({ code: code.id, act, at, asker });
    const bare = table.answer(cell, word);
    const wanted = table.answers.wanted[bare] as number;
    let granted = 0;
    for (let i = 0; i < inForce.length; i++)
      granted |= layouts.filled(layout, inForce[i] as GrantInForce, wanted, situation);
    const answer = table.answer(cell, word | granted);
    const decision = table.answers.decisions[answer] as Decision;
    const leaned = granted & (table.answers.leaning[answer] as number);
    if (leaned === 0) return decision;
    const only = inForce[0];
    if (inForce.length === 1 && only !== undefined) return only.leanedOnBy(decision);
    const ids: string[] = [];
    for (const grant of inForce)
      if (layouts.filled(layout, grant, leaned, situation) !== 0) insert(ids, grant.id);
    return { ...decision, grants: ids };
  };
  return {
    ...reference,
    decide(question) {
      const { who, act, situation, grants } = question;
      const cell = words.cell(who, act);
      const layout = cell === undefined ? undefined : table.layout(cell);
      if (cell === undefined || layout === undefined) return reference.decide(question);
      const word = layouts.word(layout, situation);
      const answer = table.answer(cell, word);
      const { decisions, wanted } = table.answers;
      return grants === undefined || wanted[answer] === 0
        ? (decisions[answer] as Decision)
        : decideWithGrants(question, cell, layout, word);
    },
    intern(question) {
      const { who, act, situation } = question;
      const cell = words.cell(who, act);
      const layout = cell === undefined ? undefined : table.layout(cell);
      if (cell === undefined || layout === undefined) {
        const { grants: _, ...bare } = question;
        return { decisions: [reference.decide(bare)], number: 0 };
      }
      const number = table.answer(cell, layouts.word(layout, situation));
      return { decisions: table.answers.decisions, number };
    },
    decideInterned({ decisions, number }) {
      const decision = decisions[number];
      if (decision === undefined) throw new Error(`nothing stands at ${number}: intern the question first`);
      return decision;
    },
  };
}

/** Adds what is not there yet, in order. */
function insert(sorted: string[], name: string): void {
  let place = sorted.length;
  while (place > 0 && (sorted[place - 1] as string) > name) place--;
  if (sorted[place - 1] !== name) sorted.splice(place, 0, name);
}
