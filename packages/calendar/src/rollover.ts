import { addDays } from './local-day.ts';
import { finding, type Finding } from './finding.ts';
import { parseCalendar } from './parse-calendar.ts';
import type { SchoolCalendar, SchoolYear, Weeks } from './school-calendar.ts';
import type { Text } from './text.ts';

export const TO_FILL_IN = ['days-off', 'other-days', 'weeks', 'timetables', 'pause'] as const;

/** What only a person knows about the new year. */
export interface ToFillIn {
  readonly what: (typeof TO_FILL_IN)[number];
  readonly message: Text;
}

/** The next school year as a proposal. */
export type Rollover =
  | {
      readonly ok: true;
      /** The calendar with the new year added. */
      readonly calendar: SchoolCalendar;
      readonly toFillIn: readonly ToFillIn[];
      /** Advice about the proposal, as `parseCalendar` gives it. */
      readonly findings: readonly Finding[];
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** A year of weeks: the same weekday. */
const YEAR_OF_WEEKS = 364;

/**
 * Proposes the next school year: the bell times of the last one go on, its days off and single days do not, as their
 * dates are decided anew each year. Refused when the new year does not come after the last.
 */
export function rollover(
  calendar: SchoolCalendar,
  next: Pick<SchoolYear, 'name' | 'first' | 'last'>,
): Rollover {
  const last = calendar.schoolYears.at(-1);
  if (!last || next.first <= last.last) {
    const after = last?.last ?? '';
    return {
      ok: false,
      findings: [
        finding('first', 'error', 'overlap', {
          nl: `\`${next.name}\` begint op ${next.first}; kies een dag na ${after}, de laatste dag van \`${last?.name}\``,
          en: `\`${next.name}\` begins on ${next.first}; choose a day after ${after}, the last day of \`${last?.name}\``,
        }),
      ],
    };
  }
  const { name, first, last: end } = next;
  const weeks = carried(last.weeks, next);
  const year: SchoolYear = { name, first, last: end, weeks, daysOff: [], otherDays: [] };
  const parsed = parseCalendar({ ...calendar, schoolYears: [...calendar.schoolYears, year] });
  if (!parsed.ok) return parsed;
  return { ok: true, calendar: parsed.calendar, toFillIn: toFillIn(last, year), findings: parsed.findings };
}

/** The weeks of a year a year of weeks later, stretched so that they fill the new one. */
function carried(
  weeks: readonly Weeks[],
  { first, last }: { readonly first: string; readonly last: string },
): Weeks[] {
  const later = weeks
    .map((each) => ({
      ...each,
      first: addDays(each.first, YEAR_OF_WEEKS),
      last: addDays(each.last, YEAR_OF_WEEKS),
    }))
    .filter((each, index, all) => index === all.length - 1 || first <= each.last)
    .filter((each, index) => index === 0 || each.first <= last);
  return later.map((each, index) => ({
    ...each,
    first: index === 0 ? first : each.first,
    last: later[index + 1] ? addDays(later[index + 1]?.first ?? last, -1) : last,
  }));
}

function toFillIn(before: SchoolYear, year: SchoolYear): ToFillIn[] {
  const names = (list: readonly { readonly name: string }[]) =>
    [...new Set(list.map(({ name }) => name))].map((name) => `“${name}”`).join(', ');
  const off = names(before.daysOff);
  const single = names(before.otherDays);
  return [
    {
      what: 'days-off',
      message: {
        nl: `vul de vrije dagen in${off && `; vorig jaar waren dat ${off}`}`,
        en: `fill in the days off${off && `; last year these were ${off}`}`,
      },
    },
    ...(single === '' ? [] : [singleDays(single)]),
    ...(year.weeks.length > 1 ? [weekDates(year)] : []),
    {
      what: 'timetables',
      message: {
        nl: `kijk na of de lestijden van \`${before.name}\` ook in \`${year.name}\` gelden`,
        en: `look whether the bell times of \`${before.name}\` hold in \`${year.name}\` too`,
      },
    },
    {
      what: 'pause',
      message: {
        nl: `kijk na of er van ${addDays(before.last, 1)} tot ${year.first} geen school is`,
        en: `look whether there is no school from ${addDays(before.last, 1)} until ${year.first}`,
      },
    },
  ];
}

function singleDays(names: string): ToFillIn {
  return {
    what: 'other-days',
    message: {
      nl: `vul de dagen met een ander rooster in; vorig jaar waren dat ${names}`,
      en: `fill in the days with another timetable; last year these were ${names}`,
    },
  };
}

function weekDates({ weeks }: SchoolYear): ToFillIn {
  const dates = weeks.slice(1).map(({ first }) => first);
  return {
    what: 'weeks',
    message: {
      nl: `kijk na of het rooster op deze dagen wisselt: ${dates.join(', ')}`,
      en: `look whether the timetable changes on these days: ${dates.join(', ')}`,
    },
  };
}
