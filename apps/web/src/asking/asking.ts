import type { Entry, Question, Situation } from '@netjes/norms';
import type { Reader } from './reader.ts';

/** A question as it stands in an address: everything a page needs, and nothing that is kept elsewhere. */
export interface Asking {
  readonly entry: Entry;
  readonly who: string;
  readonly act: string;
  readonly situation: Situation;
  /** Facts the reader does not know. */
  readonly skip: readonly string[];
  /** The question is meant exactly as it stands: what is not said does not hold. */
  readonly exact: boolean;
  /** What was typed to get here; may be empty. */
  readonly typed: string;
  /** What links hand on for the reader, beside the question. */
  readonly carry: Reader['carry'];
}

/** A question of which only the beginning is known. */
export function newAsking(known: Pick<Asking, 'entry' | 'who' | 'act'> & Partial<Asking>): Asking {
  return { situation: {}, skip: [], exact: false, typed: '', carry: [], ...known };
}

export function questionOf({ who, act, situation }: Asking): Question {
  return { who, act, situation };
}

export function decide(asking: Asking) {
  const { decider } = asking.entry;
  const question = questionOf(asking);
  return asking.exact ? decider.decide(question) : decider.decideByCases(question, asking.skip);
}
