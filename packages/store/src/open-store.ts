import type { Connection, Engine, EngineName, Place } from './engine/engine.ts';
import { StoreFault } from './engine/fault.ts';
import { openPglite } from './engine/pglite.ts';
import { openPostgres } from './engine/postgres.ts';
import type { KeySource } from './keys/key-source.ts';
import type { Keys } from './keys/keys.ts';
import { openKeys } from './keys/open-keys.ts';
import { migrations as all } from './migrations/list.ts';
import { migrate } from './migrations/migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { prepareRoles } from './tenancy/roles.ts';
import { type Transactions, transactionsOn } from './tenancy/transactions.ts';

/** An open store. */
export interface Store extends Transactions {
  readonly engine: EngineName;
  /** what seals columns and signs; from a file or the environment, never in the database */
  readonly keys: Keys;
  /** Waits for the work under way, and lets go of the place. Closing again does nothing. */
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly place: Place;
  readonly keys: KeySource;
  /** when is it? asked for every time, never kept */
  readonly now: () => Temporal.Instant;
  /** other migrations than ours: for tests of a history that differs */
  readonly migrations?: readonly Migration[];
  /** hears of every file that PGlite syncs to disk */
  readonly onSync?: () => void;
}

const OLDEST = 15;

/**
 * Opens the store at a place and brings its tables to this version.
 * Throws a StoreFault: `locked`, `no-folder`, `away`, `turned-down`, `too-old`, `wrong-encoding`, `roles-wanted`,
 * `role-too-strong`, `history-differs`, `disk-full`, or one of the keys. What is stored is as it was before.
 */
export async function openStore(options: OpenOptions): Promise<Store> {
  const { place, now, migrations = all, onSync } = options;
  const engine = 'url' in place ? openPostgres(place.url) : await openPglite(place.folder, onSync);
  let keys: Keys;
  try {
    keys = await setUp(engine, async (connection) => {
      await prepareRoles(connection);
      await migrate(connection, migrations, now());
      return await openKeys(connection, options.keys, now());
    });
  } catch (error) {
    await engine.close();
    throw error;
  }
  return { engine: engine.name, keys, ...transactionsOn(engine), close: once(() => engine.close()) };
}

async function setUp<Result>(
  engine: Engine,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const connection = await engine.bare();
  try {
    await refuseUnfit(connection);
    return await work(connection);
  } finally {
    connection.release();
  }
}

async function refuseUnfit(connection: Connection): Promise<void> {
  const { rows } = await connection.query(
    `select current_setting('server_version') as version, current_setting('server_encoding') as encoding,
       current_setting('server_version_num')::int / 10000 as major`,
  );
  const { version, encoding, major } = rows[0] as unknown as Record<'version' | 'encoding', string> & {
    major: number;
  };
  if (major < OLDEST) throw new StoreFault({ kind: 'too-old', version, needed: OLDEST });
  if (encoding !== 'UTF8') throw new StoreFault({ kind: 'wrong-encoding', encoding });
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
