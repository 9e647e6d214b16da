// Writes THIRD-PARTIES.md: everything npm installs on any platform, with its licence. With --check it only
// compares, and fails on a stale list or on a licence that we have not allowed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isAllowed, table, type Dependency } from './licences/licence.ts';
import { root } from './runtime.js';

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
}

const target = path.join(root, 'THIRD-PARTIES.md');

/** The lock names what every platform installs; this machine's node_modules would only tell its own. */
function readDependencies(): Dependency[] {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const packages = Object.entries(lock.packages as Readonly<Record<string, Locked>>);
  return packages.flatMap(([place, { version, license, dev, link }]) => {
    if (!place.includes('node_modules/') || link === true) return [];
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return [
      {
        name,
        version: version ?? '',
        licence: license ?? licenceOf(place),
        use: dev ? 'development' : 'running',
      },
    ];
  });
}

/** Old packages keep the licence out of the lock; their own manifest may still say it. */
function licenceOf(place: string): string {
  const manifest = path.join(root, place, 'package.json');
  if (!existsSync(manifest)) return 'unknown';
  const { license } = JSON.parse(readFileSync(manifest, 'utf8'));
  return typeof license === 'string' ? license : 'unknown';
}

const dependencies = readDependencies();
const refused = dependencies.filter(({ licence }) => !isAllowed(licence));
for (const { name, version, licence } of refused)
  console.error(
    `${name} ${version}: the licence \`${licence}\` is not on the list in tools/licences/licence.ts`,
  );
const text = table(dependencies);
const stale = !existsSync(target) || readFileSync(target, 'utf8') !== text;
if (process.argv.includes('--check')) {
  if (stale) console.error('THIRD-PARTIES.md is out of date; run `npm run third-parties`');
} else if (stale) {
  writeFileSync(target, text);
}
console.log(
  `third parties: ${dependencies.length} packages read, ${refused.length} with a licence that is not allowed`,
);
if (refused.length > 0 || dependencies.length < 20 || (stale && process.argv.includes('--check')))
  process.exitCode = 1;
