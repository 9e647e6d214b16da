import { leaveAtPrimarySchools } from './leave-at-primary-schools.ts';
import { leaveAtSecondarySchools } from './leave-at-secondary-schools.ts';
import type { Plan } from './plan.ts';
import type { LeaveStory } from './story.ts';

/** What people asked leave for; some of it still waits for an answer. */
export function storiesOfLeave(plan: Plan): readonly LeaveStory[] {
  return [...leaveAtPrimarySchools(plan), ...leaveAtSecondarySchools(plan)];
}
