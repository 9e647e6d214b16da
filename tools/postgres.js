// Finds the programs of a PostgreSQL server for the tests of the store, or installs the system's own where allowed.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { installWhereAllowed } from './apt.js';

const OLDEST = 15;

const places = [
  '/usr/lib/postgresql/*/bin', // Debian, Ubuntu
  '/usr/pgsql-*/bin', // Fedora, Red Hat
  '/opt/homebrew/opt/postgresql@*/bin',
  '/usr/local/opt/postgresql@*/bin',
  '/Applications/Postgres.app/Contents/Versions/*/bin',
  'C:\\Program Files\\PostgreSQL\\*\\bin',
];

const program = (/** @type {string} */ name) => (process.platform === 'win32' ? `${name}.exe` : name);

/**
 * The version of the server in a folder, such as 15, or 0 when there is none that runs.
 * @param {string} folder
 */
function version(folder) {
  if (!['postgres', 'initdb'].every((name) => existsSync(path.join(folder, program(name))))) return 0;
  const run = spawnSync(path.join(folder, program('postgres')), ['--version'], { encoding: 'utf8' });
  return Number(/\(PostgreSQL\) (\d+)/.exec(run.stdout ?? '')?.[1] ?? 0);
}

/**
 * The folder with the newest PostgreSQL server that is new enough; POSTGRES_BIN goes before every other.
 * @returns {string | undefined}
 */
export function findPostgres() {
  const given = process.env['POSTGRES_BIN'];
  if (given) {
    if (version(given) >= OLDEST) return given;
    throw new Error(
      `POSTGRES_BIN says \`${given}\`, and there is no PostgreSQL ${OLDEST} or newer in it; correct it or unset it`,
    );
  }
  const onPath = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const found = [...places.flatMap((place) => globSync(place)), ...onPath]
    .map((folder) => ({ folder, version: version(folder) }))
    .filter((server) => server.version >= OLDEST)
    .toSorted((a, b) => b.version - a.version);
  return found[0]?.folder;
}

/** Makes sure that there is a PostgreSQL server's programs, or throws with what the reader can do. */
export function ensurePostgres() {
  const found = findPostgres();
  if (found) return found;
  installWhereAllowed('PostgreSQL', 'postgresql');
  const installed = findPostgres();
  if (installed) return installed;
  throw new Error(
    `the tests of the store need PostgreSQL ${OLDEST} or newer, and none was found; install one, or set POSTGRES_BIN ` +
      'to the folder of its programs',
  );
}

if (import.meta.main) {
  try {
    console.log(`PostgreSQL: ${ensurePostgres()}`);
  } catch (error) {
    console.error(`netjes: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
