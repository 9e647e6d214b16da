import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Client } from 'pg';
import { DurableFiles } from './durable-files.ts';
import { StoreFault } from './fault.ts';
import { translateError } from './translate-error.ts';
import { valueTypes } from './values.ts';

/** One run of PostgreSQL inside this process. */
export interface PgliteInstance {
  readonly client: Client;
  /** it gave up or fell silent, and has to be started anew */
  isDead(): boolean;
  /** Ends it in good order, or lets go of it when it gave up. */
  stop(): Promise<void>;
}

// `-F` would turn fsync off; fdatasync does nothing inside PGlite, fsync is ours
const startParams = [
  ...PGlite.defaultStartParams.filter((word) => word !== '-F'),
  ...['-c', 'fsync=on', '-c', 'synchronous_commit=on', '-c', 'full_page_writes=on'],
  ...['-c', 'wal_sync_method=fsync'],
  // a start that fails would leave its clock ticking, and the program could never end
  ...['-c', 'log_startup_progress_interval=0'],
  // room for one connection and a school's data; what PostgreSQL takes by itself is meant for a whole server
  ...['-c', 'shared_buffers=32MB', '-c', 'max_connections=5', '-c', 'max_wal_senders=0'],
  // what is kept of its log after a checkpoint
  ...['-c', 'min_wal_size=32MB', '-c', 'max_wal_size=64MB'],
];

// its log in files of 4 MB: a new school's folder is small, and cut back in small steps
const initDbStartParams = ['--wal-segsize=4'];

/**
 * Starts PostgreSQL on a folder, a new one included; `onSync` hears of every fsync.
 * Throws a StoreFault `disk-full`, or what PGlite said.
 */
export async function startPglite(folder: string, onSync: () => void): Promise<PgliteInstance> {
  const end = new End();
  const files = new DurableFiles(folder, { onSync, onDeath: () => (end.gaveUp = true) });
  const onStderr = (line: string) => end.hear(line);
  let pglite: PGlite;
  try {
    pglite = await PGlite.create({ fs: files, startParams, initDbStartParams, onStderr });
  } catch (error) {
    files.abandon();
    throw end.why(error);
  }
  const client = await connect(pglite, end);
  return {
    client,
    isDead: () => end.gaveUp || end.silent,
    async stop() {
      if (end.gaveUp) return files.abandon();
      if (!end.silent) await client.end();
      await pglite.close();
    },
  };
}

/** How an instance ended. */
class End {
  /** PostgreSQL panicked; nothing in it may be called any more */
  gaveUp = false;
  /** the connection to it broke */
  silent = false;
  #full = false;

  /** a line of PostgreSQL's log */
  hear(line: string): boolean {
    this.#full ||= /No space left on device|Disk quota exceeded/i.test(line);
    return false;
  }

  why(error: unknown): unknown {
    if (this.#full) return new StoreFault({ kind: 'disk-full', unsure: false }, error);
    return this.gaveUp ? new StoreFault({ kind: 'away', unsure: false }, error) : translateError(error);
  }
}

/** A client of pg on PGlite, so that values come and go as with a server. */
async function connect(pglite: PGlite, end: End): Promise<Client> {
  const guarded = {
    waitReady: pglite.waitReady,
    async execProtocolStream(...message: Parameters<PGlite['execProtocolStream']>) {
      try {
        if (end.gaveUp) throw new Error('the database gave up');
        return await pglite.execProtocolStream(...message);
      } catch (error) {
        throw end.why(error);
      }
    },
  };
  // the two members above are all that it uses
  const config = createPgConfig(guarded as unknown as PGlite);
  const client = new Client({ ...config, types: valueTypes } as unknown as string);
  client.on('error', () => (end.silent = true));
  await client.connect();
  return client;
}
