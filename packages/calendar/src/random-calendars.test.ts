import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { planOn } from './day-plan.ts';
import { deadline } from './deadline.ts';
import { lessonWindow } from './lesson-window.ts';
import { addDays, dateAt, localDay } from './local-day.ts';
import { parseCalendar } from './parse-calendar.ts';
import { type Period, type SchoolCalendar, WEEKDAYS } from './school-calendar.ts';
import type { Term } from './term.ts';
import { timeFacts } from './time-facts.ts';

const RUNS = Number(process.env['NETJES_RUNS'] ?? 10_000) / 50;
const [FIRST, LAST] = ['2026-08-31', '2027-07-16'];

/** Beside ours: changes at midnight, of half an hour, and in the other half of the world. */
const zones = fc.constantFrom(
  ...['Europe/Amsterdam', 'America/Kralendijk', 'America/Curacao', 'America/Havana', 'Asia/Beirut'],
  ...['Australia/Lord_Howe', 'America/Santiago', 'Pacific/Chatham'],
);

const clockTime = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Periods at any time of day and night, with at least one lesson, at times that clocks may skip or show twice. */
const timetables = fc
  .uniqueArray(fc.oneof(fc.integer({ max: 1439, min: 0 }), fc.integer({ max: 200, min: 0 })), {
    minLength: 2,
    maxLength: 12,
  })
  .chain((edges) =>
    fc.tuple(
      fc.constant(edges.toSorted((a, b) => a - b).map(clockTime)),
      fc.array(fc.constantFrom('lesson', 'break', 'free-period', 'activity', undefined), {
        minLength: 12,
        maxLength: 12,
      }),
    ),
  )
  .map(([edges, kinds]) =>
    edges.slice(1).flatMap((end, index): Period[] => {
      const kind = index === 0 ? 'lesson' : kinds[index];
      return kind ? [{ kind, start: edges[index] ?? '', end }] : [];
    }),
  );

const dates = fc.integer({ min: 0, max: 319 }).map((days) => addDays(FIRST, days));
const daysOff = fc
  .record({ first: dates, length: fc.integer({ min: 0, max: 20 }) })
  .map(({ first, length }) => ({ name: 'vrij', kind: 'day-off', first, last: addDays(first, length) }));

const calendars: fc.Arbitrary<SchoolCalendar> = fc
  .record({
    timeZone: zones,
    a: timetables,
    b: timetables,
    days: fc.array(fc.constantFrom('a', 'b', undefined), { minLength: 7, maxLength: 7 }),
    daysOff: fc.array(daysOff, { maxLength: 6 }),
    single: fc.option(dates, { nil: undefined }),
  })
  .map(({ timeZone, a, b, days, daysOff: off, single }) => {
    const named = WEEKDAYS.flatMap((day, index) => (days[index] ? [[day, days[index]]] : []));
    const weeks = [{ first: FIRST, last: LAST, monday: 'a', ...Object.fromEntries(named) }];
    const free = single !== undefined && off.every(({ first, last }) => single < first || last < single);
    const otherDays = free ? [{ name: 'anders', date: single, timetable: 'b' }] : [];
    const year = { name: 'jaar', first: FIRST, last: LAST, weeks, daysOff: off, otherDays };
    const parsed = parseCalendar({ timeZone, timetables: { a, b }, schoolYears: [year] });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings[0]));
    return parsed.calendar;
  });

const HOUR = 3_600_000;
const begin = Date.parse(FIRST) - 20 * 24 * HOUR;
const end = Date.parse(LAST) + 20 * 24 * HOUR;
/** Anywhere around the year, and often near the nights on which clocks change in Amsterdam or Havana. */
const instants = fc.oneof(
  fc.integer({ min: begin, max: end }),
  fc
    .record({
      change: fc.constantFrom(
        '2026-10-25T01:00Z',
        '2027-03-28T01:00Z',
        '2026-11-01T05:00Z',
        '2027-03-14T05:00Z',
      ),
      off: fc.integer({ min: -3 * HOUR, max: 3 * HOUR }),
    })
    .map(({ change, off }) => Date.parse(change) + off),
);

const terms: fc.Arbitrary<Term> = fc.oneof(
  fc.constantFrom<Term>(
    ...(['at-once', 'end-of-lesson', 'before-next-lesson', 'same-school-day'] as const),
    ...(['end-of-day', 'end-of-school-year'] as const),
  ),
  fc.record({
    count: fc.integer({ min: 0, max: 15 }),
    unit: fc.constantFrom('hours', 'days', 'school-days', 'weeks', 'months', 'years'),
  }),
);

function holds(...args: Parameters<typeof fc.property<[SchoolCalendar, number[]]>>): void {
  fc.assert(fc.property(...args), { numRuns: RUNS });
}

const several = fc.array(instants, { minLength: 10, maxLength: 10 });

describe('in any calendar', () => {
  it('a deadline is never before it begins, and a later beginning never gives an earlier one', () => {
    fc.assert(
      fc.property(calendars, several, terms, (calendar, from, term) => {
        const due = from
          .toSorted((a, b) => a - b)
          .map((each) => [each, deadline(calendar, each, term).at] as const);
        assert.ok(due.every(([start, at]) => start <= at));
        assert.ok(due.every(([, at], index) => index === 0 || (due[index - 1]?.[1] ?? 0) <= at));
      }),
      { numRuns: RUNS },
    );
  });

  it('school days are counted one by one, and none of them is a day off', () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 0, max: 12 }), (calendar, from, count) => {
        const due = (days: number) => deadline(calendar, from, { count: days, unit: 'school-days' });
        const { at, certain } = due(count);
        const plan = planOn(calendar, dateAt(calendar.timeZone, at - 1));
        assert.ok(plan.schoolDay);
        assert.equal(plan.dayOff, undefined);
        if (certain) assert.ok(plan.known);
        if (count === 0) return;
        // between one and the next there is no other school day
        const before = dateAt(calendar.timeZone, due(count - 1).at - 1);
        assert.ok(before < plan.date);
        for (let date = addDays(before, 1); date < plan.date; date = addDays(date, 1)) {
          assert.ok(!planOn(calendar, date).schoolDay);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('an instant has one time, unless the calendar does not reach it', () => {
    holds(calendars, several, (calendar, around) => {
      for (const instant of around) {
        const { time, date, period, nextLesson } = timeFacts(calendar, instant);
        assert.equal(time !== undefined, FIRST <= date && date <= LAST);
        if (period) assert.ok(period.from <= instant && instant < period.until);
        if (nextLesson) assert.ok(instant < nextLesson.from);
      }
    });
  });

  it('the time is what the clock on the wall says, on days on which it is not changed', () => {
    holds(calendars, several, (calendar, around) => {
      for (const instant of around) {
        const { timeZone } = calendar;
        const day = localDay(timeZone, dateAt(timeZone, instant));
        if (day.end - day.start !== 24 * HOUR) continue;
        const wall = Temporal.Instant.fromEpochMilliseconds(instant)
          .toZonedDateTimeISO(timeZone)
          .toPlainTime()
          .toString({ smallestUnit: 'minute' });
        const { periods, known } = planOn(calendar, day.date);
        const on = periods.find(({ start, end: until }) => start <= wall && wall < until);
        assert.equal(timeFacts(calendar, instant).period?.kind, known ? on?.kind : undefined);
      }
    });
  });

  it('an exception for a lesson holds now exactly in lessons, and ends with one on the same day', () => {
    holds(calendars, several, (calendar, around) => {
      for (const instant of around) {
        const { time, date } = timeFacts(calendar, instant);
        const window = lessonWindow(calendar, instant, 2);
        assert.equal(window.ok && window.from === instant, time === 'lesson');
        if (!window.ok) continue;
        assert.ok(instant <= window.from && window.from < window.until);
        assert.equal(window.until, window.lessons.at(-1)?.until);
        assert.equal(dateAt(calendar.timeZone, window.until - 1), date);
        for (const lesson of window.lessons) {
          assert.equal(timeFacts(calendar, lesson.from).time, 'lesson');
          assert.equal(timeFacts(calendar, lesson.until - 1).time, 'lesson');
          assert.notEqual(timeFacts(calendar, lesson.until).period?.from, lesson.from);
        }
      }
    });
  });

  it('the end of a lesson and the next lesson are the same for deadlines as for what goes on', () => {
    holds(calendars, several, (calendar, around) => {
      for (const instant of around) {
        const { time, period, nextLesson } = timeFacts(calendar, instant);
        const next = deadline(calendar, instant, 'before-next-lesson');
        assert.equal(next.certain && time !== undefined, nextLesson !== undefined);
        if (nextLesson) assert.equal(next.at, nextLesson.from);
        if (time === 'lesson') assert.equal(deadline(calendar, instant, 'end-of-lesson').at, period?.until);
      }
    });
  });
});

describe('any data', () => {
  it('is a calendar or gives findings, and never a fault', () => {
    const nearly = fc.oneof(
      fc.jsonValue(),
      fc.record({
        timeZone: fc.oneof(zones, fc.string()),
        timetables: fc.oneof(fc.jsonValue(), fc.record({ a: timetables, b: fc.jsonValue() })),
        schoolYears: fc.oneof(
          fc.jsonValue(),
          fc.array(
            fc.record({
              ...{ name: fc.string(), first: dates, last: fc.oneof(dates, fc.string()) },
              weeks: fc.oneof(
                fc.jsonValue(),
                fc.array(fc.record({ first: dates, last: dates, monday: fc.string() })),
              ),
              daysOff: fc.oneof(fc.jsonValue(), fc.array(daysOff)),
            }),
          ),
        ),
      }),
    );
    fc.assert(
      fc.property(nearly, (data) => {
        const parsed = parseCalendar(data);
        assert.ok(parsed.ok || parsed.findings.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: RUNS * 5 },
    );
  });
});
