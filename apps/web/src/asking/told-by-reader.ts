import type { Entry, Situation } from '@netjes/norms';
import type { Reader } from './reader.ts';
import { factsThatMatter } from './spoken.ts';

/**
 * What readers told by saying who they are, as far as it matters for an act: a young pupil is not asked their age.
 * It stands in the question like all that is known, and can be taken back.
 */
export function toldByReader(entry: Entry, act: string, { age }: Pick<Reader, 'age'>): Situation {
  return age === 'kind' && factsThatMatter(entry, act).has('age') ? { age: ['under-16'] } : {};
}
