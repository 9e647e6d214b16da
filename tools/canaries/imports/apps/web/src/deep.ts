// breach: deep
export { decide } from '@netjes/norms/src/decide.ts';
