import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the surroundings decide. The environment is read here and nowhere else. */
export interface Config {
  /** The folder with `vocabulary.yaml` and one folder per code. */
  readonly codes: string;
  /** The folder that an installation keeps its data in. */
  readonly data: string;
  /** Where the list of erasures is, when not in that folder. */
  readonly ledger: string | undefined;
  /** What says where database and keys are, as `storeConfig` reads it. */
  readonly store: Readonly<Record<string, string | undefined>>;
  /** `https://netjes.school.nl`: where people find the pages; links in letters lead there. */
  readonly url: string | undefined;
  /** The servers in front whose word is taken for where a visitor comes from: `10.0.0.4, 10.1.0.0/16`. */
  readonly proxies: string;
  /** What says how mail is sent, as `mailConfig` reads it. */
  readonly mail: Readonly<Record<string, string | undefined>>;
}

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const shipped = fileURLToPath(new URL('../../../codes', import.meta.url));
  const { DATABASE_URL, NETJES_KEYS, NETJES_KEY_FILE } = env;
  return {
    codes: path.resolve(env['NETJES_CODES'] ?? shipped),
    data: path.resolve(env['NETJES_DATA'] ?? 'data'),
    ledger: env['NETJES_LEDGER'],
    url: env['NETJES_URL'],
    proxies: env['NETJES_PROXIES'] ?? '',
    store: { DATABASE_URL, NETJES_KEYS, NETJES_KEY_FILE },
    mail: Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('NETJES_MAIL_'))),
  };
}
