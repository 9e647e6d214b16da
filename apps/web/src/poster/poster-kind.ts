import type { Norm } from '@netjes/norms';

/** What a rule on the poster comes down to. */
export type PosterKind = 'forbid' | 'ask' | 'require' | 'permit';

/** Facts that somebody makes true by saying yes. */
const YES_OF_SOMEBODY: readonly string[] = ['permission-from', 'consent-of'];

/** A ban that somebody's yes lifts tells a pupil to ask first. */
export function posterKind({ modality, unless }: Norm): PosterKind {
  if (modality === 'permit') return 'permit';
  if (modality !== 'forbid') return 'require';
  const lifted = unless.some(({ facts }) => facts.some(({ fact }) => YES_OF_SOMEBODY.includes(fact)));
  return lifted ? 'ask' : 'forbid';
}
