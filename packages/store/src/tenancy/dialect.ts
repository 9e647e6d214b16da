import {
  type DatabaseConnection,
  type Dialect,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type { Connection, Engine } from '../engine/engine.ts';
import { duringCommit } from '../engine/translate-error.ts';
import { beginAs, underway } from './standing.ts';

/** Kysely on either engine. */
export function dialectOn(engine: Engine): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new StoreDriver(engine),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

/** Only ever begins a transaction with a standing, so that no statement runs with the rights of the login. */
class StoreDriver implements Driver {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<StoreConnection> {
    return new StoreConnection(await this.#engine.connect());
  }

  async beginTransaction(connection: StoreConnection, settings: TransactionSettings): Promise<void> {
    const { held } = connection;
    const current = underway.getStore();
    if (!current) throw new Error('a transaction of the store begins with `inBoard` or `outside`');
    const { isolationLevel, accessMode } = settings;
    const how = [
      'begin',
      ...(isolationLevel ? [`isolation level ${isolationLevel}`] : []),
      ...(accessMode ? [accessMode] : []),
    ];
    const begin = beginAs(current.standing, how.join(' '));
    if (current.first === undefined) {
      await held.run(begin);
      return;
    }
    try {
      current.answer = (await held.run(`${begin}; ${current.first}`)).rows;
    } catch (error) {
      // it did begin, and whoever has the connection next would be inside of it
      await this.rollbackTransaction(connection);
      throw error;
    }
  }

  async commitTransaction({ held }: StoreConnection): Promise<void> {
    if (!held.inTransaction()) throw new Error('the work ended its own transaction; leave that to the store');
    let command: string;
    try {
      ({ command } = await held.run('commit'));
    } catch (error) {
      throw duringCommit(error);
    }
    // PostgreSQL answers so when an earlier statement failed and the work went on as if nothing had happened
    if (command === 'ROLLBACK') throw new Error('a statement failed and the work went on; nothing was kept');
  }

  async rollbackTransaction(connection: StoreConnection): Promise<void> {
    try {
      await connection.held.run('rollback');
    } catch {
      // a connection that cannot undo is let go of, and with it what it did; why the work failed matters more
      connection.broken = true;
    }
  }

  async releaseConnection({ held, broken }: StoreConnection): Promise<void> {
    held.release(broken);
  }

  async savepoint({ held }: StoreConnection, name: string): Promise<void> {
    await held.query(`savepoint ${quoted(name)}`);
  }

  async rollbackToSavepoint({ held }: StoreConnection, name: string): Promise<void> {
    await held.query(`rollback to ${quoted(name)}`);
  }

  async releaseSavepoint({ held }: StoreConnection, name: string): Promise<void> {
    await held.query(`release ${quoted(name)}`);
  }

  // who opened the engine closes it
  async destroy(): Promise<void> {}
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const counted = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

class StoreConnection implements DatabaseConnection {
  readonly held: Connection;
  broken = false;

  constructor(held: Connection) {
    this.held = held;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { command, rowCount, rows } = await this.held.query(sql, parameters);
    return {
      rows: rows as Row[],
      ...(counted.has(command) ? { numAffectedRows: BigInt(rowCount) } : {}),
    };
  }

  // oxlint-disable-next-line require-yield -- it has to be one
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('the store does not stream; ask for rows in pages');
  }
}
