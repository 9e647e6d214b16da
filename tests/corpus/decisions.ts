import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Code, Decider, Decision, Depends, Example, Question, Vocabulary } from '@netjes/norms';
import { aQuestion } from '../oracle/random-question.ts';

/** A question to one code with the answer that every engine must give, wherever it runs. */
interface Case {
  readonly id: string;
  readonly code: string;
  readonly question: Pick<Question, 'who' | 'act' | 'situation'>;
  /** What is not said is not known. */
  readonly open: boolean;
  readonly answer: Answered;
}

/** A decision or a question back, without what every answer of a code repeats. */
export type Answered =
  | {
      readonly outcome: string;
      readonly because: readonly string[];
      readonly ask?: readonly (readonly string[])[];
      readonly tell?: readonly string[];
    }
  | {
      readonly outcome: 'depends';
      readonly fact: string;
      readonly answers: Readonly<Record<string, readonly string[]>>;
    };

export interface Corpus {
  /** Makes the same random questions again. */
  readonly seed: number;
  readonly cases: readonly Case[];
}

const SEED = 20261122;

/** Random questions for each code beside its examples; half of them open. */
const RANDOM_EACH = 200;

const file = new URL('decisions.json', import.meta.url);

export function readCorpus(): Corpus {
  return JSON.parse(readFileSync(file, 'utf8')) as Corpus;
}

interface Asked {
  readonly decider: Decider;
  readonly examples: readonly Example[];
}

export function makeCorpus(entries: readonly Asked[]): Corpus {
  const cases = entries.flatMap(({ decider, examples }) => {
    const { vocabulary, code } = decider;
    const asked = [
      ...examples.map(({ id, question, open }) => ({ id, question, open })),
      ...randomQuestions(vocabulary, code, RANDOM_EACH).map((question, i) => ({
        id: `${code.id}-random-${i + 1}`,
        question,
        open: i % 2 === 1,
      })),
    ];
    return asked.map(({ id, question: { who, act, situation }, open }): Case => {
      const question = { who, act, situation };
      return { id, code: code.id, question, open, answer: answered(decider, question, open) };
    });
  });
  return { seed: SEED, cases };
}

export function randomQuestions(vocabulary: Vocabulary, code: Code, count: number): Question[] {
  return fc.sample(aQuestion(vocabulary, code), { seed: SEED, numRuns: count });
}

export function answered(decider: Decider, question: Question, open: boolean): Answered {
  return shortened(open ? decider.decideOpen(question) : decider.decide(question));
}

export function shortened(decision: Decision | Depends): Answered {
  if (decision.outcome === 'depends') {
    const { fact, answers } = decision.dependsOn;
    return {
      outcome: 'depends',
      fact,
      answers: Object.fromEntries(answers.map((each) => [each.value, each.standsFor])),
    };
  }
  const { outcome, because, ask, tell } = decision;
  return {
    outcome,
    because: because.map(({ norm, why }) => `${norm} ${why}`),
    ...(ask.length > 0 && { ask }),
    ...(tell.length > 0 && { tell }),
  };
}

/** One case on a line, so that a changed answer is one changed line. */
export function writtenCorpus({ seed, cases }: Corpus): string {
  return `{\n"seed": ${seed},\n"cases": [\n${cases.map((each) => JSON.stringify(each)).join(',\n')}\n]\n}\n`;
}
