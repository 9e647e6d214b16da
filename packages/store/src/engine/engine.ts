/** Where a school keeps its data: a folder on this machine, or a PostgreSQL server. */
export type Place = { readonly folder: string } | { readonly url: string };

export type EngineName = 'pglite' | 'postgres';

/** What came of one statement; of several in one text, what came of the last. */
export interface Answer {
  readonly command: string;
  readonly rowCount: number;
  readonly rows: readonly Record<string, unknown>[];
}

/** One connection, held by one piece of work at a time. Whatever it throws has been translated. */
export interface Connection {
  /** one statement with its values */
  query(text: string, values?: readonly unknown[]): Promise<Answer>;
  /** statements of our own, several in one round trip, without values */
  run(text: string): Promise<Answer>;
  /** is a transaction open, as the database sees it? */
  inTransaction(): boolean;
  /** gives it back; `broken` when it may not be used again */
  release(broken?: boolean): void;
}

/** A running database. */
export interface Engine {
  readonly name: EngineName;
  /** how many pieces of work can go on at once */
  readonly connections: number;
  /** A connection, as soon as one is free. Throws a StoreFault `away`, `busy`, `turned-down` or `disk-full`. */
  connect(): Promise<Connection>;
  /** A connection with the rights of the login itself: for setting up, before anything else. */
  bare(): Promise<Connection>;
  close(): Promise<void>;
}
