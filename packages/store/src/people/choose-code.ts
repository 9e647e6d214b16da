import { appendAudit } from '../audit/append-audit.ts';
import type { Tx } from '../tenancy/transactions.ts';
import { type CodeFrom, liveBy } from './add-board.ts';
import type { Doing } from './appoint.ts';

/** Has a school live by a code from a day on, and notes who chose it. */
export async function chooseCode(
  tx: Tx,
  chosen: Omit<CodeFrom, 'board'>,
  { board, by, now }: Doing,
): Promise<void> {
  await liveBy(tx, { ...chosen, board });
  const { school, code, version } = chosen;
  const at = now.epochMilliseconds;
  await appendAudit(tx, board, [{ kind: 'code.chosen', by, at, school, code, codeVersion: version }]);
}
