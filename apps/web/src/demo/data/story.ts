import type { adoption, MoveName, permissionRequest } from '@netjes/procedures';
import type { PlannedPerson } from './plan.ts';

/** What somebody did in a story, and when; `netjes` when a time was up. */
export interface Step<Move extends string> {
  readonly move: Move;
  readonly by: PlannedPerson | 'netjes';
  readonly at: Temporal.Instant;
  readonly input?: object;
}

/** Who asked leave for what, and what came of it. */
export interface LeaveStory {
  readonly kind: 'leave';
  readonly school: string;
  /** as whom they ask */
  readonly who: string;
  readonly act: string;
  readonly situation: Readonly<Record<string, readonly string[]>>;
  readonly concerned?: readonly PlannedPerson[];
  readonly until: Temporal.Instant;
  readonly reason: string;
  readonly steps: readonly [Step<'ask'>, ...Step<MoveName<typeof permissionRequest>>[]];
}

/** How a school came by its code, as far as it got. */
export interface AdoptionStory {
  readonly kind: 'adoption';
  readonly school: string;
  readonly code: string;
  readonly steps: readonly [Step<'prepare'>, ...Step<MoveName<typeof adoption>>[]];
}

export type Story = LeaveStory | AdoptionStory;
