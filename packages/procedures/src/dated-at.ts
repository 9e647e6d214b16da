import type { Term } from '@netjes/calendar';
import type { Context } from './context.ts';
import type { Dated } from './dated.ts';

/** What holds at an instant; of two that hold, the one that began last. */
export function datedAt(
  { dated, calendar, now }: Pick<Context, 'dated' | 'calendar' | 'now'>,
  id: string,
  instant = now,
): Dated | undefined {
  const day = calendar.day(instant);
  return dated
    .filter((each) => each.id === id && each.from <= day && (each.until === undefined || day < each.until))
    .reduce<Dated | undefined>((last, each) => (last && last.from > each.from ? last : each), undefined);
}

/** The roles a dated fact names; none when there is no such fact. */
export function rolesOf(dated: Dated | undefined): readonly string[] {
  return dated && 'roles' in dated.value ? dated.value.roles : [];
}

/** A term that a process cannot do without. Throws when the data has none on that day. */
export function termOf(context: Context, id: string): { readonly term: Term; readonly dated: Dated } {
  const dated = datedAt(context, id);
  if (dated === undefined || !('term' in dated.value)) {
    throw new Error(
      `there is no term \`${id}\` on ${context.calendar.day(context.now)}; add it to the dated data`,
    );
  }
  return { term: dated.value.term, dated };
}
