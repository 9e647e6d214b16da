import type { Decision } from './decision.ts';
import { descendants } from './lineage.ts';
import type { Situation } from './situation.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Literal } from './literal.ts';

/**
 * A permission given in Netjes. It is leave of one role for one act (and the acts below it), in the
 * circumstances it names, for its subjects, during its window; and nothing else.
 */
export interface Grant {
  readonly id: string;
  /** The code it was given under. */
  readonly code: string;
  readonly act: string;
  /** Circumstances it is limited to; a question that does not say them is outside its scope. */
  readonly facts: Situation;
  /** Opaque ids of persons, classes or groups; `everyone` only for a standing leave. */
  readonly subjects: readonly string[] | 'everyone';
  /** The role in which it was given. */
  readonly role: string;
  /** Milliseconds since 1970-01-01T00:00:00Z, inclusive. */
  readonly from: number;
  /** Exclusive. Absent only for a standing leave, which holds until it is withdrawn. */
  readonly until?: number;
}

/** Why a grant cannot be taken, in words for the person who gives it; undefined when it can. */
export function grantFault(grant: Grant): string | undefined {
  if (grant.until === undefined && grant.subjects !== 'everyone') {
    return `grant \`${grant.id}\` needs an end: only a leave for everyone may stand until it is withdrawn`;
  }
  if (grant.until !== undefined && grant.until <= grant.from) {
    return `grant \`${grant.id}\` ends before it begins`;
  }
  return undefined;
}

/** The part of a question that says which grants count. */
export interface GrantScope {
  readonly code: string;
  readonly act: string;
  readonly at: number | undefined;
  readonly asker: readonly string[];
}

/** A grant that counts for the question as soon as all its circumstances hold. */
export interface GrantInForce {
  readonly id: string;
  readonly role: string;
  /** The place of the role among the words of the vocabulary, as leave. */
  readonly leave: number;
  readonly scope: readonly Literal[];
  /** A decision as it is when it leans on this grant alone. The last is kept: a class asks the same for a whole lesson. */
  leanedOnBy(decision: Decision): Decision;
}

/** The circumstances a grant is limited to, as tests. */
export function scopeOf(vocabulary: Vocabulary, { facts }: Grant): Literal[] {
  return Object.entries(facts).map(([fact, values]) => ({
    fact,
    accepts: descendants(vocabulary.facts.get(fact)?.values ?? new Map(), values),
    orAbsent: false,
  }));
}
