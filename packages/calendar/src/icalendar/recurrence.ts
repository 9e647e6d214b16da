import type { Text } from '../text.ts';
import type { Property } from './property.ts';

/** The dates on which something comes back, its first included; or why they cannot be worked out. */
export type Recurrence =
  | { readonly ok: true; readonly dates: readonly string[]; readonly cut: boolean }
  | { readonly ok: false; readonly message: Text };

export interface RecurrenceBounds {
  /** Nothing before the first or after the last is of interest, yyyy-mm-dd. */
  readonly first: string;
  readonly last: string;
  /** How many days may still be tried and how many dates found; what is used is taken off. A hostile rule ends here. */
  readonly budget: { days: number; dates: number };
}

interface Rule {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count: number;
  readonly until: number;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly weekdays: readonly { readonly nth: number; readonly day: number }[];
}

const DAY = 86_400_000;

/**
 * The dates of a rule (RRULE) for an event that begins on `start`. Every day is tried in turn and there is a bound
 * on the days, so no rule can keep this going; rules by the hour, by week number or by position are not read.
 */
export function recur(start: string, property: Property, bounds: RecurrenceBounds): Recurrence {
  const rule = readRule(property.values[0]);
  if (!rule) return { ok: false, message: UNREAD };
  const begin = dayNumber(start);
  // without a count nothing before the bounds matters
  const from = rule.count === Infinity ? Math.max(begin, dayNumber(bounds.first)) : begin;
  const until = Math.min(rule.until, dayNumber(bounds.last));
  const dates: string[] = [];
  let met = 0;
  for (let day = from; day <= until; day += 1) {
    if (bounds.budget.days <= 0 || bounds.budget.dates <= 0) return { ok: true, dates, cut: true };
    bounds.budget.days -= 1;
    // the first is one of them, whether the rule says so or not
    if (day !== begin && !meets(rule, begin, day)) continue;
    met += 1;
    if (met > rule.count) break;
    const date = dateOf(day);
    if (date < bounds.first) continue;
    dates.push(date);
    bounds.budget.dates -= 1;
  }
  return { ok: true, dates, cut: false };
}

const UNREAD: Text = {
  nl: 'hoe vaak deze afspraak terugkomt (RRULE) is niet te lezen; alleen de eerste keer is gebruikt. Vul de andere keren zelf in',
  en: 'how often this event comes back (RRULE) cannot be read; only the first time was used. Fill in the others yourself',
};

const READ_PARTS = ['freq', 'interval', 'count', 'until', 'bymonth', 'bymonthday', 'byday', 'wkst'];

function readRule(value: unknown): Rule | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const parts = new Map(Object.entries(value).map(([key, part]) => [key.toLowerCase(), part as unknown]));
  const freq = (['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const).find((each) => each === parts.get('freq'));
  const interval = Number(parts.get('interval') ?? 1);
  const count = Number(parts.get('count') ?? Infinity);
  const until = parts.has('until') ? dayNumber(String(parts.get('until')).slice(0, 10)) : Infinity;
  const weekdays = all(parts.get('byday')).map((each) => readWeekday(String(each)));
  const known = weekdays.filter((each) => each !== undefined);
  const fits =
    [...parts.keys()].every((key) => READ_PARTS.includes(key)) &&
    Number.isInteger(interval) &&
    interval >= 1 &&
    count >= 1 &&
    !Number.isNaN(until) &&
    known.length === weekdays.length &&
    // weeks that begin on a Sunday differ only when some are skipped
    (interval === 1 || freq !== 'WEEKLY' || (parts.get('wkst') ?? 2) === 2);
  if (!freq || !fits) return undefined;
  const [months, monthDays] = [
    all(parts.get('bymonth')).map(Number),
    all(parts.get('bymonthday')).map(Number),
  ];
  return { freq, interval, count, until, months, monthDays, weekdays: known };
}

const all = (part: unknown): readonly unknown[] =>
  part === undefined ? [] : Array.isArray(part) ? (part as unknown[]) : [part];

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** `MO`, `1MO` for the first, `-1MO` for the last Monday. */
function readWeekday(text: string): Rule['weekdays'][number] | undefined {
  const [, nth = '', name = ''] = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/.exec(text) ?? [];
  return name === '' ? undefined : { nth: Number(nth), day: DAYS.indexOf(name) };
}

/** Whether a rule that begins on one day comes back on another; days are numbered from 1970-01-01. */
function meets(rule: Rule, begin: number, day: number): boolean {
  const [start, date] = [new Date(begin * DAY), new Date(day * DAY)];
  const month = date.getUTCMonth();
  if (passed(rule.freq, begin, day) % rule.interval !== 0) return false;
  if (rule.months.length > 0 && !rule.months.includes(month + 1)) return false;
  if (rule.monthDays.length > 0 && !rule.monthDays.some((each) => isMonthDay(each, date))) return false;
  if (rule.weekdays.length > 0) {
    const inYear = rule.freq === 'YEARLY' && rule.months.length === 0;
    return rule.weekdays.some((each) => isNthWeekday(each, date, inYear));
  }
  if (rule.monthDays.length > 0 || rule.freq === 'DAILY') return true;
  if (rule.freq === 'WEEKLY') return date.getUTCDay() === start.getUTCDay();
  if (date.getUTCDate() !== start.getUTCDate()) return false;
  return rule.freq === 'MONTHLY' || rule.months.length > 0 || month === start.getUTCMonth();
}

/** How many days, weeks, months or years lie between two days. */
function passed(freq: Rule['freq'], begin: number, day: number): number {
  if (freq === 'DAILY') return day - begin;
  // 1970-01-01 was a Thursday
  if (freq === 'WEEKLY') return Math.floor((day + 3) / 7) - Math.floor((begin + 3) / 7);
  const [start, date] = [new Date(begin * DAY), new Date(day * DAY)];
  const years = date.getUTCFullYear() - start.getUTCFullYear();
  return freq === 'YEARLY' ? years : years * 12 + date.getUTCMonth() - start.getUTCMonth();
}

function isMonthDay(wanted: number, date: Date): boolean {
  return date.getUTCDate() === (wanted < 0 ? daysInMonth(date) + wanted + 1 : wanted);
}

function isNthWeekday({ nth, day }: Rule['weekdays'][number], date: Date, inYear: boolean): boolean {
  if (date.getUTCDay() !== day) return false;
  if (nth === 0) return true;
  const length = inYear ? daysInYear(date) : daysInMonth(date);
  const index = inYear ? dayOfYear(date) : date.getUTCDate();
  return nth > 0 ? Math.ceil(index / 7) === nth : Math.ceil((length - index + 1) / 7) === -nth;
}

const daysInMonth = (date: Date) =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
const dayOfYear = (date: Date) => (date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 0)) / DAY;
const daysInYear = (date: Date) => dayOfYear(new Date(Date.UTC(date.getUTCFullYear(), 11, 31)));

const dayNumber = (date: string) => Date.parse(date) / DAY;
const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
