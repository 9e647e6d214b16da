import type { ColumnMapping, GivenFile } from '@netjes/roster';
import { beginDelivery, deliveryContent, settleDelivery, type Store } from '@netjes/store';
import { type Confirmed, confirmDelivery } from './confirm.ts';
import { readDelivery, sourceFor } from './read-delivery.ts';
import { countsOf, type Staged } from './staged.ts';

export interface FilesToDeliver {
  readonly store: Store;
  readonly board: string;
  readonly school: { readonly school: string; readonly name: string } | undefined;
  readonly source: string;
  readonly files: readonly GivenFile[];
  readonly mapping?: ColumnMapping;
  readonly now: () => Temporal.Instant;
  readonly today: Temporal.PlainDate;
  /** else it is only said what would change */
  readonly confirm: boolean;
}

/** What was read, and what came of it; undefined when nothing was to be done. */
export interface FilesDelivered {
  readonly staged: Staged;
  readonly counts: Readonly<Record<string, number>>;
  readonly confirmed: Confirmed | undefined;
}

/** Reads files and, when asked, does what they change: for commands. Suggested roles are given to nobody. */
export async function deliverFiles(given: FilesToDeliver): Promise<FilesDelivered> {
  const { store, board, school, files, mapping, now, today, confirm } = given;
  const source = sourceFor(given.source, school?.school);
  const by = 'netjes';
  const id = await store.inBoard(board, (tx) =>
    beginDelivery(tx, board, { source, school: school?.school, by, now: now() }),
  );
  const to = { store, board, id, source, school, files, now, today, ...(mapping && { mapping }) };
  const staged = await readDelivery(to);
  const counts = countsOf(staged);
  const { keys } = store;
  const confirmed = await store.inBoard(board, async (tx) => {
    if (confirm && staged.kind === 'changes') {
      const at = { tx, board, keys, id, school: school?.school, by, now: now(), today };
      return await confirmDelivery({ ...at, suggested: new Set(), mayChange: () => true });
    }
    // nobody will come to look at it
    if (await deliveryContent({ tx, board, keys }, id)) {
      await settleDelivery(tx, { id, board, state: 'dropped', by, counts, now: now() });
    }
    return undefined;
  });
  return { staged, counts, confirmed };
}
