import { contentOf, type Store } from '@netjes/store';

/** What reading a page may leave behind: that somebody tried something, and a step that was begun. */
const MAY_CHANGE = ['attempt', 'pending'];

/** A digest of every table, by its name, but for what reading may leave behind. */
export async function whatIsKept(store: Store): Promise<Readonly<Record<string, string>>> {
  const all = await store.asKeeper((tx) => contentOf(tx));
  return Object.fromEntries(
    all
      .filter(({ table }) => !MAY_CHANGE.includes(table))
      .map(({ table, rows, digest }) => [table, `${rows} ${digest}`]),
  );
}
