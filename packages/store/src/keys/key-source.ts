import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { StoreFault } from '../engine/fault.ts';
import { syncTree } from '../engine/sync-tree.ts';
import { type KeyRing, newId, readRing, writeRing } from './key-ring.ts';

/** Where the keys are: the text itself, as from the environment, or a file that only its owner may read. */
export type KeySource = { readonly text: string } | { readonly file: string };

/**
 * The ring at a source; undefined when there is no file yet.
 * Throws a StoreFault `keys-readable-by-others` or `keys-unreadable`.
 */
export function loadRing(source: KeySource): KeyRing | undefined {
  if ('text' in source) return parse(source.text, 'NETJES_KEYS');
  const { file } = source;
  const mode = modeOf(file);
  if (mode === undefined) return undefined;
  // Windows has no such bits; there the folder of the user is what protects
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new StoreFault({ kind: 'keys-readable-by-others', file, mode: mode.toString(8) });
  }
  try {
    return parse(readFileSync(file, 'utf8'), file);
  } catch (error) {
    throw error instanceof StoreFault ? error : unreadable(file, error);
  }
}

function modeOf(file: string): number | undefined {
  try {
    return statSync(file).mode & 0o777;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw unreadable(file, error);
  }
}

function parse(text: string, from: string): KeyRing {
  try {
    return readRing(text);
  } catch (error) {
    throw unreadable(from, error);
  }
}

function unreadable(from: string, error: unknown): StoreFault {
  const why = error instanceof Error ? ('code' in error ? String(error.code) : error.message) : '';
  return new StoreFault({ kind: 'keys-unreadable', from, why });
}

/** Writes a first ring, unless another program was quicker; then that one's counts. Either way: what is there. */
export function makeRing(source: KeySource, ring: KeyRing): KeyRing {
  if ('text' in source) throw new StoreFault({ kind: 'keys-not-writable', from: 'NETJES_KEYS' });
  put(source.file, ring, (made) => {
    try {
      linkSync(made, source.file);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    } finally {
      rmSync(made);
    }
  });
  return loadRing(source) ?? ring;
}

/** Replaces the ring, whole or not at all. Throws a StoreFault `keys-not-writable`. */
export function replaceRing(source: KeySource, ring: KeyRing): void {
  if ('text' in source) throw new StoreFault({ kind: 'keys-not-writable', from: 'NETJES_KEYS' });
  put(source.file, ring, (made) => renameSync(made, source.file));
}

/** Writes beside the file, sees it on disk, and lets `place` bring it to its name. */
function put(file: string, ring: KeyRing, place: (made: string) => void): void {
  const made = `${file}.${newId()}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const open = openSync(made, 'wx', 0o600);
    try {
      writeSync(open, writeRing(ring));
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
    place(made);
    syncTree(path.dirname(file), 0);
  } catch (error) {
    rmSync(made, { force: true });
    throw new StoreFault({ kind: 'keys-not-writable', from: file }, error);
  }
}

/** Changes whenever the file does. */
export function stamp(source: KeySource): string {
  if ('text' in source) return '';
  const found = statSync(source.file, { throwIfNoEntry: false, bigint: true });
  return found ? `${found.ino} ${found.mtimeNs}` : 'gone';
}
