import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { KeySource } from '../keys/key-source.ts';
import { openStore, type Store } from '../open-store.ts';
import type { Content } from './format.ts';
import { restoreBackup } from './restore-backup.ts';

export interface VerifyOptions {
  readonly keys: KeySource;
  readonly now: () => Temporal.Instant;
  /** looks at the restored store, for instance whether its audit chains verify */
  readonly look?: (store: Store) => Promise<void>;
}

/**
 * Puts a backup back in a folder of its own that goes afterwards, and touches nothing else: whether the file can be
 * relied on. Throws as `restoreBackup` does.
 */
export async function verifyBackup(file: string, { keys, now, look }: VerifyOptions): Promise<Content> {
  const folder = await mkdtemp(path.join(tmpdir(), 'netjes-verify-'));
  try {
    const place = { folder: path.join(folder, 'data') };
    const content = await restoreBackup(file, { place, keys, now });
    if (look) {
      const store = await openStore({ place, keys, now });
      try {
        await look(store);
      } finally {
        await store.close();
      }
    }
    return content;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
