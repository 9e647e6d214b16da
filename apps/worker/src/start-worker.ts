import { boardsWithWork } from '@netjes/store';
import { keepAudits } from './keep-audits.ts';
import { keepTerms } from './keep-terms.ts';
import { deliverDuties } from './deliver-duties.ts';
import { postLetters } from './post-letters.ts';
import { deleteWhatIsPast, runClocks } from './run-clocks.ts';
import type { Work } from './work.ts';
import { writeThatItWaits } from './write-that-it-waits.ts';

export interface WorkerOptions extends Work {
  /** milliseconds between looks when there is nothing to do */
  readonly every: number;
}

/** A worker at work. */
export interface Worker {
  /** Looks at once: for who just wrote something in this process. */
  wake(): void;
  /** Finishes what it is at and stops. */
  stop(): Promise<void>;
}

/** How often audits are signed, and terms kept. */
const HOUR = 3_600_000;

/** After faults it looks less often, up to this many times as long. */
const SLOWEST = 32;

/** Starts to deliver the outbox, to run the clocks of files, and to delete what is past its term. */
export function startWorker({ every, ...work }: WorkerOptions): Worker {
  const stop = new AbortController();
  let wake = () => {};
  const nap = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (stop.signal.aborted) wake();
    });
  const run = async () => {
    let kept = -Infinity;
    for (let wait = every; !stop.signal.aborted; await nap(wait)) {
      const well = await sweep(work, stop.signal);
      if (work.now().epochMilliseconds - kept >= HOUR) {
        kept = work.now().epochMilliseconds;
        await keepAudits(work, stop.signal);
        await keepTerms(work, stop.signal);
        await writeThatItWaits(work, stop.signal);
      }
      wait = well ? every : Math.min(wait * 2, every * SLOWEST);
    }
  };
  const running = run();
  return {
    wake: () => wake(),
    async stop() {
      stop.abort();
      wake();
      await running;
    },
  };
}

const never = new AbortController().signal;

/**
 * Does all that is due, once. A fault is told and ends work for that board, not for the others; false when there was
 * one.
 */
export async function sweep(work: Work, stop: AbortSignal = never): Promise<boolean> {
  let well = true;
  const guarded = async <Result>(part: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await part();
    } catch (fault) {
      work.onFault(fault);
      well = false;
      return undefined;
    }
  };
  const boards = (await guarded(() => boardsWithWork(work.store, work.now()))) ?? [];
  for (const board of boards) await guarded(() => workFor(board, work, stop));
  return well;
}

async function workFor(board: string, work: Work, stop: AbortSignal): Promise<void> {
  for (let more = true; more && !stop.aborted;) {
    const clocks = await runClocks(work, board, stop);
    const duties = await deliverDuties(work, board, stop);
    const past = await deleteWhatIsPast(work, board);
    const letters = await postLetters(work, board, stop);
    more = clocks || duties || past || letters;
  }
}
