import { namesOf, type Named, type Tx } from '@netjes/store';
import type { StagedChanges } from './staged.ts';

/** What those are called of whom a delivery only tells the id: who left, is not in it, or is in doubt. */
export async function namesInChanges(
  tx: Tx,
  { changes }: StagedChanges,
): Promise<ReadonlyMap<string, Named>> {
  const { left, absent, conflicts } = changes.people;
  const ids = [
    ...left.map(({ id }) => id),
    ...absent.map(({ id }) => id),
    ...conflicts.flatMap((each) => ('ids' in each ? each.ids : 'id' in each ? [each.id] : [])),
  ];
  return ids.length === 0 ? new Map() : await namesOf(tx, [...new Set(ids)]);
}
