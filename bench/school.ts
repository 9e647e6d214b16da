import type { Code, Norm } from '@netjes/norms';

/** A school and the norms that it adds to its board's. */
export interface School {
  /** The board's norms and its own. */
  readonly code: Code;
  readonly own: readonly Norm[];
}
