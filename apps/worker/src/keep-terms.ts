import { pastTerm } from '@netjes/procedures';
import { deleteKept, erasePerson, KEPT_KINDS, longGone } from '@netjes/store';
import type { Work } from './work.ts';

/** The schools’ own days: a person who left does so on a day. */
const ZONE = 'Europe/Amsterdam';

/**
 * Deletes, at every board, what is past the term of its kind, and forgets people who left long ago. A kind without a
 * term stays. A fault at one board is told, and the others go on.
 */
export async function keepTerms(work: Work, stop: AbortSignal): Promise<void> {
  const { store, onFault } = work;
  try {
    const boards = await store.outside((tx) => tx.selectFrom('board').select('board').execute());
    for (const { board } of boards) {
      if (stop.aborted) return;
      await keepTermsOf(work, board, stop).catch(onFault);
    }
  } catch (fault) {
    onFault(fault);
  }
}

async function keepTermsOf(work: Work, board: string, stop: AbortSignal): Promise<void> {
  const { store, now, termsOf } = work;
  const past = (id: string): Temporal.Instant | undefined => {
    const before = pastTerm({ ...termsOf(board), now: now().epochMilliseconds }, id);
    return before === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(before);
  };
  for (const kind of KEPT_KINDS) {
    const before = past(kind);
    if (before) await store.inBoard(board, (tx) => deleteKept(tx, kind, before));
  }
  const left = past('left-person');
  if (left)
    await forgetThoseWhoLeft(work, board, { left: left.toZonedDateTimeISO(ZONE).toPlainDate(), stop });
}

async function forgetThoseWhoLeft(
  { store, ledger, now }: Work,
  board: string,
  { left, stop }: { readonly left: Temporal.PlainDate; readonly stop: AbortSignal },
): Promise<void> {
  if (!ledger) return;
  const some = () => store.inBoard(board, (tx) => longGone(tx, left));
  for (let people = await some(); people.length > 0; people = await some()) {
    for (const person of people) {
      if (stop.aborted) return;
      await erasePerson(store, ledger, { board, person, by: 'netjes', now: now() });
    }
  }
}
