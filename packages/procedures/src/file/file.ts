import type { Rule } from '../rule.ts';

/** A move that was made. */
export interface Past {
  readonly move: string;
  readonly at: number;
  /** The version the file got by it. */
  readonly version: number;
  readonly to: string;
  /** A person's id, or `netjes`. */
  readonly by: string;
  readonly as: readonly string[];
  /** The version of the code under which it was made. */
  readonly codeVersion: string;
}

/** Until when a file is kept, and why that long. */
export interface Keep {
  /** The dated fact that gives the term. */
  readonly ground: string;
  readonly rule: Rule | undefined;
  /** Absent: as long as it stays as it is. */
  readonly deleteAfter: number | undefined;
}

/** One request, report, case or adoption, as it is kept. Plain data: it survives a round by JSON. */
export interface File<S extends string = string, D = unknown> {
  readonly id: string;
  readonly process: string;
  /** The version of the process it was last moved by. */
  readonly processVersion: number;
  /** Goes up by one with every move; a write says which one it saw. */
  readonly version: number;
  readonly state: S;
  /** The person who opened it. */
  readonly by: string;
  readonly data: D;
  /** Clock -> the instant at which it runs out; only clocks that run. */
  readonly clocks: Readonly<Record<string, number>>;
  readonly past: readonly Past[];
  readonly keep: Keep;
}
