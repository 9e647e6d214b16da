import path from 'node:path';
import type { StoreConfig } from '@netjes/store';
import type { Config } from '../config.ts';

/** Everything one school board's Netjes consists of, apart from the program. */
export interface Installation {
  /** of its data; commands beside a running server meet it here too */
  readonly folder: string;
  readonly config: Config;
  /** the list of erasures */
  readonly ledger: string;
}

/** The installation in the folder that was asked for, or else in that of the surroundings. */
export function installationOf(config: Config, data?: string): Installation {
  const folder = data === undefined ? config.data : path.resolve(data);
  return { folder, config, ledger: path.resolve(config.ledger ?? path.join(folder, 'erased.jsonl')) };
}

/** Where its database and keys are. The database is loaded only here: a question needs none. */
export async function storeOf({ config, folder }: Installation): Promise<StoreConfig> {
  const { storeConfig } = await import('@netjes/store');
  return storeConfig(config.store, folder);
}
