import type { RoleRow } from '@netjes/store';

/** Whether a role has ended on a day; a day of an end is not part of it. */
export function isOver({ until }: Pick<RoleRow, 'until'>, day: Temporal.PlainDate): boolean {
  return until !== undefined && Temporal.PlainDate.compare(until, day) <= 0;
}

/** Whether it is still to begin. */
export function isPlanned({ from }: Pick<RoleRow, 'from'>, day: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(from, day) > 0;
}
