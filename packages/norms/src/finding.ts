import type { Norm } from './code.ts';
import type { Question } from './question.ts';
import type { Text } from './text.ts';

/** Errors: the file is refused whole. */
const ERRORS = ['syntax', 'unknown-word', 'dead-reference', 'missing-dutch', 'askable-without-role'] as const;

/** All else: the code loads, and its author is told. */
type Advice =
  | 'unreachable'
  | 'shadowed'
  | 'redundant'
  | 'ban-meets-duty'
  | 'ban-meets-permit'
  | 'missing-text'
  | 'stale-wording'
  | 'missing-decider'
  | 'nobody-told'
  | 'open-placeholder'
  | 'reading'
  | 'consent-by-opt-out'
  | 'agreement-by-use'
  | 'unlimited-reading'
  | 'no-retention';

export type FindingKind = (typeof ERRORS)[number] | Advice;

/** Something about a code that its author should know, with the place where it can be mended. */
export interface Finding {
  readonly kind: FindingKind;
  readonly message: Text;
  readonly norms: readonly string[];
  readonly file: string;
  readonly line: number;
  /** A concrete question in which it shows. */
  readonly witness?: Pick<Question, 'who' | 'act' | 'situation'>;
}

export function isError({ kind }: Finding): boolean {
  return (ERRORS as readonly string[]).includes(kind);
}

/** A file that was read whole, or everything that is wrong with it. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Makes a finding about one norm. */
export type At = (norm: Norm, kind: FindingKind, message: Text, witness?: Finding['witness']) => Finding;

export function findingAt(file: string): At {
  return (norm, kind, message, witness) => ({
    ...{ kind, message, norms: [norm.id], file, line: norm.line },
    ...(witness && { witness }),
  });
}
