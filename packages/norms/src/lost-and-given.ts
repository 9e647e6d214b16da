import type { Code, Norm } from './code.ts';
import { audienceLineage } from './code-index.ts';
import { normForm } from './norm-form.ts';
import { isPower } from './strictness.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Norms of one code that the other does not say to everybody whom they address. */
export interface Unsaid {
  readonly norms: readonly Norm[];
  /** Whether the other code does not say this norm to this audience. */
  readonly to: (norm: Norm, who: string) => boolean;
}

/** What a school takes from its board's code, and what it adds. */
export interface LostAndGiven {
  /** Bans and duties of the board; nothing else that goes can loosen. */
  readonly lost: Unsaid;
  /** Norms of the school that name a power and do not forbid it; nothing else that comes can loosen. */
  readonly given: Unsaid;
}

export function isBinding({ modality }: Norm): boolean {
  return modality === 'forbid' || modality === 'require' || modality === 'procedure';
}

/**
 * What has to be looked at to prove that a school only tightens. A norm that the other code says to an audience in the
 * same words, be it in a norm that addresses others than the first, is neither lost nor given there.
 */
export function lostAndGiven(vocabulary: Vocabulary, board: Code, school: Code): LostAndGiven {
  const binding = board.norms.filter(isBinding);
  const powers = school.norms.filter(
    ({ act, modality }) => modality !== 'forbid' && isPower(vocabulary, act),
  );
  const counts = ({ isA, countsAs }: Code) => JSON.stringify([[...isA], countsAs]);
  if (counts(board) !== counts(school)) {
    // every norm may reach further
    const all = (norms: readonly Norm[]): Unsaid => ({ norms, to: (norm) => norms.includes(norm) });
    return { lost: all(binding), given: all(powers) };
  }
  const unsaid = (norms: readonly Norm[], code: Code, other: Code): Unsaid => {
    const said = Map.groupBy(other.norms, (norm) => normForm(vocabulary, other, norm));
    const same = new Map(norms.map((norm) => [norm, said.get(normForm(vocabulary, code, norm)) ?? []]));
    const addresses = ({ who: names }: Norm, who: string) => {
      const kinds = audienceLineage(vocabulary, code, who);
      return names.some((name) => kinds.has(name));
    };
    const to = (norm: Norm, who: string) => same.get(norm)?.every((each) => !addresses(each, who)) ?? false;
    const audiences = [...vocabulary.audiences.keys()];
    return {
      norms: norms.filter((norm) => audiences.some((who) => addresses(norm, who) && to(norm, who))),
      to,
    };
  };
  return { lost: unsaid(binding, board, school), given: unsaid(powers, school, board) };
}
