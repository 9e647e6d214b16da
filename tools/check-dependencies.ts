// Every dependency is pinned to one version, and none has a known hole of note. Where the registry keeps no list of
// those, that part is skipped, and says so.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readAdvisories } from './dependencies/advisories.ts';
import { loosePins } from './dependencies/pins.ts';
import { root } from './runtime.js';

const PATIENCE_MS = 60_000;

const manifests = ['package.json', ...globSync('{packages,apps}/*/package.json', { cwd: root })];
const loose = manifests.flatMap((file) =>
  loosePins(JSON.parse(readFileSync(path.join(root, file), 'utf8'))).map((each) => `${file}: ${each}`),
);
for (const each of loose) console.error(`${each} is no exact version; pin it`);

const npm = process.env['npm_execpath'];
const args = ['audit', '--json', '--omit=dev', '--package-lock-only'];
const options = { cwd: root, encoding: 'utf8', timeout: PATIENCE_MS } as const;
const { stdout } = npm
  ? spawnSync(process.execPath, [npm, ...args], options)
  : spawnSync('npm', args, options);
const advisories = readAdvisories(stdout ?? '');
if (advisories.kind === 'known') {
  for (const each of advisories.found) console.error(`known hole: ${each}`);
} else {
  console.log(`npm audit: skipped, as the registry does not answer it (${advisories.why})`);
}
const holes = advisories.kind === 'known' ? advisories.found.length : 0;
console.log(`dependencies: ${manifests.length} manifests read, ${loose.length} loose, ${holes} known holes`);
if (loose.length > 0 || holes > 0 || manifests.length < 8) process.exitCode = 1;
