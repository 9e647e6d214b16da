// Checks the types of every room with its own tsconfig, and proves two things the compiler does not say itself:
// that no .ts file is left out of every tsconfig, and that pure rooms really know nothing of Node or the browser.
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { importTable } from './imports/table.ts';
import { root } from './runtime.js';

const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
const slashed = (file: string) => file.replaceAll(path.sep, '/');
const skipped = ['**/node_modules/**', 'tools/canaries/**'];

interface Result {
  readonly project: string;
  readonly files: readonly string[];
  readonly errors: readonly string[];
  readonly exitCode: number | null;
}

/** Runs the compiler on one tsconfig; `files` are ours that it read, relative to the root. */
async function compile(project: string): Promise<Result> {
  const args = [tsc, '-p', project, '--noEmit', '--pretty', 'false', '--listFiles'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  for await (const chunk of child.stdout) output += String(chunk);
  const exitCode =
    child.exitCode ?? (await new Promise<number | null>((resolve) => child.on('exit', resolve)));
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const isFile = (line: string) => path.isAbsolute(line);
  const files = lines.filter((line) => isFile(line) && !/[\\/]node_modules[\\/]/.test(line));
  return {
    project,
    files: files.map((file) => slashed(path.relative(root, file))),
    errors: lines.filter((line) => !isFile(line)),
    exitCode,
  };
}

// each of these names must be unknown to a pure room; its index is imported too, as types can leak in through it
const impure = ['process', 'fetch', 'console', 'document', 'setTimeout', 'Buffer'];

async function checkCanary(folder: string): Promise<string[]> {
  const place = path.join(root, '.cache/types', path.basename(folder));
  mkdirSync(place, { recursive: true });
  const up = slashed(path.relative(place, path.join(root, folder)));
  writeFileSync(
    path.join(place, 'tsconfig.json'),
    JSON.stringify({ extends: `${up}/tsconfig.json`, include: ['./canary.ts'], exclude: [] }),
  );
  const index = existsSync(path.join(root, folder, 'src/index.ts')) ? `import '${up}/src/index.ts';\n` : '';
  writeFileSync(
    path.join(place, 'canary.ts'),
    `${index}${impure.map((name) => `void ${name};`).join('\n')}\n`,
  );
  const { errors } = await compile(path.join(place, 'tsconfig.json'));
  return impure
    .filter(
      (name) => !errors.some((error) => error.includes('canary.ts') && error.includes(`name '${name}'`)),
    )
    .map((name) => `${folder}: a pure room, and yet its tsconfig knows \`${name}\``);
}

const isEmpty = (project: string) =>
  globSync(`${path.posix.dirname(project)}/src/**/*.ts`, { cwd: root }).length === 0;
const configs = globSync(['{packages,apps}/*/tsconfig*.json', '{tests,tools,bench}/tsconfig*.json'], {
  cwd: root,
})
  .map(slashed)
  .toSorted();
const pureRooms = Object.values(importTable).filter(
  ({ folder, pure }) => pure === true && existsSync(path.join(root, folder, 'tsconfig.json')),
);

// a room that has only its package.json yet, or no tests yet, has nothing to check
const results = (await Promise.all(configs.map(compile))).filter(
  ({ project, errors }) => !(errors.length === 1 && errors[0]?.includes('TS18003') && waits(project)),
);
function waits(project: string): boolean {
  return project.endsWith('tsconfig.test.json')
    ? globSync(`${path.posix.dirname(project)}/src/**/*.test.ts`, { cwd: root }).length === 0
    : isEmpty(project);
}

const covered = new Set(results.flatMap(({ files }) => files));
const sources = globSync('{packages,apps,tests,tools,bench}/**/*.ts', { cwd: root, exclude: skipped }).map(
  slashed,
);
const leaks = (await Promise.all(pureRooms.map(({ folder }) => checkCanary(folder)))).flat();
const problems = new Set([
  ...results.flatMap(({ project, errors, exitCode }) =>
    errors.length === 0 && exitCode !== 0
      ? [`${project}: the compiler stopped with exit code ${exitCode}`]
      : errors,
  ),
  ...sources.filter((file) => !covered.has(file)).map((file) => `${file}: no tsconfig includes this file`),
  ...leaks,
]);
for (const problem of problems) console.error(problem);
const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/typescript/package.json'), 'utf8'));
console.log(
  `types: TypeScript ${version}, ${results.length} projects, ${sources.length} files, ${problems.size} problems; ` +
    `canary: ${pureRooms.length * impure.length} names unknown in ${pureRooms.length} pure rooms`,
);
if (problems.size > 0) process.exitCode = 1;
