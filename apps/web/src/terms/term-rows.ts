import { type SchoolCalendar, schoolClock, type Term } from '@netjes/calendar';
import { type Dated, datedAt, NETHERLANDS } from '@netjes/procedures';
import { KEPT_KINDS, type KeptKind, keptNow, leftNow, type Tx } from '@netjes/store';

/** Until a board has a calendar of its own: usual weeks. */
const USUAL: SchoolCalendar = { timeZone: 'Europe/Amsterdam', timetables: {}, schoolYears: [] };

/** One kind of data: its term, how much there is of it now, and when the first of it goes. */
export interface TermRow {
  readonly id: string;
  readonly dated: Dated;
  readonly term: Term;
  readonly count: number | undefined;
  readonly firstGoes: Temporal.Instant | undefined;
}

/** Terms of things that the program deletes by the row, and of people who left. */
const COUNTED = new Set<string>([...KEPT_KINDS, 'left-person']);

/** Every term that holds at a moment, with what there is now of its kind. */
export async function termRows(tx: Tx, now: Temporal.Instant): Promise<readonly TermRow[]> {
  const clock = schoolClock(USUAL);
  const context = { dated: NETHERLANDS, calendar: clock, now: now.epochMilliseconds };
  const counts = new Map((await keptNow(tx, KEPT_KINDS)).map((each) => [each.kind as string, each]));
  const left = await leftNow(tx);
  const rows: TermRow[] = [];
  for (const id of new Set(NETHERLANDS.map((each) => each.id))) {
    const dated = datedAt(context, id);
    if (!dated || !('term' in dated.value)) continue;
    const { term } = dated.value;
    const oldest =
      id === 'left-person'
        ? left.oldest?.toZonedDateTime('Europe/Amsterdam').toInstant()
        : counts.get(id as KeptKind)?.oldest;
    const count = id === 'left-person' ? left.count : counts.get(id)?.count;
    const goes = oldest && clock.deadline(oldest.epochMilliseconds, term);
    rows.push({
      id,
      dated,
      term,
      count: COUNTED.has(id) ? count : undefined,
      firstGoes: goes === undefined ? undefined : Temporal.Instant.fromEpochMilliseconds(goes),
    });
  }
  return rows;
}
