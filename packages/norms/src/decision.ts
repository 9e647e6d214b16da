import type { Situation } from './situation.ts';

/** From strict to free; `silent` says that the code does not speak about it. */
export const OUTCOMES = ['forbidden', 'ask', 'required', 'allowed', 'silent'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * What a norm does in a decision: a ban that stands, a ban that waits for leave, a duty, a step of
 * a procedure, a permit, or a ban that one of its exceptions lifts.
 */
export type Why = 'ban' | 'needs-leave' | 'duty' | 'step' | 'permit' | 'lifted';

export interface Reason {
  readonly norm: string;
  readonly article: string;
  readonly code: string;
  readonly version: string;
  readonly why: Why;
}

/** The answer to a question, as data; `explain` makes the sentence. Lists are sorted, so order never matters. */
export interface Decision {
  readonly outcome: Outcome;
  /** Never empty, except when silent. */
  readonly because: readonly Reason[];
  /** Every inner list must be satisfied by any one of its roles. Empty unless the outcome is `ask`. */
  readonly ask: readonly (readonly string[])[];
  /** Whom to tell. */
  readonly tell: readonly string[];
  /** The grants this decision leans on. */
  readonly grants: readonly string[];
  readonly code: string;
  readonly version: string;
}

/** An answer that needs one more fact. */
export interface Depends {
  readonly outcome: 'depends';
  readonly dependsOn: {
    readonly fact: string;
    /** Every value the fact may still take. */
    readonly values: readonly string[];
    /** What to offer: values that come to the same stand together, last those that make no difference. */
    readonly answers: readonly Answer[];
  };
  readonly code: string;
  readonly version: string;
}

/** One way to answer a question back. */
export interface Answer {
  /** The value to fill in; empty for "none of these". */
  readonly value: string;
  /** Values of the fact that are known and stay beside it. */
  readonly keep: readonly string[];
  /** The values it stands for, without groups. */
  readonly standsFor: readonly string[];
  readonly lead: Lead;
}

/** What an answer becomes when one thing more is known and all else is as usual. */
export interface Lead {
  readonly outcome: Outcome | 'depends';
  /** Whom to ask, as in a decision. */
  readonly ask: readonly (readonly string[])[];
  /** Whether nothing else can change it. */
  readonly certain: boolean;
}

/** An answer for when nothing special is the case, with the cases that change it. */
export interface ByCases {
  readonly outcome: 'by-cases';
  /** What is decided when all that is not known is as usual. */
  readonly usually: Decision;
  /** What was taken to be so for it; a fact with an empty list was taken to have no value. */
  readonly taken: Situation;
  /** Where none of these is the case, `usually` holds, whatever else is. Few facts come first. */
  readonly cases: readonly Case[];
  readonly code: string;
  readonly version: string;
}

/** A case that changes the answer. */
export interface Case {
  /** What it adds to the question. */
  readonly when: Situation;
  readonly lead: Lead;
}
