import { sql } from 'kysely';
import type { Tx } from '../tenancy/transactions.ts';

export interface FilesThatGo {
  readonly process: string;
  /** `2026-12` */
  readonly month: string;
  readonly count: number;
}

/** How many files of each kind are deleted in which month, the next months first. */
export async function filesThatGo(tx: Tx, months = 24): Promise<readonly FilesThatGo[]> {
  const { rows } = await sql<FilesThatGo>`
    select process, to_char(delete_after at time zone 'Europe/Amsterdam', 'YYYY-MM') as month, count(*) as count
    from netjes.file where delete_after is not null
    group by 1, 2 order by 2, 1 limit ${months}`.execute(tx);
  return rows;
}
