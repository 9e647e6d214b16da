import type { ColumnMapping, NeedsMapping } from './class-list/column-mapping.ts';
import type { Finding, FindingKind } from './finding.ts';
import type { RosterRefusal } from './refusal.ts';
import type { Roster } from './roster.ts';
import type { Decode } from './text/decode-text.ts';

export type RosterFormat =
  | 'oneroster-1.1'
  | 'oneroster-1.2'
  | 'edexml'
  | 'sds-2.1'
  | 'sds-2'
  | 'sds-1'
  | 'class-list';

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  readonly files: readonly GivenFile[];
  /** yyyy-mm-dd. */
  readonly today: string;
  /** How the columns of a class list were understood before; of no use to the other formats. */
  readonly mapping?: ColumnMapping;
  /** Of which school a class list is, where it has no column for it. */
  readonly school?: { readonly key: string; readonly name: string };
  /** For class lists, which do not say it: `2026-2027`. Else that of today; it begins on 1 August. */
  readonly schoolYear?: string;
  /** Done and total in bytes, about; the total grows while archives are opened. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Lets others go first; a server gives a turn of its event loop. */
  readonly pause?: () => Promise<unknown>;
  readonly decode: Decode;
}

export interface Reading {
  readonly format: RosterFormat;
  readonly roster: Roster;
  /** The first of them, with place; `counts` has all of them. */
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Partial<Record<FindingKind, number>>>;
  /** Fields that the files have and that were not kept: `users.password`, `leerling.bsn`. */
  readonly dropped: readonly string[];
  /** A class list whose columns a person has to point out; the roster is empty. */
  readonly needsMapping?: NeedsMapping;
}

export type RosterRead =
  | { readonly ok: true; readonly value: Reading }
  | { readonly ok: false; readonly refusal: RosterRefusal };
