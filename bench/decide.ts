import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { agree } from './agree.ts';
import type { Contender } from './contender.ts';
import type { Fresh } from './fresh.ts';
import { interleaved, ratio, ROUNDS } from './measure.ts';
import { INTERNED, netjes, netjesInterned, STRINGS } from './netjes.ts';
import { peers } from './peers/peers.ts';
import { population, SIZES, type Size } from './population.ts';
import { questions } from './questions.ts';
import { aRow, machine, type Report, type Row } from './report.ts';

/** Every engine must agree with ours on these before anything is timed. */
const AGREED = 4096;
/** The first of them are timed; more would measure how fast the machine fetches questions from memory. */
const TIMED = 1024;

/** The same norms in our engine and in others: equal answers first, then the time each takes for them. */
export async function benchDecide(say: (progress: string) => void): Promise<Report> {
  const rows: Row[] = [];
  const ratios: Record<string, number> = {};
  for (const size of SIZES) {
    const people = population(size);
    const list = questions(people, AGREED);
    const timed = list.slice(0, TIMED);
    const ours = netjes(people);
    const others = await peers(people);
    const verdicts = agree([ours, ...others], list);
    say(`${size}: ${others.length + 1} engines agree on ${AGREED} questions: ${JSON.stringify(verdicts)}`);
    const contenders: Contender[] = [ours, netjesInterned(people, timed), ...others];
    const times = interleaved(contenders, timed);
    for (const [name, values] of times) rows.push(aRow(name, size, values, 'ns'));
    for (const { name } of others) ratios[`${name} / ${STRINGS}, ${size}`] = ratio(times, name, STRINGS);
    ratios[`${STRINGS} / ${INTERNED}, ${size}`] = ratio(times, STRINGS, INTERNED);
    say(`${size}: timed in ${ROUNDS} rounds`);
    rows.push(...inFreshProcesses(size));
  }
  return { bench: 'decide', machine: machine(), rows, ratios };
}

function inFreshProcesses(size: Size): Row[] {
  const program = fileURLToPath(new URL('fresh.ts', import.meta.url));
  const args = ['--expose-gc', program, String(size), String(AGREED)];
  const runs = Array.from(
    { length: ROUNDS },
    () => JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Fresh,
  );
  const row = (name: string, unit: string, figure: keyof Fresh) =>
    aRow(
      `${STRINGS}, ${name}`,
      size,
      runs.map((run) => run[figure]),
      unit,
    );
  return [
    row('first answer, new process', 'ms', 'coldStart'),
    row('first answer, warm', 'ms', 'warmStart'),
    row('each question for the first time', 'ns', 'firstTime'),
    row('heap after the first answer', 'MB', 'heapFirst'),
    row(`heap after ${AGREED} questions`, 'MB', 'heapAll'),
  ];
}
