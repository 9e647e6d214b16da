import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Library } from '@netjes/norms';
import type { Job, Result } from './job.ts';
import type { Carried, Reply } from './thread.ts';

/** As long as a page may wait for a result that is nearly there, in milliseconds. */
const SOON_MS = 75;

interface Waiting {
  readonly job: Job;
  readonly done: PromiseWithResolvers<Result>;
}

/**
 * A thread that does jobs beside the server, one at a time, and keeps every result. What a visitor asks for goes before
 * what is only worked out ahead. The thread ends when there is nothing left to do.
 */
export class Aside {
  readonly #carried: Carried;
  readonly #results = new Map<string, Promise<Result>>();
  #waiting: Waiting[] = [];
  #running: { readonly thread: Worker; readonly now: Waiting } | undefined;

  constructor({ vocabulary, codes }: Library) {
    this.#carried = {
      vocabulary,
      codes: [...codes.values()].map(({ decider: { code }, lookedAt, file }) => ({
        code,
        ...(lookedAt && { lookedAt }),
        ...(file !== undefined && { file }),
      })),
    };
  }

  /** The result, or undefined when it takes longer than a page may wait. Rejects when the job failed. */
  async work(job: Job): Promise<Result | undefined> {
    const result = this.#ask(job, 'first');
    return await Promise.race([result, setTimeout(SOON_MS, undefined, { ref: false })]);
  }

  /** Does all these jobs when there is nothing better to do. */
  async workAhead(jobs: readonly Job[]): Promise<void> {
    await Promise.all(jobs.map((job) => this.#ask(job, 'last')));
  }

  /** Stops the thread; what it has not done yet is rejected. */
  async close(): Promise<void> {
    const left = [...(this.#running ? [this.#running.now] : []), ...this.#waiting];
    const thread = this.#running?.thread;
    this.#waiting = [];
    this.#running = undefined;
    for (const { done } of left) done.reject(new Error('the server stops'));
    await thread?.terminate();
  }

  #ask(job: Job, turn: 'first' | 'last'): Promise<Result> {
    const key = JSON.stringify(job);
    const known = this.#results.get(key);
    if (known === undefined) {
      const done = Promise.withResolvers<Result>();
      // whoever asks gets the fault; one that nobody asked for is no reason to stop the server
      done.promise.catch(() => this.#results.delete(key));
      this.#results.set(key, done.promise);
      this.#waiting.push({ job, done });
    }
    if (turn === 'first') {
      const isThis = ({ job: each }: Waiting) => JSON.stringify(each) === key;
      this.#waiting = [...this.#waiting.filter(isThis), ...this.#waiting.filter((each) => !isThis(each))];
    }
    this.#next();
    return this.#results.get(key) ?? Promise.reject(new Error('the job was dropped'));
  }

  #next(thread = this.#running ? undefined : this.#start()): void {
    if (thread === undefined) return;
    const now = this.#waiting.shift();
    this.#running = now && { thread, now };
    // oxlint-disable-next-line require-post-message-target-origin -- a thread has no origin
    if (now) thread.postMessage(now.job);
    else void thread.terminate();
  }

  #start(): Worker | undefined {
    if (this.#waiting.length === 0) return undefined;
    const thread = new Worker(new URL('thread.ts', import.meta.url), { workerData: this.#carried });
    // a server that stops does not wait for what nobody asked for
    thread.unref();
    thread.on('message', (reply: Reply) => {
      const now = this.#running?.now;
      if ('result' in reply) now?.done.resolve(reply.result);
      else now?.done.reject(new Error(reply.fault));
      this.#next(thread);
    });
    thread.on('error', (cause) => {
      const now = this.#running?.now;
      this.#running = undefined;
      now?.done.reject(new Error('the thread beside the server broke', { cause }));
      this.#next();
    });
    return thread;
  }
}
