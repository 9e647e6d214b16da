import { setTimeout } from 'node:timers/promises';
import type { Library } from '@netjes/norms';
import { allJobs } from './all-jobs.ts';
import type { Aside } from './aside.ts';
import { warmUp } from './warm-up.ts';

export interface WorkAhead {
  /** Resolves when there is nothing left to work out, or when it was stopped. */
  readonly done: Promise<void>;
  stop(): Promise<void>;
}

export interface Workplace {
  readonly aside: Aside;
  /** Makes a page of this server for nobody. */
  readonly visit: (path: string) => Promise<unknown>;
  readonly report: (fault: unknown) => void;
  /** How long the first visitors have the machine to themselves, in milliseconds. */
  readonly after: number;
}

/** From here on whatever takes long is worked out before somebody asks for it. */
export function workAhead(library: Library, { aside, visit, report, after }: Workplace): WorkAhead {
  const stopping = new AbortController();
  const { signal } = stopping;
  const all = async () => {
    await warmUp(library, visit, signal);
    await setTimeout(after, undefined, { signal, ref: false });
    await aside.workAhead(allJobs(library));
  };
  return {
    // a visitor who meets the same fault is told so; the server goes on
    done: all().catch((fault: unknown) => {
      if (!signal.aborted) report(fault);
    }),
    async stop() {
      stopping.abort();
      await aside.close();
    },
  };
}
