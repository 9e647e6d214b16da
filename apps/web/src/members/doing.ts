import type { Doing } from '@netjes/store';
import type { MemberVisit } from './visit.ts';

/** The visitor as the audit names who did something. */
export const doing = ({ me: { board, opaque: by }, now }: MemberVisit): Doing => ({ board, by, now });
