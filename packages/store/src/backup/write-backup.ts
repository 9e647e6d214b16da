import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Store } from '../open-store.ts';
import type { Tx } from '../tenancy/transactions.ts';
import { createBackupFile } from './backup-file.ts';
import { type Content, FORMAT, type Header, type Line, type TableContent } from './format.ts';
import { Count, rowsOf, tablesInOrder } from './tables.ts';

export interface WrittenBackup extends Content {
  /** of the file */
  readonly bytes: number;
}

/**
 * Writes everything in the store to `file`, as it is at one moment, while work goes on. Sealed columns stay sealed,
 * and the keys are not in it: whoever keeps them apart has nothing to fear of the file alone. An older file of that
 * name is replaced when the new one is complete.
 * Throws a StoreFault: `backup-unwritable`, `disk-full`, `away`.
 */
export async function writeBackup(store: Store, file: string, now: Temporal.Instant): Promise<WrittenBackup> {
  const out = createBackupFile(file);
  const whole = createHash('sha256');
  const write = async (line: string) => {
    whole.update(`${line}\n`);
    await out.write(`${line}\n`);
  };
  const tables: TableContent[] = [];
  let header: Header;
  try {
    header = await store.asKeeper(
      async (tx) => {
        const first = await headerOf(tx, now);
        await write(JSON.stringify(first));
        for (const table of await tablesInOrder(tx)) {
          await write(JSON.stringify(['table', table.name] satisfies Line));
          const count = new Count(table.name);
          for await (const rows of rowsOf(tx, table)) {
            for (const row of rows) {
              count.add(row);
              await write(`["row", ${row}]`);
            }
          }
          tables.push(count.close());
          await write(JSON.stringify(['closed', tables.at(-1) as TableContent] satisfies Line));
        }
        return first;
      },
      { isolation: 'repeatable read', access: 'read only' },
    );
    await out.write(`${JSON.stringify(['end', whole.digest('hex')] satisfies Line)}\n`);
  } catch (error) {
    await out.drop();
    throw error;
  }
  const bytes = await out.keep();
  await store.asKeeper((tx) => remember(tx, { now, bytes }));
  return { made: header.made, tables, bytes };
}

async function headerOf(tx: Tx, now: Temporal.Instant): Promise<Header> {
  const { rows: migrations } = await sql<Header['migrations'][number]>`
    select name, checksum from netjes_history.migration order by place`.execute(tx);
  const { rows: sealedWith } = await sql<Header['sealedWith'][number]>`
    select key, encode(proof, 'hex') as proof, to_jsonb(since)#>>'{}' as since from netjes_history.sealing_key
    where retired_at is null order by since, key`.execute(tx);
  return { netjes: 'backup', format: FORMAT, made: now.toString(), migrations, sealedWith };
}

/** That there is a backup, and since when, is part of how the installation is doing. */
async function remember(tx: Tx, { now, bytes }: { now: Temporal.Instant; bytes: number }): Promise<void> {
  await sql`insert into netjes_history.backup (made_at, bytes) values (${now}, ${bytes}) on conflict do nothing`.execute(
    tx,
  );
}
