// Installs a program that the tests need from the system's packages, where the user may.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs a package of a Debian or Ubuntu system; does nothing on another system or where this user may not.
 * Throws when apt-get fails.
 * @param {string} name how people call the program
 * @param {string} systemPackage
 */
export function installWhereAllowed(name, systemPackage) {
  const [program, ...before] = aptGet() ?? [];
  if (program === undefined) return;
  console.log(`netjes: installing ${name} from the system’s packages …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '--yes', '--no-install-recommends', systemPackage]]) {
    const args = [...before, '-qq', '-o', 'Dpkg::Use-Pty=0', ...words];
    const run = spawnSync(program, args, { env, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`apt-get ${words[0]} failed: ${run.stderr || run.error?.message}`);
  }
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
