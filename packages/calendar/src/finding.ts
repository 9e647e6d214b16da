import type { Text } from './text.ts';

/** Something its author should know about a calendar or a file that was read, and what to do about it. */
export interface Finding {
  /** Errors refuse the whole; of advice its author is told. */
  readonly severity: 'error' | 'advice';
  readonly kind: FindingKind;
  /** A path in the data (`schoolYears[0].daysOff[2]`), or a line of a file, from 1. */
  readonly at: string | number;
  readonly message: Text;
}

type FindingKind =
  // of any data
  | 'shape'
  | 'unknown-key'
  | 'missing'
  | 'too-large'
  // of a calendar
  | 'unknown-time-zone'
  | 'unknown-timetable'
  | 'unused-timetable'
  | 'ends-before-it-starts'
  | 'overlap'
  | 'gap'
  | 'order'
  | 'twice'
  | 'no-lesson'
  | 'no-days-off'
  | 'outside-school-year'
  | 'missing-school-year'
  // of an iCalendar file
  | 'not-icalendar'
  | 'letters-lost'
  | 'unreadable-line'
  | 'unreadable-event'
  | 'unreadable-recurrence'
  | 'cancelled';

/** Makes a finding at a place; `at` first, as the list is read by place. */
export function finding(
  at: Finding['at'],
  severity: Finding['severity'],
  kind: FindingKind,
  message: Text,
): Finding {
  return { severity, kind, at, message };
}
