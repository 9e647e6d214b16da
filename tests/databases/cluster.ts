import { spawn, spawnSync } from 'node:child_process';
import { chownSync, closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { ensurePostgres } from '../../tools/postgres.js';
import { temporaryFolder } from './temporary.ts';

/** A PostgreSQL server of our own, that nobody else can reach. */
export interface Cluster {
  /** the address of a database on it, for a login */
  url(database: string, login?: string): string;
  /** Runs SQL as superuser; what it answers comes as lines of text. */
  psql(sql: string, database?: string): string;
  /** Ends the server: all its processes by kill -9, at once, or in good order. */
  stop(how: 'kill' | 'immediate' | 'fast'): Promise<void>;
  start(): Promise<void>;
  /** Stops it and leaves nothing behind. */
  remove(): Promise<void>;
}

const SUPERUSER = 'postgres';
/** How the server is run: as another user when we are root, as it refuses to run as root. */
const user = process.getuid?.() === 0 ? unprivileged() : undefined;

function unprivileged(): { readonly uid: number; readonly gid: number } {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line =
    lines.find((each) => each.startsWith('postgres:')) ?? lines.find((each) => each.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid === undefined || gid === undefined) throw new Error('there is no user to run PostgreSQL as');
  return { uid: Number(uid), gid: Number(gid) };
}

// the server is told how to end; when nobody is left to tell, the tests were killed, and it goes with all it had
const KEEPER =
  'trap "" INT; "$@" & pid=$!; read -r how; kill -s "${how:-QUIT}" $pid; wait $pid; [ -n "$how" ] || rm -rf "$PWD"';

/**
 * Makes and starts a server in a folder of its own; `durable` makes it sync to disk, as a real one does.
 * Its databases sort as Dutch does, so that whatever leans on the order of a server shows.
 */
export async function startCluster({ durable = false } = {}): Promise<Cluster> {
  const bin = ensurePostgres();
  const folder = temporaryFolder('pg', { onDisk: durable });
  if (user) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const run = (program: string, args: readonly string[]) => {
    const done = spawnSync(path.join(bin, program), args, {
      ...user,
      cwd: folder,
      encoding: 'utf8',
      env: {},
    });
    if (done.status !== 0) throw new Error(`${program}: ${done.stderr || done.error?.message}`);
    return done.stdout;
  };
  const locale = ['--locale=C', '--locale-provider=icu', '--icu-locale=nl-NL'];
  run('initdb', ['-D', data, '-U', SUPERUSER, '-A', 'trust', '-E', 'UTF8', '--no-sync', ...locale]);

  const address = (database: string, login: string) =>
    `postgres:///${database}?host=${encodeURIComponent(folder)}&user=${login}`;
  const psql = (sql: string, database = 'postgres') =>
    run('psql', ['-XAtq', '-v', 'ON_ERROR_STOP=1', '-d', address(database, SUPERUSER), '-c', sql]);
  const server = new Server({ bin, folder, durable });
  await server.start();
  return {
    url: (database, login = SUPERUSER) => address(database, login),
    psql,
    stop: (how) => server.stop(how),
    start: () => server.start(),
    async remove() {
      await server.stop('immediate');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface ServerOptions {
  readonly bin: string;
  readonly folder: string;
  readonly durable: boolean;
}

class Server {
  readonly #options: ServerOptions;
  #child: ReturnType<typeof spawn> | undefined;

  constructor(options: ServerOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    const { bin, folder, durable } = this.#options;
    const settings = [
      'listen_addresses=',
      `unix_socket_directories=${folder}`,
      'max_connections=60',
      ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
    ];
    const words = [path.join(bin, 'postgres'), '-D', path.join(folder, 'data')];
    const said = openSync(this.#log, 'a');
    const child = spawn('sh', ['-c', KEEPER, 'sh', ...words, ...settings.flatMap((each) => ['-c', each])], {
      ...user,
      cwd: folder,
      env: {},
      stdio: ['pipe', said, said],
    });
    closeSync(said);
    this.#child = child;
    child.unref();
    (child.stdin as { unref?: () => void } | null)?.unref?.();
    const ready = () =>
      spawnSync(path.join(bin, 'pg_isready'), ['-q', '-h', folder], { cwd: folder, env: {} }).status === 0;
    const started = performance.now();
    while (!ready()) {
      if (child.exitCode !== null || performance.now() - started > LONGEST_START) this.#cannotStart();
      await later(50);
    }
  }

  #cannotStart(): never {
    const said = readFileSync(this.#log, 'utf8').trim().split('\n').slice(-20).join('\n');
    throw new Error(`the PostgreSQL of the tests does not start; it said last:\n${said}`);
  }

  async stop(how: 'kill' | 'immediate' | 'fast'): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.ref();
    if (how === 'kill') await this.#killAll();
    child.stdin?.end(`${{ kill: 'KILL', immediate: 'QUIT', fast: 'INT' }[how]}\n`);
    await ended;
    this.#child = undefined;
  }

  /** Kills every process of the server, and waits until the last one is really gone. */
  async #killAll(): Promise<void> {
    const lines = readFileSync(path.join(this.#options.folder, 'data/postmaster.pid'), 'utf8').split('\n');
    const main = Number(lines[0]);
    // stopped first, or it would see its children die and begin them anew
    process.kill(main, 'SIGSTOP');
    while (!processes().some(({ pid, state }) => pid === main && 'TtZ'.includes(state))) await later(5);
    const all = processes().filter(({ pid, parent }) => pid === main || parent === main);
    for (const { pid } of all) process.kill(pid, 'SIGKILL');
    // one that is still writing to a slow disk dies only after that, and holds the memory they share until then;
    // a server that is started before that refuses to
    const gone = new Set(all.map(({ pid }) => pid));
    while (processes().some(({ pid, state }) => gone.has(pid) && state !== 'Z')) await later(5);
  }

  get #log(): string {
    return path.join(this.#options.folder, 'said');
  }
}

/** Milliseconds: after a kill the server first writes all it has to a disk that others use too. */
const LONGEST_START = 120_000;

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** the first letter that ps gives it: T stopped, Z dead and not yet missed, … */
  readonly state: string;
}

function processes(): readonly Process[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,state='], { encoding: 'utf8' });
  return stdout
    .trim()
    .split('\n')
    .map((line) => {
      const [pid, parent, state = ''] = line.trim().split(/\s+/);
      return { pid: Number(pid), parent: Number(parent), state: state.charAt(0) };
    });
}
