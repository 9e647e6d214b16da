import { lineage, type Vocabulary } from '@netjes/norms';
import type { Kin } from '@netjes/store';

const known = new WeakMap<Vocabulary, Kin>();

/** Of each role what it is a kind of, itself first. */
export function kinIn(vocabulary: Vocabulary): Kin {
  const { audiences } = vocabulary;
  const kin =
    known.get(vocabulary) ?? new Map([...audiences.keys()].map((role) => [role, lineage(audiences, role)]));
  known.set(vocabulary, kin);
  return kin;
}
