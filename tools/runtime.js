// Plain JavaScript without dependencies: an old Node must be able to read it before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const binary = process.platform === 'win32' ? 'node.cmd' : 'node';

/** The Node version that package.json pins; its binary packages all carry that same version. */
export function pinnedVersion() {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const versions = Object.entries(manifest.optionalDependencies)
    .filter(([name]) => name.startsWith('node-'))
    .map(([, version]) => version);
  if (versions.length === 0 || new Set(versions).size !== 1)
    throw new Error('package.json must pin one version of Node for every platform');
  return String(versions[0]);
}

/** What is wrong with the installed Node, in words that say what to do; nothing when it is the pinned one. */
export function whatIsWrongWithNode() {
  const pinned = pinnedVersion();
  const file = path.join(root, 'node_modules', '.bin', binary);
  const mend = 'run `npm ci --include=optional` and try again';
  if (!existsSync(file))
    return `Node ${pinned} is not installed: npm left out the optional package with its binary (a setting like omit=optional does that), or ${process.platform} ${process.arch} has none; ${mend}`;
  const run = spawnSync(file, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  const found = run.stdout?.trim();
  if (run.error || run.status !== 0)
    return `the Node in node_modules/.bin does not run here (${run.error?.message ?? run.stderr.trim()}); it needs a system with glibc; ${mend}`;
  if (found !== `v${pinned}`)
    return `node_modules/.bin holds Node ${found}, and this project runs on v${pinned} only; ${mend}`;
  return undefined;
}

/** Ends the program unless it runs on the pinned Node, so that no old Node gets half-way. */
export function requirePinnedNode() {
  if (process.versions.node === pinnedVersion()) return;
  const reason =
    whatIsWrongWithNode() ??
    `this is Node ${process.version}, not the pinned one; start it with npm run, without --ignore-scripts`;
  console.error(`netjes: ${reason}`);
  process.exit(1);
}
