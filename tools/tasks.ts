import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { root } from './runtime.js';

const oxlint = 'node_modules/oxlint/bin/oxlint';
const oxfmt = 'node_modules/oxfmt/bin/oxfmt';

const checks = {
  types: ['tools/check-types.ts'],
  lint: [oxlint, '--deny-warnings', '--report-unused-disable-directives'],
  format: [oxfmt, '--check'],
  imports: ['tools/check-imports.ts'],
  unused: ['tools/check-unused.ts'],
  'third parties': ['tools/third-parties.ts', '--check'],
  dependencies: ['tools/check-dependencies.ts'],
} as const;

/** A piece of work; resolves to whether it went well. */
type Part = () => Promise<boolean>;

function files(pattern: string, exclude: readonly string[] = []): string[] {
  const never = ['**/node_modules/**', 'tools/canaries/**', ...exclude];
  return globSync(pattern, { cwd: root, exclude: never }).toSorted();
}

/** Runs one program on this very Node and shows what it says. */
async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<boolean> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return await new Promise((resolve) => child.on('close', (code) => resolve(code === 0)));
}

/** Runs a check, and puts the verdict with its time above what it said. */
async function check(name: keyof typeof checks): Promise<boolean> {
  const start = performance.now();
  // what it says is kept first, so colours are of no use; in a CI oxlint takes them for wanted
  const env = { ...process.env, CI: undefined, NO_COLOR: '1' };
  const child = spawn(process.execPath, checks[name], { cwd: root, env });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const passed = await new Promise<boolean>((resolve) => child.on('close', (code) => resolve(code === 0)));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${passed ? '✔' : '✖'} ${name} (${seconds} s)\n${said.trim().replace(/^/gm, '    ')}`);
  return passed;
}

/** Runs test files in as many processes as there are cores, two at most. */
async function tests(title: string, found: readonly string[], { env = {} } = {}): Promise<boolean> {
  if (found.length === 0) {
    console.log(`\n${title}: there are none yet`);
    return true;
  }
  const hands = Math.min(MOST_HANDS, availableParallelism(), found.length);
  console.log(`\n${title}: ${found.length} files, ${hands} at a time`);
  // neighbours in a room take about as long as each other, so they are dealt out one by one
  const dealt = Array.from({ length: hands }, (_, hand) => found.filter((_file, i) => i % hands === hand));
  const runs = dealt.map((own, hand) => runTests(own, env, hand === 0 ? 'inherit' : 'pipe'));
  return (await Promise.all(runs)).every(Boolean);
}

/** More would only wait for each other's databases. */
const MOST_HANDS = 2;

/** Runs test files in one process. What it says is shown at once, or kept and shown whole when it is done. */
async function runTests(own: readonly string[], env: object, how: 'inherit' | 'pipe'): Promise<boolean> {
  const child = spawn(process.execPath, ['--test', '--test-isolation=none', ...own], {
    cwd: root,
    stdio: ['inherit', how, how],
    env: { ...process.env, ...env },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  return await new Promise((resolve) => {
    child.on('close', (code) => {
      if (how === 'pipe') process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

const unit: Part = () =>
  tests('unit tests', files('**/*.test.ts', ['tests/journeys/**', '**/*.long.test.ts']));
const journeys: Part = () => tests('journeys', files('tests/journeys/**/*.test.ts', ['**/*.long.test.ts']));
const long: Part = () =>
  tests('long tests (*.long.test.ts)', files('**/*.long.test.ts'), {
    env: { NETJES_RUNS: process.env['NETJES_RUNS'] ?? '100000' },
  });

const part = (name: keyof typeof checks): readonly [string, Part] => [name, () => check(name)];

/** What each npm script does, in this order. All parts run, so that one run tells everything that is wrong. */
const tasks: Readonly<Record<string, readonly (readonly [string, Part])[]>> = {
  test: [
    ['set-up of Chromium', () => run(['tools/chromium.js'])],
    ['set-up of PostgreSQL', () => run(['tools/postgres.js'])],
    part('types'),
    part('lint'),
    part('format'),
    part('imports'),
    part('unused'),
    part('third parties'),
    part('dependencies'),
    ['unit tests', unit],
    ['journeys', journeys],
  ],
  'test:long': [['long tests', long]],
  types: [part('types')],
  lint: [part('lint'), part('format'), part('imports')],
  format: [['format', () => run([oxfmt])]],
  'third-parties': [['third parties', () => run(['tools/third-parties.ts'])]],
};

const [name = ''] = process.argv.slice(2);
const parts = tasks[name];
if (!parts) throw new Error(`\`${name}\` is no task; there are ${Object.keys(tasks).join(', ')}`);
const failed: string[] = [];
for (const [title, work] of parts) if (!(await work())) failed.push(title);
if (failed.length > 0) {
  console.error(`\n✖ failed: ${failed.join(', ')}`);
  process.exitCode = 1;
} else {
  console.log(`\n✔ ${name}: all of it passed`);
}
