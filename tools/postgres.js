// Finds the programs of a PostgreSQL server for the tests of the store, or installs the system's own where allowed.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';

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

/**
 * How this user may run apt-get, or undefined when that is not allowed.
 * @returns {string[] | undefined}
 */
function aptGet() {
  if (!['/usr/bin/apt-get', '/bin/apt-get'].some((file) => existsSync(file))) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  return spawnSync('sudo', ['-n', 'true']).status === 0
    ? ['sudo', '-n', 'DEBIAN_FRONTEND=noninteractive', 'apt-get']
    : undefined;
}

/** @param {string[]} command */
function install([apt, ...before]) {
  console.log('netjes: installing PostgreSQL from the system’s packages …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '--yes', '--no-install-recommends', 'postgresql']]) {
    const args = [...before, '-qq', '-o', 'Dpkg::Use-Pty=0', ...words];
    const run = spawnSync(String(apt), args, { env, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`apt-get ${words[0]} failed: ${run.stderr || run.error?.message}`);
  }
}

/** Makes sure that there is a PostgreSQL server's programs, or throws with what the reader can do. */
export function ensurePostgres() {
  const found = findPostgres();
  if (found) return found;
  const command = aptGet();
  if (command) install(command);
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
