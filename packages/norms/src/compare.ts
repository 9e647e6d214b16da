import { buildCell } from './cell.ts';
import type { Code } from './code.ts';
import type { Decision } from './decision.ts';
import { createDecider } from './decider.ts';
import { OpenCell, type Result, type Standings } from './open-cell.ts';
import { type AskedAbout, askedAbout } from './asked-about.ts';
import type { Question } from './question.ts';
import { smallest } from './smallest.ts';
import type { Situation } from './situation.ts';
import { type Assignment, NOTHING_FILLED_IN, Space } from './space.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A question to which two codes give different answers. No fact of it can be left out. */
export interface Difference extends Pick<Question, 'who' | 'act' | 'situation'> {
  readonly a: Decision;
  readonly b: Decision;
}

export interface CompareOptions {
  /** Only these audiences; all that either code addresses when left out. */
  readonly who?: readonly string[];
  /** Only these acts; all that either code speaks about when left out. */
  readonly acts?: readonly string[];
}

/**
 * Where two codes differ: for each audience and act every pair of different answers once, with the smallest situation
 * in which it shows; the smallest situations first. Leave that is not given was given by nobody.
 */
export function compare(
  vocabulary: Vocabulary,
  a: Code,
  b: Code,
  { who, acts }: CompareOptions = {},
): Difference[] {
  const [first, second] = [createDecider(vocabulary, a), createDecider(vocabulary, b)];
  // an audience that is asked for keeps its name, also where the codes address it and another alike
  const pairs = askedAbout(vocabulary, [a, b], who === undefined ? {} : { who }).filter(
    ({ act }) => acts === undefined || acts.includes(act),
  );
  const answers = (asked: AskedAbout, situation: Situation) => {
    const question = { ...asked, situation };
    return { ...question, a: first.decide(question), b: second.decide(question) };
  };
  return pairs
    .flatMap((asked) =>
      witnesses(vocabulary, a, b, asked).map((witness) => {
        const { a: ours, b: theirs } = answers(asked, witness);
        const same = (smaller: Situation) => {
          const found = answers(asked, smaller);
          return sameAnswer(found.a, ours) && sameAnswer(found.b, theirs);
        };
        return answers(asked, smallest(witness, same));
      }),
    )
    .sort((x, y) => size(x.situation) - size(y.situation));
}

/** A situation for each pair of different results. */
function witnesses(vocabulary: Vocabulary, a: Code, b: Code, { who, act }: AskedAbout): Situation[] {
  const cells = [a, b].map((code) => buildCell(vocabulary, code, who, act));
  const space = new Space(
    vocabulary,
    cells.flatMap((cell) => cell.facts),
    {},
  );
  const nobody = { situation: {}, grants: [] };
  const [first, second] = cells.map((cell) => new OpenCell(cell, space, nobody));
  if (first === undefined || second === undefined) return [];
  const found = new Map<string, Situation>();
  const seen = new Set<string>();

  const visit = (assigned: Assignment): void => {
    if (space.excluded(assigned)) return;
    const [ours, theirs] = [first.standings(assigned), second.standings(assigned)];
    const key = `${first.key(ours)}|${second.key(theirs)}|${space.impossibilities(assigned).join(';')}`;
    if (seen.has(key)) return;
    seen.add(key);
    const fact = first.nextFact(ours, assigned) ?? second.nextFact(theirs, assigned);
    if (fact === undefined) {
      const pair = results(first, ours, second, theirs);
      if (pair !== undefined && !found.has(pair)) found.set(pair, space.situation(assigned));
      return;
    }
    for (const choice of space.choices(fact)) visit(new Map([...assigned, [fact, choice]]));
  };
  visit(NOTHING_FILLED_IN);
  return [...found.values()];
}

/** Both results as one word; undefined when they are the same. */
function results(first: OpenCell, ours: Standings, second: OpenCell, theirs: Standings): string | undefined {
  const [x, y] = [said(first.result(ours)), said(second.result(theirs))];
  return x === y ? undefined : `${x} / ${y}`;
}

function said({ outcome, ask }: Result): string {
  return `${outcome} ${JSON.stringify(ask)}`;
}

function sameAnswer(a: Decision, b: Decision): boolean {
  return said(a) === said(b);
}

function size(situation: Situation): number {
  return Object.values(situation).reduce((sum, values) => sum + values.length, 0);
}
