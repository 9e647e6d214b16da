import { type Delivery, type School, schools } from '@netjes/store';
import type { Visit } from '../members/visit.ts';

/** Where something is delivered: at a school, or for the whole board. */
export interface RosterPlace {
  /** how the addresses of its pages begin */
  readonly base: string;
  readonly school: School | undefined;
}

/** The place that an address names; undefined when there is no such school. */
export async function rosterPlace({ c, store, me, today }: Visit): Promise<RosterPlace | undefined> {
  const name = c.req.param('school');
  if (name === undefined) return { base: '/bestuur/aanleveren', school: undefined };
  const all = me ? await store.inBoard(me.board, (tx) => schools(tx, today)) : [];
  const school = all.find((each) => each.school === name);
  return school && { base: `/school/${name}/aanleveren`, school };
}

/** How a delivery stands; one that was being read when the program ended is interrupted. */
export type Standing = Delivery['state'] | 'interrupted' | 'gone';

const LONGEST_SILENCE = Temporal.Duration.from({ seconds: 30 });
/** How long a delivery waits for somebody to look at it; then the worker deletes it. */
const LONGEST_WAIT = Temporal.Duration.from({ hours: 7 * 24 });

export function standingOf({ state, counts, madeAt }: Delivery, now: Temporal.Instant): Standing {
  const beat = counts['beat'];
  const heard = beat === undefined ? madeAt : Temporal.Instant.fromEpochMilliseconds(beat * 1000);
  if (state === 'reading' && isBefore(heard.add(LONGEST_SILENCE), now)) return 'interrupted';
  return state === 'staged' && isBefore(madeAt.add(LONGEST_WAIT), now) ? 'gone' : state;
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0;

/** The name of a source as people gave it. */
export function sourceName(source: string, school: string | undefined): string {
  return school !== undefined && source.startsWith(`${school}/`) ? source.slice(school.length + 1) : source;
}
