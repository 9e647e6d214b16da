import type { Condition, CountsAs } from './vocabulary.ts';
import type { Text } from './text.ts';

export const MODALITIES = ['forbid', 'require', 'permit', 'procedure', 'principle'] as const;
export type Modality = (typeof MODALITIES)[number];

/** One way out of a ban: all of these hold. A rule holds when its `who` and `when` hold. */
export interface Alternative {
  readonly facts: readonly Condition[];
  readonly rules: readonly string[];
}

export const CARRIERS = ['filter', 'device-policy', 'form', 'lesson', 'people'] as const;
export const EXTENTS = ['enforced', 'hindered', 'detected', 'human'] as const;

/** How a rule is upheld, and how far that goes. */
export interface Carrier {
  readonly by: (typeof CARRIERS)[number];
  readonly extent: (typeof EXTENTS)[number];
}

export const TERMS = ['lesson', 'day', 'year', 'until-withdrawn', 'temporary'] as const;

export interface Norm {
  readonly id: string;
  readonly chapter: string;
  readonly article: string;
  readonly who: readonly string[];
  readonly modality: Modality;
  readonly act: string;
  readonly when: readonly Condition[];
  readonly unless: readonly Alternative[];
  readonly decidedBy: readonly string[];
  readonly reportTo: readonly string[];
  readonly deadline?: string;
  readonly measures: readonly string[];
  /** A request goes by way of these roles. */
  readonly via: readonly string[];
  readonly lasts?: (typeof TERMS)[number];
  readonly carriedBy: readonly Carrier[];
  readonly title: Text;
  readonly text: Text;
  readonly why?: Text;
  /** Not said in so many words by the source; follows from what it says. */
  readonly inferred: boolean;
  /** How an unclear or contradictory place was read. */
  readonly reading?: Text;
  readonly line: number;
}

export interface Chapter {
  readonly id: string;
  readonly title: Text;
}

export interface Procedure {
  readonly id: string;
  readonly title: Text;
  readonly startsWhen: readonly Condition[];
  readonly steps: readonly { readonly norm: string; readonly optional: boolean }[];
}

/** Measures from light to heavy; `first` are the gates that come before any of them. */
export interface Ladder {
  readonly id: string;
  readonly title: Text;
  readonly against: string;
  readonly first: readonly string[];
  readonly steps: readonly string[];
}

export interface ConsentPurpose {
  readonly id: string;
  readonly title: Text;
  readonly norms: readonly string[];
  readonly givenBy: readonly string[];
  readonly mode: 'opt-in' | 'opt-out';
  readonly renewed?: string;
}

/** A blank that a school still has to fill in; open while it has no value. */
export interface Placeholder {
  readonly id: string;
  readonly kind: 'role' | 'name' | 'text' | 'rules';
  readonly title: Text;
  readonly norms: readonly string[];
  readonly value?: string;
  readonly line: number;
}

/** A place where the source contradicts itself, points nowhere or is silent, and how it was read. */
export interface Reading {
  readonly id: string;
  readonly kind: 'contradiction' | 'dead-reference' | 'gap' | 'ambiguity';
  readonly norms: readonly string[];
  readonly text: Text;
  readonly line: number;
}

export interface Adoption {
  readonly decidedBy: readonly string[];
  readonly consentOf: readonly string[];
  readonly norms: readonly string[];
}

export interface Source {
  readonly document: string;
  readonly publisher: string;
  readonly licence?: string;
  /** The day the rules were last compared with the document, yyyy-mm-dd. */
  readonly checked: string;
}

/** Leave that a role a norm names gives to everybody in its scope until it is withdrawn. */
export interface StandingLeave {
  readonly id: string;
  readonly act: string;
  readonly role: string;
  readonly when: readonly Condition[];
}

/** A code of conduct: one rule, written once. */
export interface Code {
  readonly id: string;
  readonly version: string;
  readonly level: 'board' | 'school';
  /** The board's code that this school's code adds to; its norms are among `norms`. */
  readonly extends?: string;
  readonly title: Text;
  readonly name: string;
  readonly organisation: string;
  /** False: our reading of a document, not a publication of the organisation. */
  readonly official: boolean;
  readonly source: Source;
  /** Audiences that count as another one in this code only: name -> what it also is. */
  readonly isA: ReadonlyMap<string, readonly string[]>;
  readonly countsAs: readonly CountsAs[];
  readonly adoption?: Adoption;
  readonly chapters: readonly Chapter[];
  readonly norms: readonly Norm[];
  readonly procedures: readonly Procedure[];
  readonly ladders: readonly Ladder[];
  readonly consentPurposes: readonly ConsentPurpose[];
  readonly placeholders: readonly Placeholder[];
  readonly readings: readonly Reading[];
  readonly standingLeaves: readonly StandingLeave[];
}
