export { decide } from './decide.ts';
export type { Norm } from './norm.ts';
