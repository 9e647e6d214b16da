import { deepEqual, equal, match } from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as later } from 'node:timers/promises';
import { startCluster } from '../../../../tests/databases/cluster.ts';
import { emptyFolder } from '../../../../tests/databases/fresh-places.ts';

const main = path.resolve(import.meta.dirname, '../main.ts');
const { folder, remove } = emptyFolder();
after(remove);

/** Netjes as a program of its own, once it said that it runs. */
async function start(
  url: string,
  ...words: readonly string[]
): Promise<{ child: ChildProcess; said: string }> {
  const env = { NETJES_DATA: folder, DATABASE_URL: url };
  const child = spawn(process.execPath, [main, 'start', '--port', '0', ...words], { env });
  after(() => child.kill('SIGKILL'));
  child.stderr.resume();
  for await (const chunk of child.stdout) return { child, said: String(chunk) };
  throw new Error('it ended before it said anything');
}

async function healthAt(url: string): Promise<readonly unknown[]> {
  const response = await fetch(`${url}/gezondheid.json`);
  const { database } = (await response.json()) as { database: { trouble?: string } };
  return [response.status, database.trouble];
}

/** Looks until it is so; a server takes a while to notice. */
async function soon(look: () => Promise<readonly unknown[]>, wanted: readonly unknown[]): Promise<void> {
  for (let left = 300; left > 0; left -= 1) {
    if (JSON.stringify(await look()) === JSON.stringify(wanted)) return;
    await later(100);
  }
  deepEqual(await look(), wanted);
}

test('while the database is away the pages go on, and when it is back so does the rest, without a restart', async (t) => {
  const cluster = await startCluster();
  t.after(() => cluster.remove());
  const address = cluster.url('postgres');
  await cluster.stop('fast');
  const { child, said } = await start(address, '--only', 'web');
  const url = /http:\/\/localhost:\d+/.exec(said)?.[0] ?? '';
  await soon(() => healthAt(url), [503, 'away']);
  equal((await fetch(url)).status, 200);

  await cluster.start();
  await soon(() => healthAt(url), [200, undefined]);
  const worker = await start(address, '--only', 'worker');
  match(worker.said, /Netjes bezorgt/);

  await cluster.stop('immediate');
  await soon(() => healthAt(url), [503, 'away']);
  equal((await fetch(`${url}/langstraat/mag-ik/phone.use?place=canteen`)).status, 200);
  await cluster.start();
  await soon(() => healthAt(url), [200, undefined]);
  for (const each of [child, worker.child]) {
    const ended = new Promise((resolve) => each.once('close', resolve));
    each.kill('SIGTERM');
    equal(await ended, 0);
  }
});
