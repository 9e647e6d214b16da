import { type Code, type Proof, prove } from '@netjes/norms';
import { naiveLoosened } from '../tests/oracle/naive-loosened.ts';
import { ROUNDS } from './measure.ts';
import { type ProveCase, proveCases } from './prove-cases.ts';
import { aRow, machine, type Report } from './report.ts';

type Outcome = 'proved' | 'refused' | 'unfinished';

/** How long it takes to prove that a school only tightens, or to find where it does not. */
export function benchProve(say: (progress: string) => void): Report {
  const lanes = proveCases().map((each) => ({ each, outcome: checked(each), times: [] as number[] }));
  say(`${lanes.length} cases come out as they should; every counterexample replays`);
  for (let round = 0; round < ROUNDS; round++) {
    for (const { each, times } of lanes) {
      const start = performance.now();
      for (const school of each.schools) prove(each.vocabulary, each.board, school);
      times.push(performance.now() - start);
    }
  }
  const rows = lanes.map(({ each, outcome, times }) =>
    aRow(`${each.name}: ${outcome}`, each.size, times, 'ms'),
  );
  return { bench: 'prove', machine: machine(), rows, ratios: {} };
}

/** Proves once, before anything is timed: the outcome must be the expected one and what is refused must be true. */
function checked(each: ProveCase): Outcome {
  const outcomes = new Set(each.schools.map((school) => outcomeOf(each, school)));
  const [outcome, ...more] = outcomes;
  if (outcome === undefined || more.length > 0) throw new Error(`${each.name}: ${[...outcomes].join(', ')}`);
  if (each.expected !== undefined && outcome !== each.expected && outcome !== 'unfinished')
    throw new Error(`${each.name} was expected to be ${each.expected} and is ${outcome}`);
  return outcome;
}

function outcomeOf({ name, vocabulary, board }: ProveCase, school: Code): Outcome {
  const proof: Proof = prove(vocabulary, board, school);
  if (proof.proved) return 'proved';
  if ('unfinished' in proof) return 'unfinished';
  const { kind, ...question } = proof.counterexample;
  if (!naiveLoosened(vocabulary, board, school, question).includes(kind))
    throw new Error(`${name}: the counterexample does not replay: ${JSON.stringify(proof.counterexample)}`);
  return 'refused';
}
