import { chmodSync, existsSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Ended } from '../outcome.ts';

/** A command that runs in the server, as it holds the data. A line of JSON goes there, one comes back. */
interface Asked {
  readonly netjes: typeof PROTOCOL;
  readonly args: readonly string[];
  /** the folder that paths in `args` start from */
  readonly cwd: string;
}

type Answered = { readonly ended: Ended } | { readonly refused: Refusal };

/** `fault`: the server failed, and says more in its own log */
export type Refusal = 'other-version' | 'unreadable' | 'fault';

const PROTOCOL = 1;
const LONGEST_LINE = 64 * 1024;

/** Runs one command line of a person who may read the data folder. */
export type RunHere = (args: readonly string[], cwd: string) => Promise<Ended>;

/** Waits for commands at `file`. What was left there by a server that was killed goes. */
export async function serveCommands(file: string, run: RunHere): Promise<{ close(): Promise<void> }> {
  if (process.platform !== 'win32' && existsSync(file)) rmSync(file);
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy());
    void answer(socket, run);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(file, resolve);
  });
  if (process.platform !== 'win32') chmodSync(file, 0o600);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
      }),
  };
}

async function answer(socket: Socket, run: RunHere): Promise<void> {
  const send = (answered: Answered) => socket.end(`${JSON.stringify(answered)}\n`);
  const asked = await readLine(socket);
  if (asked === undefined) return void send({ refused: 'unreadable' });
  const { netjes, args, cwd } = asked as Partial<Asked>;
  if (netjes !== PROTOCOL) return void send({ refused: 'other-version' });
  if (!Array.isArray(args) || !args.every((word) => typeof word === 'string') || typeof cwd !== 'string') {
    return void send({ refused: 'unreadable' });
  }
  try {
    send({ ended: await run(args, cwd) });
  } catch (error) {
    const { faultLines } = await import('@netjes/store');
    process.stderr.write(`${faultLines(error)}\n`);
    send({ refused: 'fault' });
  }
}

async function readLine(socket: Socket): Promise<object | undefined> {
  let size = 0;
  socket.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > LONGEST_LINE) socket.destroy();
  });
  for await (const line of createInterface({ input: socket })) {
    try {
      const value: unknown = JSON.parse(line);
      return typeof value === 'object' && value !== null ? value : undefined;
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/** Has the server run a command; undefined when there is none. Throws when it goes away before it has answered. */
export async function askServer(
  file: string,
  args: readonly string[],
): Promise<Ended | { readonly refused: Refusal } | undefined> {
  const socket = await reach(file);
  if (!socket) return undefined;
  const asked: Asked = { netjes: PROTOCOL, args, cwd: process.cwd() };
  socket.write(`${JSON.stringify(asked)}\n`);
  for await (const line of createInterface({ input: socket })) {
    socket.destroy();
    const answered = JSON.parse(line) as Answered;
    return 'ended' in answered ? answered.ended : answered;
  }
  return { refused: 'fault' };
}

async function reach(file: string): Promise<Socket | undefined> {
  const socket = connect(file);
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve).once('error', reject);
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // nothing there, or what a server that was killed left behind
    if (code === 'ENOENT' || code === 'ECONNREFUSED') return undefined;
    throw error;
  }
  socket.on('error', () => socket.destroy());
  return socket;
}
