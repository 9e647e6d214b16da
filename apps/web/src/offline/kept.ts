import type { Code, Example, Vocabulary } from '@netjes/norms';

/** What the server has for a device, all of one moment: data is read by the version of the pages that it belongs to. */
export interface Offer {
  /** The version of the pages, as the service worker carries it. */
  readonly version: string;
  /** Where the words are that all codes share, as `KeptWords`, packed. */
  readonly words: string;
  /** The codes that were asked for and are there, in the order of the server; each as `KeptCode`, packed. */
  readonly codes: readonly { readonly id: string; readonly path: string }[];
}

/** What a device keeps. It is written down in one go when every file of it is there, so it is never half. */
export interface Kept extends Offer {
  /** The ids of what is kept, the one opened longest ago first. */
  readonly opened: readonly string[];
  /** Codes that the reader took off this device: they stay off until the reader puts them back. */
  readonly left: readonly string[];
  /** When the server last said that all this is as it has it; ISO 8601. */
  readonly since: string;
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
  /** Of what a test of the code expects of them only the rules, which show them. */
  readonly examples: readonly Example[];
}

/** What a page asks of the service worker. */
export interface Wish {
  readonly code: string;
  /** The reader opened the code, or asks to put it on the device or to take it off; `look` only asks how it is. */
  readonly want: 'opened' | 'look' | 'put' | 'take';
}

/** How it is with that code: on the device, taken off by the reader, or not there. */
export type Standing = 'kept' | 'left' | 'none';
