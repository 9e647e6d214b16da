import { after, afterEach, describe } from 'node:test';
import { type EngineName, type OpenOptions, openStore, type Store, type StoreConfig } from '@netjes/store';
import { freshPlace, someday } from './fresh-places.ts';
import { tableNames } from './sample-rows.ts';

/** What a suite that runs on both engines is given. */
export interface Bench {
  readonly engine: EngineName;
  /** A fresh place with all tables in it and no rows. It goes when the test is over. */
  place(): Promise<StoreConfig>;
  /**
   * A store without rows that one test of the suite hands on to the next, which is quicker than a new one. For tests
   * that leave nothing behind but rows, and ask for one store at a time.
   */
  store(): Promise<Store>;
  /** A store, in a fresh place unless told otherwise. It is closed when the test is over. */
  open(options?: Partial<OpenOptions>): Promise<Store>;
}

/** Runs a suite on PGlite and on PostgreSQL. */
export function onBothEngines(title: string, suite: (bench: Bench) => void): void {
  for (const engine of ['pglite', 'postgres'] as const) {
    describe(`${title} [${engine}]`, () => suite(benchOf(engine)));
  }
}

function benchOf(engine: EngineName): Bench {
  const left: (() => Promise<void> | void)[] = [];
  const kept: (() => void)[] = [];
  afterEach(async () => {
    for (const undo of left.splice(0).toReversed()) await undo();
  });
  const place = async (): Promise<StoreConfig> => {
    const { at, remove } = await freshPlace(engine);
    left.push(remove);
    return at;
  };
  let handedOn: Store | undefined;
  after(async () => {
    await handedOn?.close();
    for (const undo of kept.splice(0)) await undo();
  });
  return {
    engine,
    place,
    async store() {
      if (!handedOn) {
        const { at, remove } = await freshPlace(engine);
        kept.push(remove);
        handedOn = await openStore({ ...at, now: () => someday });
      }
      const store = handedOn;
      left.push(() => empty(store));
      return store;
    },
    async open(options = {}) {
      const at = options.place ? undefined : await place();
      const store = await openStore({ now: () => someday, ...at, ...options } as OpenOptions);
      left.push(store.close);
      return store;
    },
  };
}

async function empty(store: Store): Promise<void> {
  await store.asKeeper(async (tx) => {
    for (const table of tableNames.toReversed()) await tx.deleteFrom(table).execute();
  });
}
