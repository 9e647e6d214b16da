import { schoolClock } from '@netjes/calendar';
import type { Entry, Library } from '@netjes/norms';
import {
  adoption,
  type AnyProcess,
  type Context,
  isRefusal,
  NETHERLANDS,
  permissionRequest,
} from '@netjes/procedures';
import {
  actorOf,
  type AtBoard,
  audiencesIn,
  type ClaimedDuty,
  claimDuties,
  giveNotice,
  makeMoveIn,
  markDelivered,
  markRead,
  newOpaqueId,
  opaqueIdOf,
} from '@netjes/store';
import { demoCalendar } from './demo-calendar.ts';
import type { Plan, PlannedPerson, PlannedRole } from './plan.ts';
import type { Step, Story } from './story.ts';
import type { Written } from './write-plan.ts';

export interface Living {
  readonly plan: Plan;
  readonly library: Library;
  readonly written: Written;
}

/**
 * Lives through the stories in the order in which things happened, by the very moves that people make: with all that
 * the audit says of them, and with the news that each brought. What still waits at the end waits for whoever comes.
 */
export async function liveStories(at: AtBoard, stories: readonly Story[], living: Living): Promise<void> {
  const files = new Map<Story, { readonly id: string; readonly version: number }>();
  const told = new Map<string, readonly ClaimedDuty[]>();
  const steps = stories
    .flatMap((story) => story.steps.map((step: Step<string>) => ({ story, step })))
    .toSorted((one, other) => Temporal.Instant.compare(one.step.at, other.step.at));
  for (const { story, step } of steps) {
    const before = files.get(story);
    const file = await make(at, { story, step, file: before }, living);
    files.set(story, file);
    // whoever went on with it had seen what came before
    for (const news of told.get(file.id) ?? []) await markRead(at.tx, news, step.at);
    for (const [id, news] of Map.groupBy(await deliver(at, step.at), (duty) => duty.file)) told.set(id, news);
  }
}

interface Making {
  readonly story: Story;
  readonly step: Step<string>;
  readonly file: { readonly id: string; readonly version: number } | undefined;
}

async function make(at: AtBoard, { story, step, file }: Making, living: Living) {
  const { move, by } = step;
  const process: AnyProcess = story.kind === 'leave' ? permissionRequest : adoption;
  const input = file === undefined && story.kind === 'leave' ? await wishOf(at, story, living) : step.input;
  const actor = by === 'netjes' ? by : await actorOf(at.tx, actingAs(by, story.school, living));
  const done = await makeMoveIn<AnyProcess, string>(at, {
    process,
    move,
    actor,
    // read anew by the process, whatever its type says
    input: (input ?? {}) as never,
    school: story.school,
    ...(file && { file: file.id, seen: file.version }),
    context: async (known) => ({
      ...contextOf(entryOf(story, living), living),
      now: step.at.epochMilliseconds,
      people: await audiencesIn(at.tx, [known ?? input, actor], {
        vocabulary: living.library.vocabulary,
        today: living.plan.today,
      }),
    }),
  });
  if (!done || isRefusal(done)) {
    throw new Error(`a story of the demo at ${story.school} stops at \`${move}\`: ${JSON.stringify(done)}`);
  }
  return done.file;
}

async function wishOf(at: AtBoard, story: Extract<Story, { kind: 'leave' }>, { written }: Living) {
  const { who, act, situation, until, reason, steps } = story;
  const concerned: string[] = [];
  for (const person of story.concerned ?? []) {
    concerned.push(await opaqueIdOf(at.tx, at.board, written.person(person)));
  }
  const from = steps[0].at.epochMilliseconds;
  return { who, act, situation, concerned, reason, from, until: until.epochMilliseconds, subjects: [] };
}

function actingAs(person: PlannedPerson, school: string, { plan, written }: Living) {
  const roles = person.roles.map((held: PlannedRole) => ({
    role: held.role,
    school: held.school,
    class: held.of && 'class' in held.of ? written.class(held.of.class) : undefined,
    person: held.of && 'person' in held.of ? written.person(held.of.person) : undefined,
    insteadOf: held.insteadOf && written.person(held.insteadOf),
  }));
  const { today } = plan;
  return { me: { board: 'wilgenrade', person: written.person(person), roles }, school, today };
}

function entryOf({ school }: Story, { plan, library }: Living): Entry {
  const code = plan.schools.find((each) => each.school === school)?.code ?? '';
  const entry = library.codes.get(code);
  if (!entry) throw new Error(`the demo tells of the code \`${code}\`, which is not here`);
  return entry;
}

function contextOf({ decider }: Entry, { library, plan }: Living): Omit<Context, 'now' | 'people'> {
  return {
    code: decider,
    calendar: schoolClock(demoCalendar(plan.today)),
    dated: NETHERLANDS,
    codes: {
      version: (code, version) => {
        const entry = library.codes.get(code);
        return entry?.decider.code.version === version ? entry : undefined;
      },
      inForce: (code) => library.codes.get(code),
    },
    ids: newOpaqueId,
  };
}

/** What was to be told stands among people’s news since the moment it happened. */
async function deliver({ tx }: AtBoard, at: Temporal.Instant): Promise<readonly ClaimedDuty[]> {
  const duties = await claimDuties(tx, { now: at, until: at.add({ minutes: 2 }), limit: 100 });
  for (const duty of duties) await giveNotice(tx, duty, at);
  await markDelivered(tx, duties, at);
  return duties;
}
