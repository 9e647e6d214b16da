// Runs before every npm script, on whatever Node is there: installs what the lock says, once per lock.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, whatIsWrongWithNode } from './runtime.js';

const modules = path.join(root, 'node_modules');
// inside node_modules, so that it disappears together with what it vouches for
const stamp = path.join(modules, '.netjes-lock-hash');

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(`netjes: ${message}`);
  process.exit(1);
}

function lockHash() {
  const lock = path.join(root, 'package-lock.json');
  if (!existsSync(lock)) stop('package-lock.json is missing; restore it from version control');
  return createHash('sha256').update(readFileSync(lock)).digest('hex');
}

function install() {
  const npm = process.env['npm_execpath'];
  if (!npm) stop('start this through npm: `npm start` or `npm test`');
  // npm names the Node it runs on; the `node` on PATH may be the very one that `npm ci` is about to delete
  const node = process.env['npm_node_execpath'] ?? process.execPath;
  if (process.platform === 'win32' && node.startsWith(modules))
    stop('the lock has changed, and Windows cannot replace a Node that runs; run `npm ci` first');
  console.log('netjes: installing what package-lock.json lists …');
  // --include overrules a setting of the machine (omit, NODE_ENV=production) that would leave Node itself out
  const ci = [
    npm,
    'ci',
    '--include=optional',
    '--include=dev',
    '--loglevel=error',
    '--no-audit',
    '--no-fund',
  ];
  const { status, error } = spawnSync(node, ci, { cwd: root, stdio: 'inherit' });
  if (status !== 0)
    stop(`npm ci failed${error ? `: ${error.message}` : ''}; mend what it says above and try again`);
}

const hash = lockHash();
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
if (!installed) install();

const wrong = whatIsWrongWithNode();
if (wrong) stop(wrong);
if (!installed) writeFileSync(stamp, hash);
