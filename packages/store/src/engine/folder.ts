import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { StoreFault } from './fault.ts';
import { type FolderLock, lockFolder } from './folder-lock.ts';
import { startPglite } from './pglite-instance.ts';
import { syncTree } from './sync-tree.ts';

/** Only the owner of the folder may enter; the files of PostgreSQL inside are open to all who can. */
const PRIVATE = 0o700;

/** Makes the folder where needed, and locks it. Throws a StoreFault `locked` or `no-folder`. */
export function takeFolder(folder: string): FolderLock {
  try {
    mkdirSync(folder, { recursive: true, mode: PRIVATE });
    return lockFolder(folder);
  } catch (error) {
    if (error instanceof StoreFault || !(error instanceof Error)) throw error;
    const code = 'code' in error ? String(error.code) : '';
    throw new StoreFault({ kind: 'no-folder', folder, code }, error);
  }
}

/** The first start takes seconds; one that is cut short must not leave half a database that looks like a whole. */
export async function makeData(data: string): Promise<void> {
  const making = `${data}.new`;
  rmSync(making, { recursive: true, force: true });
  if (!existsSync(data)) {
    mkdirSync(making, { mode: PRIVATE });
    await (await startPglite(making, () => {})).stop();
    syncTree(making);
    renameSync(making, data);
    syncTree(path.dirname(data), 0);
  }
  chmodSync(data, PRIVATE);
}
