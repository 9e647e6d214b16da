// breach: cycle
import type { Norm } from './norm.ts';
export const decide = (norm: Norm) => norm;
