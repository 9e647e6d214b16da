import { compare, type Difference, type Entry, type Finding, findingsOf, type Library } from '@netjes/norms';
import type { Audience } from '../comparing/everyday.ts';

/** What takes longer than a visitor waits for; codes by their id. */
export type Job =
  | { readonly kind: 'findings'; readonly code: string }
  | { readonly kind: 'differences'; readonly a: string; readonly b: string; readonly who: Audience };

export type Result = readonly Finding[] | readonly Difference[];

/** A library as far as jobs need it. */
export type Workbench = Pick<Library, 'vocabulary'> & {
  readonly codes: ReadonlyMap<
    string,
    Omit<Entry, 'examples' | 'findings'> & Partial<Pick<Entry, 'findings'>>
  >;
};

/** Does a job here and now. */
export function doJob({ vocabulary, codes }: Workbench, job: Job): Result {
  const entry = (id: string) => {
    const found = codes.get(id);
    if (found === undefined) throw new Error(`there is no code \`${id}\``);
    return found;
  };
  if (job.kind === 'findings') {
    const known = entry(job.code);
    return known.findings ?? findingsOf(known);
  }
  const { a, b, who } = job;
  return compare(vocabulary, entry(a).decider.code, entry(b).decider.code, { who: [who] });
}
