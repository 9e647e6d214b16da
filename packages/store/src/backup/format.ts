/**
 * A backup is gzipped lines of JSON: a header; then each table as a line that names it, a line for each row in the
 * order of its primary key, and a line that closes it; then the end. Rows are as PostgreSQL's `to_jsonb` writes them,
 * which says the same on every engine and version, so equal content has an equal digest.
 */
export const FORMAT = 1;

export interface Header {
  readonly netjes: 'backup';
  readonly format: typeof FORMAT;
  readonly made: string;
  /** the migrations that made its tables, each with its checksum */
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[];
  /** keys that rows are sealed with, each with the proof that it is the right one, in hex; never a key */
  readonly sealedWith: readonly { readonly key: string; readonly proof: string; readonly since: string }[];
}

/** What was or would be kept of one table: `digest` is SHA-256 over its row lines, each with its line end, in hex. */
export interface TableContent {
  readonly table: string;
  readonly rows: number;
  readonly digest: string;
}

export type Line =
  | readonly ['table', string]
  | readonly ['row', object]
  | readonly ['closed', TableContent]
  /** SHA-256 over all lines before it, each with its line end, in hex */
  | readonly ['end', string];

/** What a backup or a restore did. */
export interface Content {
  readonly made: string;
  readonly tables: readonly TableContent[];
}

/** Rows that go in one round trip. */
export const BATCH = 200;
