// Runs in a thread of its own beside the server; `Aside` starts it.
import { inspect } from 'node:util';
import { parentPort, workerData } from 'node:worker_threads';
import { type Code, createDecider, type Entry, type Vocabulary } from '@netjes/norms';
import { doJob, type Job, type Result, type Workbench } from './job.ts';

/** What a thread is handed: a library without its deciders, which cannot be carried. */
export interface Carried {
  readonly vocabulary: Vocabulary;
  readonly codes: readonly (Pick<Entry, 'lookedAt' | 'file'> & { readonly code: Code })[];
}

export type Reply = { readonly result: Result } | { readonly fault: string };

const { vocabulary, codes } = workerData as Carried;
const bench: Workbench = {
  vocabulary,
  codes: new Map(
    codes.map(({ code, ...rest }) => [code.id, { ...rest, decider: createDecider(vocabulary, code) }]),
  ),
};

// oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
parentPort?.on('message', (job: Job) => parentPort?.postMessage(reply(job)));

function reply(job: Job): Reply {
  try {
    return { result: doJob(bench, job) };
  } catch (fault) {
    return { fault: inspect(fault) };
  }
}
