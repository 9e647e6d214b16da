import { planOn, schoolHours } from './day-plan.ts';
import { type Lesson, lessonsOn } from './lesson.ts';
import { dateAt, localDay } from './local-day.ts';
import type { SchoolCalendar } from './school-calendar.ts';
import type { Text } from './text.ts';

/** When an exception for a lesson holds; it ends by itself. Milliseconds since 1970-01-01T00:00:00Z. */
export interface LessonWindow {
  readonly ok: true;
  /** Now when a lesson goes on, else when the next one of the day begins. */
  readonly from: number;
  /** Exclusive, and always on the same day. */
  readonly until: number;
  /** The lessons it spans. Breaks between them are inside from and until, and in none of these. */
  readonly lessons: readonly Lesson[];
}

/** Why there is no lesson to make an exception for. */
export interface NoLesson {
  readonly ok: false;
  readonly reason: 'no-more-lessons-today' | 'no-school-today' | 'unknown-day';
  readonly message: Text;
}

/**
 * The window of an exception that is made at `instant` for so many lesson hours, counted from the lesson that goes
 * on or comes next; with `day` for what is left of the school day. Fewer are left: it ends with the last.
 * Throws a `RangeError` when `hours` is no whole number from 1.
 */
export function lessonWindow(
  calendar: SchoolCalendar,
  instant: number,
  hours: number | 'day' = 1,
): LessonWindow | NoLesson {
  if (hours !== 'day' && (!Number.isInteger(hours) || hours < 1)) {
    throw new RangeError(`\`${hours}\` lesson hours: choose a whole number from 1, or \`day\``);
  }
  const plan = planOn(calendar, dateAt(calendar.timeZone, instant));
  if (!plan.known) return noLesson('unknown-day', plan.date);
  const today = lessonsOn(calendar, plan);
  const left = today.filter(({ until }) => instant < until);
  const lessons = hours === 'day' ? left : left.slice(0, hours);
  const [first] = lessons;
  const last = lessons.at(-1);
  if (!first || !last)
    return noLesson(today.length > 0 ? 'no-more-lessons-today' : 'no-school-today', plan.date);
  const end = hours === 'day' ? schoolHours(plan)?.end : undefined;
  const until = end === undefined ? last.until : localDay(calendar.timeZone, plan.date).at(end);
  return { ok: true, from: Math.max(instant, first.from), until, lessons };
}

const MESSAGES = {
  'no-more-lessons-today': () => ({
    nl: 'er is vandaag geen les meer; maak de uitzondering op de dag van de les',
    en: 'there are no more lessons today; make the exception on the day of the lesson',
  }),
  'no-school-today': () => ({
    nl: 'er is vandaag geen les; maak de uitzondering op de dag van de les',
    en: 'there are no lessons today; make the exception on the day of the lesson',
  }),
  'unknown-day': (date) => ({
    nl: `de kalender kent ${date} nog niet; vul eerst het schooljaar in`,
    en: `the calendar does not know ${date} yet; fill in the school year first`,
  }),
} satisfies Record<NoLesson['reason'], (date: string) => Text>;

function noLesson(reason: NoLesson['reason'], date: string): NoLesson {
  return { ok: false, reason, message: MESSAGES[reason](date) };
}
