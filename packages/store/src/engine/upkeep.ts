import type { Connection } from './engine.ts';

/** Log to replay after a crash, and to keep on disk, before it is cut back: some tenths of a second of work. */
const LOG = 48 * 1024 * 1024;

/** Look every so many pieces of work: a look costs about as much as one of them. */
const EVERY = 200;

const due = `
  select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn) > ${LOG} as "checkpoint",
    age((select datfrozenxid from pg_database where datname = current_database())) > 150000000 as freeze,
    array(
      select format('%I.%I', schemaname, pg_class.relname) from pg_stat_all_tables join pg_class on pg_class.oid = relid
      where relkind = 'r' and (
        n_dead_tup > 500 + 0.2 * reltuples or n_ins_since_vacuum + n_mod_since_analyze > 5000 + 0.5 * reltuples)
    ) as vacuum
  from pg_control_checkpoint()`;

interface Look {
  readonly checkpoint: boolean;
  readonly freeze: boolean;
  readonly vacuum: readonly string[];
}

/**
 * What a server does in the background, and PGlite, being one process, never does by itself: cutting back its log,
 * which else grows for ever, and taking away rows that were replaced. Done between two pieces of work.
 */
export class Upkeep {
  #works = 0;

  /** Counts one piece of work; is it time to look? */
  isDue(): boolean {
    this.#works = (this.#works + 1) % EVERY;
    return this.#works === 0;
  }

  /** Looks, and does what is needed; the connection has the rights of the login. */
  async run(connection: Connection): Promise<void> {
    const { rows } = await connection.query(due);
    const look = rows[0] as unknown as Look;
    if (look.freeze) await connection.run('vacuum (freeze)');
    for (const table of look.vacuum) await connection.run(`vacuum (analyze) ${table}`);
    if (look.checkpoint) await connection.run('checkpoint');
  }
}
