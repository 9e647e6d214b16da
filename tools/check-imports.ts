// Enforces the import table. It first has to find every breach that is seeded in tools/canaries/imports,
// because a checker that reads nothing finds nothing wrong.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findBreaches, type Breach } from './imports/breaches.ts';
import { readImports, type SourceFile } from './imports/read.ts';
import { root } from './runtime.js';

const canary = path.join(root, 'tools/canaries/imports');
const tops = '{packages,apps,tests,bench,tools}';
// far below what is there; raise them as the tree grows
const fewestFiles = 60;
const fewestImports = 200;

function readTree(base: string): SourceFile[] {
  return globSync(`${tops}/**/*.{ts,js}`, { cwd: base, exclude: ['**/node_modules/**', 'tools/canaries/**'] })
    .map((file) => file.replaceAll(path.sep, '/'))
    .map((file) => readImports(file, readFileSync(path.join(base, file), 'utf8')));
}

/** What the canary's files say that must be found in them: lines `// breach: rule`. */
function seededBreaches(): string[] {
  return globSync('**/*.ts', { cwd: canary }).flatMap((file) =>
    [...readFileSync(path.join(canary, file), 'utf8').matchAll(/\/\/ breach: (\S+)/g)].map(
      ([, rule]) => `${file.replaceAll(path.sep, '/')}: ${rule}`,
    ),
  );
}

function checkCanary(): number {
  const seeded = seededBreaches().toSorted();
  const found = findBreaches(readTree(canary))
    .map(({ path: file, rule }) => `${file}: ${rule}`)
    .toSorted();
  if (seeded.length === 0 || found.join('\n') !== seeded.join('\n'))
    throw new Error(
      `the canary is silent or wrong; seeded:\n${seeded.join('\n')}\nfound:\n${found.join('\n')}`,
    );
  return seeded.length;
}

const say = ({ path: file, line, rule, message }: Breach) => `${file}:${line} ${rule}: ${message}`;

const seeded = checkCanary();
const sources = readTree(root);
const imports = sources.reduce((sum, source) => sum + source.imports.length, 0);
const breaches = findBreaches(sources);
for (const breach of breaches) console.error(say(breach));
console.log(
  `imports: ${sources.length} files and ${imports} imports read, ${breaches.length} breaches; canary: ${seeded} found`,
);
if (sources.length < fewestFiles || imports < fewestImports)
  throw new Error(`at least ${fewestFiles} files and ${fewestImports} imports should have been read`);
if (breaches.length > 0) process.exitCode = 1;
