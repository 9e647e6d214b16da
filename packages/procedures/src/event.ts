import type { Rule } from './rule.ts';

/**
 * One line of the audit. It holds opaque ids and words of closed lists, never names or text, so that erasing a
 * person severs the id and leaves the line whole.
 */
export interface Event<N extends string = string, M extends string = string> {
  /** The process and the move: a closed list, see `eventKinds`. */
  readonly kind: `${N}.${M}`;
  readonly file: string;
  readonly version: number;
  readonly at: number;
  /** The person's id, or `netjes` for the program itself. */
  readonly by: string;
  /** The roles in which it was done. */
  readonly as: readonly string[];
  /** Absent for the first move of a file. */
  readonly from?: string;
  readonly to: string;
  readonly code: string;
  readonly codeVersion: string;
  readonly rules: readonly Rule[];
  /** Ids that the move made or touched, by what they are. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
}
