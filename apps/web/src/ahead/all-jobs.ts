import type { Library } from '@netjes/norms';
import { AUDIENCES } from '../comparing/everyday.ts';
import type { Job } from './job.ts';

/** Everything that can be worked out ahead, what is asked for most first. */
export function allJobs({ codes }: Pick<Library, 'codes'>): Job[] {
  const ids = [...codes.keys()];
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => ({ a, b })));
  return [
    ...AUDIENCES.slice(0, 1).flatMap((who) =>
      pairs.map(({ a, b }): Job => ({ kind: 'differences', a, b, who })),
    ),
    ...ids.map((code): Job => ({ kind: 'findings', code })),
    ...AUDIENCES.slice(1).flatMap((who) =>
      pairs.map(({ a, b }): Job => ({ kind: 'differences', a, b, who })),
    ),
  ];
}
