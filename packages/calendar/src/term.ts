/**
 * How long, or until when. Days, weeks, months and years end with the last of their days; hours pass day and night;
 * school days end with school hours.
 */
export type Term =
  | 'at-once'
  | 'end-of-lesson'
  | 'before-next-lesson'
  | 'same-school-day'
  | 'end-of-day'
  | 'end-of-school-year'
  | { readonly count: number; readonly unit: TermUnit };

export type TermUnit = 'hours' | 'days' | 'school-days' | 'weeks' | 'months' | 'years';

/** Longer than any term of a school; more is a slip of the pen. */
export const LONGEST_TERM = 1000;
