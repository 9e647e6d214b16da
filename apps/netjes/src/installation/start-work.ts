import { type SchoolCalendar, schoolClock } from '@netjes/calendar';
import { type Entry, type Library, lineage } from '@netjes/norms';
import { type AnyProcess, type Context, NETHERLANDS } from '@netjes/procedures';
import type { Post } from '@netjes/mail';
import type { Store, Tx } from '@netjes/store';
import type { Installation } from './installation.ts';

/** Milliseconds between looks at what is due. */
const EVERY = 2000;

/** A school whose calendar nobody filled in yet: usual weeks, in the zone of the Netherlands. */
const NO_CALENDAR: SchoolCalendar = { timeZone: 'Europe/Amsterdam', timetables: {}, schoolYears: [] };

/** Terms, and the days that they count in. */
const TERMS: Pick<Context, 'dated' | 'calendar'> = {
  dated: NETHERLANDS,
  calendar: schoolClock(NO_CALENDAR),
};

export interface WorkingWith {
  readonly library: Library;
  readonly installation: Installation;
  /** sends letters */
  readonly post: Post;
  /** where links in letters lead */
  readonly origin: string;
}

/** Starts what delivers, runs the clocks and deletes, beside the pages. Returns how to stop it. */
export async function startWork(
  store: Store,
  { library, installation, post, origin }: WorkingWith,
): Promise<() => Promise<void>> {
  const [
    { deliverNotice, startWorker },
    { adoption, calendarRollover, permissionRequest },
    { faultLines, audiencesIn, Ledger, newOpaqueId },
  ] = await Promise.all([import('@netjes/worker'), import('@netjes/procedures'), import('@netjes/store')]);
  const worker = startWorker({
    store,
    processes: [adoption, calendarRollover, permissionRequest] as unknown as readonly AnyProcess[],
    contextFor: async ({ file, now, tx }) => ({
      ...contextOf(library, await codeOf(library, file?.id, tx)),
      people: await audiencesIn(tx, file, { vocabulary: library.vocabulary, today: dayOf(now) }),
      now: now.epochMilliseconds,
      ids: newOpaqueId,
    }),
    termsOf: () => TERMS,
    fills: (role) => lineage(library.vocabulary.audiences, role),
    deliverers: { notice: deliverNotice },
    ledger: new Ledger(installation.ledger),
    post,
    origin,
    now: () => Temporal.Now.instant(),
    chance: Math.random,
    every: EVERY,
    onFault: (fault) => {
      process.stderr.write(`${faultLines(fault)}\n`);
    },
  });
  return () => worker.stop();
}

/** The day in the schools’ zone. */
const dayOf = (now: Temporal.Instant) => now.toZonedDateTimeISO(NO_CALENDAR.timeZone).toPlainDate();

function contextOf(library: Library, { decider }: Entry): Omit<Context, 'now' | 'ids' | 'people'> {
  return {
    code: decider,
    ...TERMS,
    codes: {
      version: (code, version) => {
        const entry = library.codes.get(code);
        return entry?.decider.code.version === version ? entry : undefined;
      },
      inForce: (code) => library.codes.get(code),
    },
  };
}

/** The code that a file was last moved under. */
async function codeOf(library: Library, file: string | undefined, tx: Tx): Promise<Entry> {
  const row =
    file === undefined
      ? undefined
      : await tx.selectFrom('file').select('code').where('id', '=', file).executeTakeFirst();
  const entry = row && library.codes.get(row.code);
  if (!entry) throw new Error(`a file was made under the code \`${row?.code}\`, which is not here any more`);
  return entry;
}
