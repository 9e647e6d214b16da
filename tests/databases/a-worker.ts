import type { Term } from '@netjes/calendar';
import { permissionRequest } from '@netjes/procedures';
import type { Store } from '@netjes/store';
import { deliverNotice, type Work } from '@netjes/worker';
import { MONDAY } from '../processes/context.ts';
import { loan } from '../processes/loan.ts';
import { contextAt } from './requests.ts';

/** A clock that stands still until it is moved. */
export class Clock {
  #now: number;

  constructor(now = MONDAY) {
    this.#now = now;
  }

  readonly now = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(this.#now);

  forward(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

/** What a worker of the tests has; a fault ends the test unless it is listened for. */
export function aWork(store: Store, clock: Clock, change: Partial<Work> = {}): Work {
  return {
    store,
    processes: [permissionRequest, loan],
    contextFor: ({ now }) => contextAt(now.epochMilliseconds),
    termsOf: () => contextAt(clock.now().epochMilliseconds),
    fills: (role) => (role === 'principal' ? [role, 'management', 'staff'] : [role]),
    deliverers: { notice: deliverNotice },
    now: clock.now,
    chance: () => 0.5,
    onFault(fault) {
      throw fault;
    },
    ...change,
  };
}

/** Terms of a board where lines of the audit are kept for so long. */
export function auditTerm(term: Term): ReturnType<Work['termsOf']> {
  const { dated, calendar } = contextAt();
  return {
    dated: dated.map((each) => (each.id === 'audit' ? { ...each, value: { term } } : each)),
    calendar,
  };
}
