import { ok } from 'node:assert/strict';
import { beginDelivery, findPeople, onePerson, type Store, type Tx } from '@netjes/store';
import { type Confirming, confirmDelivery } from './confirm.ts';
import { readDelivery, sourceFor } from './read-delivery.ts';
import type { Staged } from './staged.ts';

/** Bytes or text by the name of a file. */
type Files = Readonly<Record<string, string | Uint8Array>>;

const someday = Temporal.Instant.from('2026-09-01T06:30:00Z');
export const today = Temporal.PlainDate.from('2026-09-01');
export const deBrug = { school: 'de-brug', name: 'De Brug' };
export const by = 'a'.repeat(26);

/** Delivers files for a school, or for the whole board, one minute after the delivery before. */
export function deliverer(store: Store, board: string) {
  let minutes = 0;
  return async (files: Files, at: typeof deBrug | 'board' = deBrug, name = 'parnassys') => {
    const school = at === 'board' ? undefined : at;
    minutes += 1;
    const now = () => someday.add({ minutes });
    const source = sourceFor(name, school?.school);
    const id = await store.inBoard(board, (tx) =>
      beginDelivery(tx, board, { source, school: school?.school, by, now: now() }),
    );
    const given = Object.entries(files).map(([file, content]) => ({
      name: file,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    }));
    const staged = await readDelivery({ store, board, id, source, school, files: given, now, today });
    return { id, staged, school: school?.school };
  };
}

type Delivered = Awaited<ReturnType<ReturnType<typeof deliverer>>>;

/** Confirms what was delivered, as the one who delivered it. */
export async function confirm(
  store: Store,
  board: string,
  delivered: Delivered,
  more: Partial<Confirming> = {},
) {
  return await store.inBoard(board, (tx) =>
    confirmDelivery({ ...confirmingIn(tx, { store, board, delivered }), ...more }),
  );
}

/** What a confirmation takes that is made in a transaction that goes on. */
export const confirmingIn = (
  tx: Tx,
  { store, board, delivered: { id, school } }: { store: Store; board: string; delivered: Delivered },
): Confirming => ({
  ...{ tx, board, keys: store.keys, id, school, suggested: new Set<number>(), by, now: someday, today },
  mayChange: () => true,
});

/** How much a delivery would change. */
export const counted = (staged: Staged) => {
  ok(staged.kind === 'changes', JSON.stringify(staged).slice(0, 200));
  const { people, classes } = staged.changes;
  return {
    new: people.new.length,
    changed: people.changed.length,
    same: people.same,
    absent: people.absent.length,
    conflicts: people.conflicts.length,
    classes: classes.new.length + classes.changed.length,
  };
};

/** Of the three people of the usual delivery, once they are known. */
export const NOTHING = { new: 0, changed: 0, same: 3, absent: 0, conflicts: 0, classes: 0 };

/** People who are here, by their name. */
export async function found(store: Store, board: string, search: string) {
  const wanted = { search, state: 'here', today, from: 0, count: 10 } as const;
  const { people } = await store.inBoard(board, (tx) => findPeople(tx, wanted));
  return await Promise.all(people.map(({ id }) => store.inBoard(board, (tx) => onePerson(tx, id))));
}
