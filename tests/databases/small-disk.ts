import { spawnSync } from 'node:child_process';

/**
 * Runs a program of ours with a small disk of its own mounted at `place`, that nobody else sees and that is gone
 * afterwards; undefined where the system allows no such thing. `before` is a line of shell, run on the new disk.
 */
export function onSmallDisk(
  place: string,
  {
    megabytes,
    before,
    program,
  }: { readonly megabytes: number; readonly before: string; readonly program: string },
): string | undefined {
  if (process.platform !== 'linux') return undefined;
  // as a plain user only in a world where one is root
  const alone = process.getuid?.() === 0 ? ['--mount'] : ['--map-root-user', '--mount'];
  const mount = `mount -t tmpfs -o size=${megabytes}m tmpfs "$PLACE"`;
  if (spawnSync('unshare', [...alone, 'sh', '-c', mount], { env: environment(place) }).status !== 0)
    return undefined;
  const script = `${mount} && ${before} && exec "$NODE" "$PROGRAM" "$PLACE"`;
  const run = spawnSync('unshare', [...alone, 'sh', '-c', script], {
    env: { ...environment(place), NODE: process.execPath, PROGRAM: program },
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (run.status !== 0) throw new Error(`${program} ended with ${run.status}: ${run.stderr}`);
  return run.stdout;
}

const environment = (place: string) => ({ PATH: process.env['PATH'], PLACE: place });
