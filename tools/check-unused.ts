// Finds code and dependencies that nothing uses (knip), after proving on a canary that it finds every kind.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './runtime.js';

const knip = path.join(root, 'node_modules/knip/bin/knip.js');
const canary = path.join(root, 'tools/canaries/unused');
const seeded = {
  files: 'src/forgotten.ts',
  dependencies: 'never-imported',
  exports: 'unusedExport',
  types: 'UnusedType',
  unlisted: 'not-in-the-manifest',
} as const;

type Issue = Partial<Record<keyof typeof seeded, readonly { readonly name: string }[]>>;

function checkCanary(): void {
  const args = [knip, '--no-progress', '--reporter', 'json'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: canary, encoding: 'utf8' });
  if (!stdout.startsWith('{')) throw new Error(`knip said nothing about its canary: ${stdout}${stderr}`);
  const { issues } = JSON.parse(stdout) as { readonly issues: readonly Issue[] };
  for (const [kind, name] of Object.entries(seeded) as [keyof typeof seeded, string][])
    if (!issues.some((issue) => issue[kind]?.some((found) => found.name === name)))
      throw new Error(`the canary is silent: knip did not report \`${name}\` under ${kind}`);
}

checkCanary();
const run = spawnSync(process.execPath, [knip, '--no-progress', '--no-config-hints'], {
  cwd: root,
  encoding: 'utf8',
});
if (run.status !== 0) console.error(`${run.stdout}${run.stderr}`.trim());
console.log(
  `unused: ${run.status === 0 ? 'nothing' : 'see above'}; canary: ${Object.keys(seeded).length} found`,
);
process.exitCode = run.status === 0 ? 0 : 1;
