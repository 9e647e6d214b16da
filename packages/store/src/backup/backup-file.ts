import { once } from 'node:events';
import { closeSync, createWriteStream, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { StoreFault } from '../engine/fault.ts';

/** A file that is there whole, under its name, or not at all. */
export interface BackupFile {
  /** Resolves when there is room for more. */
  write(line: string): Promise<void>;
  /** Brings it to disk, and then to its name. Bytes written. */
  keep(): Promise<number>;
  /** Leaves nothing behind. */
  drop(): Promise<void>;
}

const OWNER_ONLY = 0o600;

/** Throws a StoreFault `backup-unwritable`, or `disk-full`. */
export function createBackupFile(file: string): BackupFile {
  const part = `${file}.${process.pid}.part`;
  const refused = (error: unknown): StoreFault => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return ['ENOSPC', 'EDQUOT'].includes(code)
      ? new StoreFault({ kind: 'disk-full', unsure: false }, error)
      : new StoreFault({ kind: 'backup-unwritable', file, code }, error);
  };
  let fd: number;
  try {
    fd = openSync(part, 'wx', OWNER_ONLY);
  } catch (error) {
    throw refused(error);
  }
  const packed = createGzip();
  const out = createWriteStream('', { fd, autoClose: false });
  let failed: unknown;
  out.on('error', (error) => {
    failed = error;
    packed.destroy(error);
  });
  packed.on('error', (error) => (failed ??= error));
  packed.pipe(out);
  const drop = async () => {
    packed.destroy();
    out.destroy();
    closeSync(fd);
    rmSync(part, { force: true });
  };
  return {
    async write(line) {
      if (failed) throw refused(failed);
      if (!packed.write(line)) await once(packed, 'drain').catch((error) => Promise.reject(refused(error)));
    },
    async keep() {
      try {
        packed.end();
        await finished(out);
        fsyncSync(fd);
        closeSync(fd);
        renameSync(part, file);
        syncFolder(path.dirname(file));
      } catch (error) {
        rmSync(part, { force: true });
        throw refused(error);
      }
      return out.bytesWritten;
    },
    drop,
  };
}

/** Makes the new name itself last. Windows has no such thing, and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
