import type { Tx } from '../tenancy/transactions.ts';

export async function renameSchool(tx: Tx, school: string, name: string): Promise<void> {
  await tx.updateTable('school').set({ name }).where('school', '=', school).execute();
}

/** The code that a school lives by from a day on. */
export interface CodeSince {
  readonly since: Temporal.PlainDate;
  readonly code: string;
  readonly version: string;
}

/** The codes of a school, the last to begin first; planned ones too. */
export async function codesOfSchool(tx: Tx, school: string): Promise<readonly CodeSince[]> {
  return await tx
    .selectFrom('code_in_force')
    .select(['since', 'code', 'version'])
    .where('school', '=', school)
    .orderBy('since', 'desc')
    .execute();
}
