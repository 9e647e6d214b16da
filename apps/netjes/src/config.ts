import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the surroundings decide. The environment is read here and nowhere else. */
export interface Config {
  /** The folder with `vocabulary.yaml` and one folder per code. */
  readonly codes: string;
}

export function readConfig(env: NodeJS.ProcessEnv): Config {
  const shipped = fileURLToPath(new URL('../../../codes', import.meta.url));
  return { codes: path.resolve(env['NETJES_CODES'] ?? shipped) };
}
