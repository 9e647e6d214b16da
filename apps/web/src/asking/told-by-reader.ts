import type { Entry, Situation } from '@netjes/norms';
import type { Reader } from './reader.ts';
import { factsThatMatter } from './spoken.ts';

/**
 * What readers told by saying who they are, as far as it matters for an act: a young pupil is not asked their age.
 * It stands in the question like all that is known, and can be taken back.
 */
export function toldByReader(entry: Entry, act: string, { age }: Pick<Reader, 'age'>): Situation {
  return age === 'kind' ? whatMatters(entry, act, { age: ['under-16'] }) : {};
}

/** Of what is known, that which the code looks at for an act. */
export function whatMatters(entry: Entry, act: string, known: Situation): Situation {
  const matters = factsThatMatter(entry, act);
  return Object.fromEntries(Object.entries(known).filter(([fact]) => matters.has(fact)));
}
