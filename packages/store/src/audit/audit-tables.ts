import type { ColumnType } from 'kysely';
import type { AuditEntry, AuditRow } from './audit-row.ts';

// select | insert | update
type Given<T> = ColumnType<T, T, never>;
/** Given by the database alone. */
type Made<T> = ColumnType<T, never, never>;

export type AuditTable = { readonly [K in keyof AuditEntry]: Given<AuditEntry[K]> } & {
  readonly board: Given<string>;
} & { readonly [K in 'seq' | 'previous' | 'hash']: Made<AuditRow[K]> };

/** The last place of each board's chain. */
export interface AuditHeadTable {
  readonly board: Made<string>;
  readonly seq: Made<number>;
  readonly previous: Made<Uint8Array>;
  readonly hash: Made<Uint8Array>;
}

export interface AuditCheckpointTable {
  readonly board: Given<string>;
  readonly seq: Given<number>;
  readonly hash: Given<Uint8Array>;
  readonly at: Given<Temporal.Instant>;
  readonly key: Given<string>;
  readonly signature: Given<Uint8Array>;
}

/** Which opaque id stands for which person; the only place where the two meet. */
export interface OpaquePersonTable {
  readonly board: Given<string>;
  readonly person: Given<string>;
  readonly id: Given<string>;
}
