import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aCalendar, clock, shown, YEAR } from '../../../tests/calendars/a-calendar.ts';
import { timeFacts } from './time-facts.ts';

const calendar = aCalendar();
const time = (local: string) => timeFacts(calendar, clock(local)).time;

describe('the time fact', () => {
  it('is a lesson from the first moment of the lesson, and no more at its last', () => {
    assert.equal(time('2026-11-23T08:30'), 'lesson');
    assert.equal(timeFacts(calendar, clock('2026-11-23T08:30') - 1).time, 'outside-school-hours');
    assert.equal(timeFacts(calendar, clock('2026-11-23T10:30') - 1).time, 'lesson');
    assert.equal(time('2026-11-23T10:30'), 'break');
  });

  it('is a break in a break and a free period in a free period', () => {
    assert.equal(time('2026-11-23T12:29'), 'break');
    assert.equal(time('2026-11-23T12:30'), 'free-period');
  });

  it('is only school hours where nothing is said between two lessons', () => {
    assert.equal(time('2026-11-23T09:27'), 'school-hours');
  });

  it('is outside school hours before and after school, at night, in the weekend and on days off', () => {
    for (const local of [
      '2026-11-23T08:20',
      '2026-11-23T15:30',
      '2026-11-23T23:59',
      '2026-11-25T13:00', // a Wednesday afternoon
      '2026-11-22T10:00',
      '2026-10-19T10:00',
      '2026-11-27T10:00',
    ])
      assert.equal(time(local), 'outside-school-hours', local);
  });

  it('is a school activity on a sports day, also on an open day in the weekend', () => {
    assert.equal(time('2026-12-03T10:00'), 'school-activity');
    assert.equal(time('2026-12-03T12:15'), 'school-hours');
    assert.equal(time('2026-12-05T10:00'), 'school-activity');
    assert.equal(time('2026-12-05T12:15'), 'outside-school-hours');
  });

  it('is not known beyond the calendar, and never taken for outside school hours there', () => {
    for (const local of ['2026-08-30T10:00', '2027-07-17T10:00', '2030-01-01T10:00'])
      assert.equal(time(local), undefined, local);
  });

  it('is outside school hours between two school years that are both known', () => {
    const [week = { first: '', last: '' }] = YEAR.weeks;
    const next = { name: 'next', first: '2027-08-30', last: '2028-07-14' };
    const two = aCalendar({
      schoolYears: [YEAR, { ...next, weeks: [{ ...week, first: next.first, last: next.last }] }],
    });
    assert.equal(timeFacts(two, clock('2027-08-10T10:00')).time, 'outside-school-hours');
    assert.equal(shown(timeFacts(two, clock('2027-08-10T10:00')).nextLesson?.from ?? 0), '2027-08-30T08:30');
  });
});

describe('an instant', () => {
  it('is in milliseconds, and of no age that dates cannot be written for', () => {
    for (const instant of [Number.NaN, Infinity, 8.64e15, -8.64e15])
      assert.throws(() => timeFacts(calendar, instant), RangeError);
  });
});

describe('what goes on', () => {
  const at = (local: string) => timeFacts(calendar, clock(local));

  it('names the lesson hour and when it ends', () => {
    const { period } = at('2026-11-23T10:00');
    assert.deepEqual(
      [period?.kind, period?.hour, shown(period?.until ?? 0)],
      ['lesson', '2', '2026-11-23T10:30'],
    );
  });

  it('names the next lesson: later today, tomorrow, after the holiday', () => {
    const next = (local: string) => shown(at(local).nextLesson?.from ?? 0);
    assert.equal(next('2026-11-23T08:30'), '2026-11-23T09:30');
    assert.equal(next('2026-11-23T15:00'), '2026-11-24T08:30');
    assert.equal(next('2026-10-16T15:00'), '2026-10-26T08:30');
    assert.equal(at('2027-07-16T14:30').nextLesson, undefined);
  });

  it('says which day it is, and why it is no usual one', () => {
    assert.deepEqual(at('2026-11-27T10:00'), {
      ...{ time: 'outside-school-hours', date: '2026-11-27', schoolDay: false, day: 'studiedag' },
      nextLesson: at('2026-11-30T07:00').nextLesson,
    });
    assert.equal(at('2026-12-03T20:00').day, 'sportdag');
    assert.deepEqual(
      ['2026-12-03', '2026-12-05', '2026-12-06'].map((day) => at(`${day}T09:00`).schoolDay),
      [true, false, false],
    );
  });
});

describe('a school elsewhere', () => {
  it('goes by its own clocks: on Bonaire a lesson begins five hours after one in Amsterdam in winter, six in summer', () => {
    const bonaire = aCalendar({ timeZone: 'America/Kralendijk' });
    for (const [day, later] of [
      ['2026-11-23', 5],
      ['2027-06-21', 6],
    ] as const) {
      const start = clock(`${day}T08:30`) + later * 3_600_000;
      assert.equal(timeFacts(bonaire, start).time, 'lesson');
      assert.equal(timeFacts(bonaire, start - 1).time, 'outside-school-hours');
    }
    assert.equal(timeFacts(bonaire, clock('2026-11-23T02:00')).date, '2026-11-22');
  });

  it('on Curaçao has no nights on which clocks change', () => {
    const curacao = aCalendar({ timeZone: 'America/Curacao' });
    assert.equal(timeFacts(curacao, clock('2026-10-26T08:30', 'America/Curacao')).time, 'lesson');
    assert.equal(
      clock('2026-10-26T08:30', 'America/Curacao') - clock('2026-10-23T08:30', 'America/Curacao'),
      3 * 86_400_000,
    );
  });
});

describe('a day on which clocks change', () => {
  /** A school with lessons at night, every day of the week: the worst that can be. */
  const night = (...periods: [string, string][]) => {
    const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
    const { first, last } = YEAR;
    const weeks = [{ first, last, ...Object.fromEntries(names.map((name) => [name, 'night'])) }];
    return aCalendar({
      timetables: { night: periods.map(([start, end], hour) => ({ kind: 'lesson', start, end, hour })) },
      schoolYears: [{ name: 'night', first, last, weeks }],
    });
  };
  const hour = (calendar_: ReturnType<typeof night>, utc: string) =>
    timeFacts(calendar_, Date.parse(utc)).period?.hour;

  it('has lessons at the hours that clocks show after the change', () => {
    for (const sunday of ['2026-10-25', '2027-03-28']) {
      const day = night(['08:30', '09:30']);
      assert.equal(timeFacts(day, clock(`${sunday}T08:30`)).time, 'lesson');
      assert.equal(timeFacts(day, clock(`${sunday}T08:30`) - 1).time, 'outside-school-hours');
      assert.equal(timeFacts(day, clock(`${sunday}T09:30`)).time, 'outside-school-hours');
    }
  });

  it('in spring has no lesson at times that clocks skip, and what spans them is an hour shorter', () => {
    // at 01:00 UTC clocks go from 02:00 to 03:00
    const spring = night(['01:30', '02:15'], ['02:15', '02:45'], ['02:45', '03:30']);
    assert.equal(hour(spring, '2027-03-28T00:30Z'), '0');
    assert.equal(hour(spring, '2027-03-28T00:59:59Z'), '0');
    assert.equal(hour(spring, '2027-03-28T01:00Z'), '2');
    assert.equal(hour(spring, '2027-03-28T01:30Z'), undefined);
    assert.equal(hour(spring, '2027-03-27T01:30Z'), '1');
  });

  it('in autumn takes the first of two equal times', () => {
    // at 01:00 UTC clocks go from 03:00 back to 02:00
    const autumn = night(['02:00', '02:30'], ['02:30', '03:30']);
    assert.equal(hour(autumn, '2026-10-25T00:00Z'), '0');
    assert.equal(hour(autumn, '2026-10-25T00:30Z'), '1');
    assert.equal(hour(autumn, '2026-10-25T01:10Z'), '1');
    assert.equal(hour(autumn, '2026-10-25T02:29Z'), '1');
    assert.equal(hour(autumn, '2026-10-25T02:30Z'), undefined);
  });
});
