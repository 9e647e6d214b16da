// What can be measured only once in a process, and so in one of its own: the first answer, what every question costs
// the first time, and the memory that is kept. Started with --expose-gc by start-fresh.ts; says numbers as JSON.
import { GrantIndex, type Question } from '@netjes/norms';
import { compileAll, deciderOf } from './netjes.ts';
import { population, type Size } from './population.ts';
import { type Asked, questions } from './questions.ts';
import { median } from './report.ts';

export interface Fresh {
  /** Milliseconds from parsed codes and a list of grants to the first answer, before anything was ever run. */
  readonly coldStart: number;
  /** The same again in a process that has done it before. */
  readonly warmStart: number;
  /** Nanoseconds for each question when all are asked for the first time. */
  readonly firstTime: number;
  /** Megabytes of heap kept by deciders and index after the first answer, and after all. */
  readonly heapFirst: number;
  readonly heapAll: number;
}

const [size = '6000', count = '4096'] = process.argv.slice(2);
const people = population(Number(size) as Size);
const list = questions(people, Number(count));
const collect = globalThis.gc;
if (collect === undefined) throw new Error('start this with --expose-gc');

function start() {
  const before = performance.now();
  const deciders = compileAll(people);
  const grants = new GrantIndex(people.vocabulary, people.grants);
  const answer = ({ school, question }: Asked) => {
    const asked: Question = people.grants.length > 0 ? { ...question, grants } : question;
    return deciderOf(deciders, school).decide(asked);
  };
  answer(list[0] as Asked);
  return { answer, took: performance.now() - before };
}

async function heap(): Promise<number> {
  await collect?.({ execution: 'async', type: 'major' });
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const empty = await heap();
const { answer, took: coldStart } = start();
const afterFirst = await heap();
const before = performance.now();
for (const asked of list) answer(asked);
const firstTime = ((performance.now() - before) * 1e6) / list.length;
const afterAll = await heap();
const again = Array.from({ length: 20 }, () => start().took);
const fresh: Fresh = {
  coldStart,
  warmStart: median(again.slice(10)),
  firstTime,
  heapFirst: afterFirst - empty,
  heapAll: afterAll - empty,
};
process.stdout.write(JSON.stringify(fresh));
