import { type Severing, severPerson } from '../audit/opaque-person.ts';
import type { Store } from '../open-store.ts';
import type { Ledger } from './ledger.ts';

/**
 * Forgets a person, with all that hangs on them: cuts the link between them and their opaque id, here and in every backup that is ever put back. Returns the
 * id; undefined when there was no link. The list is written before the database: an erasure that was acknowledged is
 * always on it.
 */
export async function erasePerson(
  store: Store,
  ledger: Ledger,
  severing: Severing,
): Promise<string | undefined> {
  return await store.inBoard(severing.board, async (tx) => {
    const id = await severPerson(tx, severing);
    if (id !== undefined) ledger.add({ board: severing.board, id, at: severing.now.toString() });
    return id;
  });
}

/** Erases anew whoever a backup brought back. Returns how many there were. */
export async function replayErasures(store: Store, ledger: Ledger, now: Temporal.Instant): Promise<number> {
  const boards = Map.groupBy(ledger.read(), ({ board }) => board);
  let count = 0;
  for (const [board, erasures] of boards) {
    count += await store.inBoard(board, async (tx) => {
      const ids = erasures.map(({ id }) => id);
      const back = await tx.selectFrom('opaque_person').select('person').where('id', 'in', ids).execute();
      for (const { person } of back) await severPerson(tx, { board, person, by: 'netjes', now });
      return back.length;
    });
  }
  return count;
}
