import { accessSync, constants, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MEMORY = '/dev/shm';
const ENOUGH = 1_000_000_000;

/** Folders of the tests are in memory where there is plenty, as databases are made and thrown away by the dozen. */
const place = hasRoom() ? MEMORY : tmpdir();

function hasRoom(): boolean {
  try {
    accessSync(MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize > ENOUGH;
  } catch {
    return false;
  }
}

/** A new empty folder. One that is `onDisk` outlives the power, for tests of what does. */
export function temporaryFolder(name: string, { onDisk = false } = {}): string {
  return mkdtempSync(path.join(onDisk ? tmpdir() : place, `netjes-${name}-`));
}
