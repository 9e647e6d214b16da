import type { Selectable } from 'kysely';
import type { Tx } from '../tenancy/transactions.ts';
import type { ClaimedDuty } from './claim-duties.ts';
import type { NoticeTable } from './outbox-tables.ts';

export type Notice = Selectable<NoticeTable>;

/** Puts a duty among the news of whom it is for. Done twice it is there once. */
export async function giveNotice(tx: Tx, duty: ClaimedDuty, now: Temporal.Instant): Promise<void> {
  const { board, key, file, tell, person, roles, of } = duty;
  await tx
    .insertInto('notice')
    .values((row) => ({
      ...{ board, key, file, tell, person, roles, of, at: now },
      school: row.selectFrom('file').select('file.school').where('file.id', '=', file),
    }))
    .onConflict((conflict) => conflict.columns(['board', 'file', 'key']).doNothing())
    .execute();
}

/** The news of one person, newest first. What is for a role they have to be shown by whoever knows the roles. */
export async function noticesFor(tx: Tx, person: string, limit = 100): Promise<readonly Notice[]> {
  return await tx
    .selectFrom('notice')
    .selectAll()
    .where('person', '=', person)
    .orderBy('at', 'desc')
    .orderBy('key')
    .limit(limit)
    .execute();
}
