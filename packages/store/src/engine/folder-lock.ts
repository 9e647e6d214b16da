import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreFault } from './fault.ts';

/** Held until it is let go, or until its process ends, however it ends. */
export interface FolderLock {
  release(): void;
}

// a database that nobody holds on to is closed when memory is tidied, and its lock with it
const held = new Set<DatabaseSync>();

/**
 * Locks a data folder for this process: two on one folder would lose each other's writes without a word. The lock is
 * that of an empty SQLite database, which the system lets go even after kill -9.
 * Throws a StoreFault `locked` with the process that holds it.
 */
export function lockFolder(folder: string): FolderLock {
  const holder = path.join(folder, 'lock.pid');
  const lock = new DatabaseSync(path.join(folder, 'lock'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (!isBusy(error)) throw error;
    throw new StoreFault({ kind: 'locked', folder, pid: readHolder(holder) }, error);
  }
  writeFileSync(holder, String(process.pid));
  held.add(lock);
  return {
    release() {
      held.delete(lock);
      lock.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  const SQLITE_BUSY = 5;
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}

/** Only told, never relied on: the file may be of an earlier holder. */
function readHolder(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}
