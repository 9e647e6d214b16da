import type { Library } from '@netjes/norms';
import { foundBoard, noteSignIn, schools, setUpOf, type Store, type Tx } from '@netjes/store';
import { chanceFrom } from './chance.ts';
import { liveStories } from './live-stories.ts';
import { makePlan } from './make-plan.ts';
import { weekdaysAgo } from './moments.ts';
import type { Plan } from './plan.ts';
import { DEMO_BOARD } from './schools.ts';
import { storiesOfAdoption } from './stories-of-adoption.ts';
import { storiesOfLeave } from './stories-of-leave.ts';
import { type Written, writePlan } from './write-plan.ts';

const { board } = DEMO_BOARD;

export interface Seeding {
  readonly library: Library;
  readonly now: Temporal.Instant;
  /** the day in the schools’ zone */
  readonly today: Temporal.PlainDate;
}

/**
 * Makes the demo in an empty store: a board, five schools, everybody in them and what happened there lately. All of
 * it or nothing: what was cut short is made at the next try. `there` when it was made before; `real` when there are
 * real people, beside whom no demo is ever made.
 */
export async function seedDemo(
  store: Store,
  { library, now, today }: Seeding,
): Promise<'made' | 'there' | 'real'> {
  await foundBoard(store, { ...DEMO_BOARD, demo: true, now });
  const setUp = await setUpOf(store, today);
  if (setUp.open === 'board' || !setUp.board.demo) return 'real';
  if (setUp.open !== 'demo') return 'there';
  const plan = makePlan(today);
  const write = async (tx: Tx) => {
    // of two who make it at once, the second finds it made
    if ((await schools(tx, today)).length > 0) return 'there';
    const written = await writePlan(tx, { plan, library, now });
    const stories = [...storiesOfLeave(plan), ...storiesOfAdoption(plan, library)];
    await liveStories({ tx, board, keys: store.keys }, stories, { plan, library, written });
    await rememberSignIns(tx, plan, written);
    return 'made';
  };
  return await store.inBoard(board, write, { isolation: 'serializable', repeatable: true });
}

/** On what and how people signed in: by whoever they are. */
const DEVICES = {
  pupil: ['Chrome, Chromebook', 'Safari, iPad'],
  others: ['Firefox, Windows', 'Edge, Windows', 'Safari, iPhone', 'Chrome, Android'],
} as const;

/** How many weekdays back people signed in, and one in how many did on a day. */
const DAYS_BACK = 15;
const DID_IN = 9;

async function rememberSignIns(tx: Tx, plan: Plan, written: Written): Promise<void> {
  const chance = chanceFrom(DAYS_BACK);
  for (const person of plan.people) {
    const isPupil = person.roles.some(({ role }) => role === 'pupil');
    if (person.roles.every(({ role }) => role === 'parent')) continue;
    for (let day = 0; day < DAYS_BACK; day += 1) {
      if (chance.below(isPupil ? 3 * DID_IN : DID_IN) > 0) continue;
      const minute = String(chance.below(60)).padStart(2, '0');
      await noteSignIn(tx, {
        board,
        person: written.person(person),
        at: weekdaysAgo(plan.today, day, `08:${minute}`),
        how: isPupil ? 'card' : 'password',
        outcome: chance.below(12) === 0 ? 'wrong' : 'in',
        device: chance.of(isPupil ? DEVICES.pupil : DEVICES.others),
      });
    }
  }
}
