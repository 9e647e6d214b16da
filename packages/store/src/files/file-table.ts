import type { Past, Rule } from '@netjes/procedures';
import type { ColumnType } from 'kysely';

/** Written by `write_move` alone, except where the clocks of a file are put off. */
type ByMove<T> = ColumnType<T, never, never>;

/** One request, report, case or adoption, of whatever kind. */
export interface FileTable {
  readonly board: ByMove<string>;
  readonly id: ByMove<string>;
  readonly school: ByMove<string | null>;
  readonly process: ByMove<string>;
  readonly process_version: ByMove<number>;
  readonly version: ByMove<number>;
  readonly state: ByMove<string>;
  readonly opened_by: ByMove<string>;
  /** whose own file it is beside the one who opened it */
  readonly own: ByMove<readonly string[]>;
  /** the code under which it was last moved, and its version */
  readonly code: ByMove<string>;
  readonly code_version: ByMove<string>;
  /** what it holds, without words by people */
  readonly data: ByMove<Readonly<Record<string, unknown>>>;
  /** the rest of what it holds */
  readonly sealed: ByMove<Uint8Array | null>;
  readonly clocks: ByMove<Readonly<Record<string, number>>>;
  readonly past: ByMove<readonly Past[]>;
  readonly keep: ByMove<{ readonly ground: string; readonly rule: Rule }>;
  readonly opened_at: ByMove<Temporal.Instant>;
  readonly changed_at: ByMove<Temporal.Instant>;
  /** when the program itself has to look at it */
  readonly due: ColumnType<Temporal.Instant | null, never, Temporal.Instant>;
  readonly delete_after: ByMove<Temporal.Instant | null>;
}
