import { pastTerm } from '@netjes/procedures';
import { AuditFlawed, forgetAudit, makeCheckpoint } from '@netjes/store';
import type { Work } from './work.ts';

/**
 * Signs how far each board's audit is whole, and deletes its lines that are past their term. Of an audit that is not
 * whole nothing is signed and nothing deleted; that is told as a fault.
 */
export async function keepAudits({ store, now, termsOf, onFault }: Work, stop: AbortSignal): Promise<void> {
  try {
    const boards = await store.outside((tx) =>
      tx.selectFrom('board').select('board').orderBy('board').execute(),
    );
    for (const { board } of boards) {
      if (stop.aborted) return;
      try {
        await makeCheckpoint({ store, board, now: now() });
        const at = now();
        const before = pastTerm({ ...termsOf(board), now: at.epochMilliseconds }, 'audit');
        if (before !== undefined) {
          await forgetAudit({
            store,
            board,
            before: Temporal.Instant.fromEpochMilliseconds(before),
            now: at,
          });
        }
      } catch (fault) {
        if (!(fault instanceof AuditFlawed)) throw fault;
        onFault(fault);
      }
    }
  } catch (fault) {
    onFault(fault);
  }
}
