import path from 'node:path';
import { clientConnection } from './client-connection.ts';
import type { Connection, Engine } from './engine.ts';
import { StoreFault } from './fault.ts';
import { makeData, takeFolder } from './folder.ts';
import type { FolderLock } from './folder-lock.ts';
import { type PgliteInstance, startPglite } from './pglite-instance.ts';
import { session } from './session.ts';
import { Turns } from './turns.ts';
import { Upkeep } from './upkeep.ts';

const WAIT_FOR_TURN = 30_000;
/** A start that fails costs half a second of work: not again for every question that comes in meanwhile. */
const WAIT_AFTER_FAILURE = 1000;

/** How a connection was prepared: for a piece of work, or with the rights of the login. */
type Mode = 'session' | 'bare';
const prepare: Readonly<Record<Mode, string>> = { session, bare: 'reset role' };

/**
 * PostgreSQL inside this process, with its data in `folder`. `onSync` hears of every file that is synced to disk.
 * Throws a StoreFault `locked`, `no-folder` or `disk-full`.
 */
export async function openPglite(folder: string, onSync: () => void = () => {}): Promise<Engine> {
  const lock = takeFolder(folder);
  const data = path.join(folder, 'db');
  try {
    await makeData(data);
    const engine = new PgliteEngine({ data, lock, onSync });
    await engine.start();
    return engine;
  } catch (error) {
    lock.release();
    throw error;
  }
}

interface PgliteOptions {
  readonly data: string;
  readonly lock: FolderLock;
  readonly onSync: () => void;
}

/**
 * One connection, handed from one piece of work to the next. When PostgreSQL gives up (a full disk at the wrong
 * moment), the next piece of work starts it anew.
 */
class PgliteEngine implements Engine {
  readonly name = 'pglite';
  readonly connections = 1;
  readonly #options: PgliteOptions;
  readonly #turns = new Turns(WAIT_FOR_TURN);
  readonly #upkeep = new Upkeep();
  #running: PgliteInstance | undefined;
  #mode: Mode | undefined;
  #failure: { readonly error: unknown; readonly until: number } | undefined;
  #closed = false;

  constructor(options: PgliteOptions) {
    this.#options = options;
  }

  connect(): Promise<Connection> {
    return this.#hold('session');
  }

  bare(): Promise<Connection> {
    return this.#hold('bare');
  }

  /** The instance that runs, or a new one. */
  async start(): Promise<PgliteInstance> {
    if (this.#running?.isDead() === true) await this.#stop();
    if (this.#running) return this.#running;
    const { data, onSync } = this.#options;
    if (this.#failure && performance.now() < this.#failure.until) throw this.#failure.error;
    try {
      this.#running = await startPglite(data, onSync);
    } catch (error) {
      this.#failure = { error, until: performance.now() + WAIT_AFTER_FAILURE };
      throw error;
    }
    this.#mode = undefined;
    return this.#running;
  }

  async close(): Promise<void> {
    const done = await this.#turns.take();
    this.#closed = true;
    await this.#stop();
    this.#options.lock.release();
    done();
  }

  async #stop(): Promise<void> {
    const old = this.#running;
    this.#running = undefined;
    await old?.stop();
  }

  async #hold(mode: Mode): Promise<Connection> {
    const done = await this.#turns.take();
    try {
      if (this.#closed) throw new StoreFault({ kind: 'away', unsure: false });
      const { client } = await this.start();
      const connection = clientConnection(client, () => void this.#keepUp().finally(done));
      // whoever came before may have ended in the middle
      if (connection.inTransaction()) await connection.run('rollback');
      if (this.#mode !== mode) await connection.run(prepare[mode]);
      this.#mode = mode;
      return connection;
    } catch (error) {
      done();
      throw error;
    }
  }

  /** Before the next one has its turn; what goes wrong here shows to the next one. */
  async #keepUp(): Promise<void> {
    const running = this.#running;
    if (!this.#upkeep.isDue() || !running || running.isDead()) return;
    const connection = clientConnection(running.client, () => {});
    try {
      if (connection.inTransaction()) await connection.run('rollback');
      await connection.run(prepare.bare);
      this.#mode = 'bare';
      await this.#upkeep.run(connection);
    } catch {
      // a full disk, or an instance that gave up: tried again after as many pieces of work
    }
  }
}
