import { after, before, describe } from 'node:test';
import { type EngineName, openStore, type Store } from '@netjes/store';
import { freshPlace, someday } from './fresh-places.ts';

/**
 * Runs a suite on PGlite and on PostgreSQL, each with one store for all its tests: for those that keep apart by each
 * making boards of their own. `store()` may be asked only inside a test.
 */
export function onOneStoreEach(
  title: string,
  suite: (bench: { readonly engine: EngineName; readonly store: () => Store }) => void,
): void {
  for (const engine of ['pglite', 'postgres'] as const) {
    describe(`${title} [${engine}]`, () => {
      let opened: Store | undefined;
      let remove = () => {};
      before(async () => {
        const place = await freshPlace(engine);
        ({ remove } = place);
        opened = await openStore({ ...place.at, now: () => someday });
      });
      after(async () => {
        await opened?.close();
        remove();
      });
      suite({
        engine,
        store() {
          if (!opened) throw new Error('there is a store only while tests run');
          return opened;
        },
      });
    });
  }
}
