import type { Lead } from './decision.ts';
import type { Completions } from './open.ts';
import type { Assignment } from './space.ts';
import type { UsualCase } from './usual-case.ts';

/** What the answer becomes when some of what is not known turns out to be so. */
export function leadFrom(completions: Completions, usual: UsualCase, assigned: Assignment): Lead {
  const agreed = completions.agreement(usual.beside(assigned));
  if (typeof agreed === 'string') return { outcome: 'depends', ask: [], certain: false };
  return { ...agreed, certain: completions.agreement(assigned) !== 'open' };
}
