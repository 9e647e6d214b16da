import path from 'node:path';
import type { Place } from './engine/engine.ts';
import type { KeySource } from './keys/key-source.ts';

/** Where data and keys of an installation are. */
export interface StoreConfig {
  readonly place: Place;
  readonly keys: KeySource;
}

/**
 * Reads from the environment: `DATABASE_URL` for a PostgreSQL server instead of the folder, `NETJES_KEYS` for the
 * keys themselves, or `NETJES_KEY_FILE` for the file they are in; else they are in `keys.json` in the folder.
 */
export function storeConfig(env: Readonly<Record<string, string | undefined>>, folder: string): StoreConfig {
  const { DATABASE_URL: url, NETJES_KEYS: text, NETJES_KEY_FILE: file } = env;
  return {
    place: url ? { url } : { folder },
    keys: text ? { text } : { file: path.resolve(file || path.join(folder, 'keys.json')) },
  };
}
