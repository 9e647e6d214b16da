import type { Code, Example, Vocabulary } from '@netjes/norms';

/** What one service worker keeps on a device. It is kept whole or not at all. */
export interface Kept {
  /** Differs as soon as anything that is kept differs. */
  readonly version: string;
  /** What pages need beside their HTML, by address. */
  readonly files: readonly string[];
  /** Where the words are, as `KeptWords`, packed and zipped. */
  readonly words: string;
  /** Where each code is, as `KeptCode`, packed and zipped. */
  readonly codes: readonly string[];
}

/** What all codes share. */
export interface KeptWords {
  readonly vocabulary: Vocabulary;
  /** How often the examples of all codes ask something, as `askedInExamples` counts. */
  readonly asked: ReadonlyMap<string, number>;
  /** The icons; see `DRAWINGS`. */
  readonly drawings: Readonly<Record<string, string>>;
}

export interface KeptCode {
  readonly code: Code;
  readonly examples: readonly Example[];
}
