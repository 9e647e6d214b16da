// breach: missing
export { nothing } from './nothing.ts';
