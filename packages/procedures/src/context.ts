import type { SchoolClock } from '@netjes/calendar';
import type { Decider, Entry, Question } from '@netjes/norms';
import type { Dated } from './dated.ts';

/** What a process needs to know of people. */
export interface People {
  /** As whom a person, or the people of a class or group, are addressed: `pupil`, `teacher`. */
  audiences(id: string): readonly string[];
}

/** The codes that are kept, drafts too. */
export interface Codes {
  /** A code in one version, with what its check found. */
  version(code: string, version: string): Entry | undefined;
  /** The version that is in force now. */
  inForce(code: string): Entry | undefined;
}

/** All that a move depends on beside the file and the one who makes it. Whoever loads the file fills it in. */
export interface Context {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: number;
  /** Answers by the code in force on the day of the fact; while none is in force yet, by the one that is to be. */
  readonly code: Decider;
  readonly calendar: SchoolClock;
  /** Law, practice and choices, each with the days on which it holds. */
  readonly dated: readonly Dated[];
  readonly people: People;
  readonly codes: Codes;
  /** Leave that stands already. */
  readonly grants?: Question['grants'];
  /** A new opaque id at each call. */
  readonly ids: () => string;
}
