import type { Voice } from '@netjes/norms';
import type { Language } from '../words/language.ts';
import type { ReaderKind } from '../words/readers.ts';
import { USUAL_READER } from './own-words.ts';
import type { Age } from './memory.ts';

/** Who reads a page and how they are spoken to: every page and every part of it is made for one reader. */
export interface Reader {
  /** As whom they ask. */
  readonly who: string;
  readonly language: Language;
  /** The wording of rules and labels. */
  readonly voice: Voice;
  /** What a pupil said of their age; where nothing was said, a pupil still gets the easy words for an answer. */
  readonly age: Age | undefined;
  /** What a link hands on because the browser does not remember it: a page that was shared stays as it was. */
  readonly carry: readonly Parameter[];
  /** The reader that the browser remembers. */
  readonly usual: string;
  /** Whether the browser has a session. */
  readonly isIn: boolean;
  /** Path and query of this page, for links to the same page in another way. */
  readonly here: string;
}

export type Parameter = readonly [name: string, value: string];

/** What an address says of each kind of reader. */
export const KINDS_OF_READER: Readonly<Record<ReaderKind, { who: string; age?: Age }>> = {
  'young-pupil': { who: 'pupil', age: 'kind' },
  'older-pupil': { who: 'pupil', age: 'gewoon' },
  parent: { who: 'parent' },
  teacher: { who: 'teacher' },
  staff: { who: 'staff' },
  administrator: { who: 'sysadmin' },
};

/** For a page that is made without a request that could be read. */
export const ANY_READER: Reader = {
  who: USUAL_READER,
  language: 'nl',
  voice: 'child',
  age: undefined,
  carry: [],
  usual: USUAL_READER,
  isIn: false,
  here: '/',
};
