import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { openStore } from '@netjes/store';
import { emptyFolder } from '../../../../tests/databases/fresh-places.ts';
import { askServer, serveCommands } from './beside.ts';
import { socketPath } from './socket-path.ts';

const { folder, remove } = emptyFolder();
after(remove);
const main = path.resolve(import.meta.dirname, '../main.ts');

interface Said {
  readonly exit: number | null;
  readonly out: string;
}

function netjes(line: string): Promise<Said> {
  const child = spawn(process.execPath, [main, ...line.split(' ')], { env: { NETJES_DATA: folder } });
  let out = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (out += chunk));
  return new Promise((resolve) => child.on('close', (exit) => resolve({ exit, out })));
}

/** A server on the data, which is ready when it says where. */
async function startServer(): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, [main, 'start', '--port', '0'], { env: { NETJES_DATA: folder } });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  for await (const chunk of child.stdout) {
    said += String(chunk);
    const url = /http:\/\/localhost:\d+/.exec(said)?.[0];
    if (url) return { child, url };
  }
  throw new Error(`netjes start ended: ${said}`);
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));

describe('commands beside a running server', () => {
  test('run in the server, which holds the data, and on the data when there is none', async () => {
    const now = () => Temporal.Instant.from('2026-09-01T06:30:00Z');
    const store = await openStore({ place: { folder }, keys: { file: path.join(folder, 'keys.json') }, now });
    await store.outside((tx) =>
      tx.insertInto('board').values({ board: 'aurora', name: 'Aurora', made_at: now() }).execute(),
    );
    await store.close();

    const { child, url } = await startServer();
    const beside = await netjes('health --json');
    equal(beside.exit, 0, beside.out);
    equal(JSON.parse(beside.out).database.engine, 'pglite');
    const watched = await fetch(`${url}/gezondheid.json`);
    equal(watched.status, 200);
    match(await watched.text(), /"engine":"pglite"/);

    const file = path.join(folder, 'beside.netjes');
    const backup = await netjes(`backup ${file} --lang en`);
    equal(backup.exit, 0, backup.out);
    match(backup.out, /The keys are not in it/);
    const restore = await netjes(`restore ${file}`);
    equal(restore.exit, 1);
    match(restore.out, /stop het eerst/);
    if (process.platform !== 'win32') {
      equal(statSync(folder).mode & 0o777, 0o700);
      equal(statSync(socketPath(folder)).mode & 0o777, 0o600);
    }

    const second = await netjes('start --port 0');
    equal(second.exit, 1, 'a second server on the same data is refused');
    match(second.out, new RegExp(`een ander Netjes werkt al met de map .*proces ${child.pid}`));

    child.kill('SIGKILL');
    await ended(child);
    const alone = await netjes('health --json');
    equal(alone.exit, 0, alone.out);
    equal(JSON.parse(alone.out).backup.grade, 'good', 'the server was killed, and its data are there');

    const again = await startServer();
    equal((await netjes('health')).exit, 0);
    again.child.kill('SIGTERM');
    equal(await ended(again.child), 0);
    const verified = await netjes(`restore ${file} --verify`);
    equal(verified.exit, 0, verified.out);
    match(verified.out, /compleet en terug te zetten/);
    const elsewhere = path.join(folder, 'elsewhere');
    mkdirSync(elsewhere);
    writeFileSync(path.join(elsewhere, 'keys.json'), readFileSync(path.join(folder, 'keys.json')), {
      mode: 0o600,
    });
    const restored = await netjes(`restore ${file} --data ${elsewhere}`);
    equal(restored.exit, 0, restored.out);
    equal((await netjes(`restore ${file} --data ${elsewhere}`)).exit, 1, 'never over data');
  });

  test('are a closed list, and say so when the two are of different versions', async () => {
    const file = path.join(folder, 'other.sock');
    const server = await serveCommands(file, async (args) => ({
      exit: 0,
      json: args,
      human: args.join(' '),
    }));
    deepEqual(await askServer(file, ['health']), { exit: 0, json: ['health'], human: 'health' });
    const say = (line: string) =>
      new Promise<string>((resolve) => {
        const socket = connect(file);
        socket.on('data', (chunk) => resolve(String(chunk)));
        socket.write(line);
      });
    match(await say('{"netjes":99,"args":[],"cwd":"/"}\n'), /other-version/);
    match(await say('hello\n'), /unreadable/);
    match(await say('{"netjes":1,"args":[7],"cwd":"/"}\n'), /unreadable/);
    await server.close();
    equal(await askServer(file, ['health']), undefined);
  });

  test('meet at a path that every system can hold', () => {
    ok(Buffer.byteLength(socketPath(`/${'very-long-name/'.repeat(20)}`)) <= 100);
    equal(
      socketPath('/srv/netjes'),
      process.platform === 'win32' ? socketPath('/srv/netjes') : '/srv/netjes/netjes.sock',
    );
  });
});
