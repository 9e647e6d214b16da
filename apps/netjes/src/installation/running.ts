import type { Opened, Store } from '@netjes/store';
import type { Ended } from '../outcome.ts';
import { serveCommands } from './beside.ts';
import { type Installation, storeOf } from './installation.ts';
import { socketPath } from './socket-path.ts';

/** Faults that pass by themselves or by what somebody does to the database, while this program goes on. */
const passing = new Set(['away', 'busy', 'too-slow', 'disk-full', 'conflict']);

const TRY_AGAIN_MS = 5000;

/** The part of a running Netjes that holds the data. */
export interface Running {
  /** the store, or why there is none yet */
  readonly opened: () => Opened;
  /** rejects with a fault that does not pass by itself; resolves when it is closed */
  readonly over: Promise<void>;
  close(): Promise<void>;
}

export interface RunningOptions {
  readonly installation: Installation;
  /** runs a command line that came over the socket */
  readonly run: (store: Store, args: readonly string[], cwd: string) => Promise<Ended>;
  /** starts what works on the data beside the pages; returns how to stop it */
  readonly work: (store: Store) => Promise<() => Promise<void>>;
  /** is told when the pages have the store */
  readonly onOpen: (store: Store) => Promise<void>;
}

/** Opens the store in the background, as the pages of the codes need none, and goes on trying while it is away. */
export function keepOpen({ installation, run, work, onOpen }: RunningOptions): Running {
  let opened: Opened = { trouble: 'starting' };
  const stops: (() => Promise<void>)[] = [];
  const closing = new AbortController();
  const open = async (): Promise<Store | undefined> => {
    const { faultOf, openStore } = await import('@netjes/store');
    const config = await storeOf(installation);
    while (!closing.signal.aborted) {
      try {
        const store = await openStore({ ...config, now: () => Temporal.Now.instant() });
        stops.push(() => store.close());
        if (closing.signal.aborted) return undefined;
        if ('folder' in config.place) {
          const commands = await serveCommands(socketPath(installation.folder), (args, cwd) =>
            run(store, args, cwd),
          );
          stops.push(() => commands.close());
        }
        stops.push(await work(store));
        opened = { store };
        return store;
      } catch (error) {
        const kind = faultOf(error)?.kind;
        if (kind === undefined || !passing.has(kind)) throw error;
        opened = { trouble: kind };
        await pause(closing.signal);
      }
    }
    return undefined;
  };
  const opening = open().then((store) => store && onOpen(store));
  const over = Promise.withResolvers<void>();
  opening.catch(over.reject);
  return {
    opened: () => opened,
    over: over.promise,
    async close() {
      closing.abort();
      await opening.catch(() => {});
      for (const stop of stops.splice(0).toReversed()) await stop();
      over.resolve();
    },
  };
}

async function pause(signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, TRY_AGAIN_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
