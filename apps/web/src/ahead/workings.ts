import type { Difference, Entry, Finding, Library } from '@netjes/norms';
import type { Audience } from '../comparing/everyday.ts';
import { doJob, type Job, type Result } from './job.ts';

/** What pages show that takes long to work out; undefined for as long as it is not there. */
export interface Workings {
  /** What the author of a code should know. */
  findings(entry: Entry): Promise<readonly Finding[] | undefined>;
  /** Where two codes differ for one audience, the smallest situations first. */
  differences(a: Entry, b: Entry, who: Audience): Promise<readonly Difference[] | undefined>;
}

/** Does a job, or says that it is not done yet. */
export type Work = (job: Job) => Promise<Result | undefined>;

export function workings({ codes }: Library, work: Work): Workings {
  const order = [...codes.values()];
  const differences: Workings['differences'] = async (a, b, who) => {
    // the other way round is the same comparison
    if (order.indexOf(a) > order.indexOf(b)) return (await differences(b, a, who))?.map(turned);
    const job = { kind: 'differences', a: a.decider.code.id, b: b.decider.code.id, who } as const;
    return (await work(job)) as readonly Difference[] | undefined;
  };
  return {
    differences,
    findings: async ({ decider }) =>
      (await work({ kind: 'findings', code: decider.code.id })) as readonly Finding[] | undefined,
  };
}

/** Works everything out when it is asked for, and keeps it. Nothing else is answered meanwhile. */
export function workHere(library: Library): Work {
  const known = new Map<string, Result>();
  return (job) => {
    const key = JSON.stringify(job);
    const result = known.get(key) ?? doJob(library, job);
    known.set(key, result);
    return Promise.resolve(result);
  };
}

function turned({ a, b, ...question }: Difference): Difference {
  return { ...question, a: b, b: a };
}
