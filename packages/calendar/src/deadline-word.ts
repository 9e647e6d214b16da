import type { Term } from './term.ts';

/** What has to happen first before a clock can run, or after which something is too late. */
export type Happening = 'use' | 'use-in-class' | 'publication' | 'final' | 'hiring';

/** What a deadline of a code comes to. */
export type WordMeaning =
  /** A clock that runs from the moment on which the duty began. */
  | { readonly runs: Term }
  /** Nobody's clock: it has to be done before this happens, and this has to wait for it. */
  | { readonly before: Happening }
  /** It has to be done when this happens: the clock runs from there. */
  | { readonly when: Happening; readonly runs: Term }
  /** The code leaves the length to the school. */
  | { readonly choose: 'period' };

/** The deadlines of the vocabulary: what each asks of a clock. */
export const DEADLINE_WORDS = {
  immediately: { runs: 'at-once' },
  'before-lesson': { runs: 'before-next-lesson' },
  'after-school-hours': { runs: 'same-school-day' },
  'before-use': { before: 'use' },
  'before-use-in-class': { before: 'use-in-class' },
  'before-publication': { before: 'publication' },
  'before-final': { before: 'final' },
  'on-hiring': { when: 'hiring', runs: 'end-of-day' },
  yearly: { runs: { count: 1, unit: 'years' } },
  periodically: { choose: 'period' },
} as const satisfies Record<string, WordMeaning>;

export type DeadlineWord = keyof typeof DEADLINE_WORDS;

/** What a deadline of a code means; undefined for a word that no vocabulary of ours has. */
export function deadlineWord(word: string): WordMeaning | undefined {
  return Object.hasOwn(DEADLINE_WORDS, word) ? DEADLINE_WORDS[word as DeadlineWord] : undefined;
}
