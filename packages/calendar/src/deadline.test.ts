import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aCalendar, clock, shown } from '../../../tests/calendars/a-calendar.ts';
import { deadline } from './deadline.ts';
import { deadlineWord } from './deadline-word.ts';
import { schoolClock } from './school-clock.ts';
import type { Term } from './term.ts';

const calendar = aCalendar();
const due = (from: string, term: Term) => shown(deadline(calendar, clock(from), term).at);
const schoolDays = (count: number): Term => ({ count, unit: 'school-days' });

describe('a deadline', () => {
  it('at once is now, at any hour', () => {
    assert.equal(due('2026-11-22T03:00', 'at-once'), '2026-11-22T03:00');
  });

  it('in hours runs day and night, in the weekend, and through a change of the clock', () => {
    const hours: Term = { count: 72, unit: 'hours' };
    assert.equal(due('2026-11-20T16:00', hours), '2026-11-23T16:00');
    assert.equal(due('2026-10-23T16:00', hours), '2026-10-26T15:00');
    assert.equal(due('2027-03-26T16:00', hours), '2027-03-29T17:00');
  });

  it('in school days ends with school hours, and skips weekends and days off', () => {
    assert.equal(due('2026-11-23T10:00', schoolDays(1)), '2026-11-24T15:00');
    assert.equal(due('2026-11-24T10:00', schoolDays(1)), '2026-11-25T12:30');
    assert.equal(due('2026-11-26T10:00', schoolDays(1)), '2026-11-30T15:00');
    assert.equal(due('2026-10-15T10:00', schoolDays(5)), '2026-10-29T15:00');
  });

  it('counts a sports day as a school day, and not an open day in the weekend', () => {
    assert.equal(due('2026-12-02T10:00', schoolDays(1)), '2026-12-03T14:30');
    assert.equal(due('2026-12-04T10:00', schoolDays(1)), '2026-12-07T15:00');
  });

  it('in school days counts what happens outside school hours from the start of the next school day', () => {
    const monday = due('2026-11-23T08:30', schoolDays(1));
    for (const from of ['2026-11-20T15:00', '2026-11-21T12:00', '2026-11-22T23:59', '2026-11-23T07:00'])
      assert.equal(due(from, schoolDays(1)), monday, from);
    assert.equal(monday, '2026-11-24T15:00');
    assert.equal(due('2026-11-20T14:59', schoolDays(1)), '2026-11-23T15:00');
  });

  it('on the same school day is before the end of school hours, and outside them of the next', () => {
    assert.equal(due('2026-11-25T08:00', 'same-school-day'), '2026-11-25T12:30');
    assert.equal(due('2026-11-25T12:30', 'same-school-day'), '2026-11-26T15:00');
    assert.equal(due('2026-11-26T16:00', 'same-school-day'), '2026-11-30T15:00');
  });

  it('in days, weeks, months and years ends with the last day', () => {
    const from = '2027-01-31T10:00';
    assert.equal(due(from, 'end-of-day'), '2027-02-01T00:00');
    assert.equal(due(from, { count: 1, unit: 'days' }), '2027-02-02T00:00');
    assert.equal(due(from, { count: 4, unit: 'weeks' }), '2027-03-01T00:00');
    assert.equal(due(from, { count: 1, unit: 'months' }), '2027-03-01T00:00');
    assert.equal(due('2027-01-28T23:00', { count: 1, unit: 'months' }), '2027-03-01T00:00');
    assert.equal(due('2028-02-29T10:00', { count: 1, unit: 'years' }), '2029-03-01T00:00');
  });

  it('before the next lesson is the start of the first that has not begun', () => {
    assert.equal(due('2026-11-23T08:29', 'before-next-lesson'), '2026-11-23T08:30');
    assert.equal(due('2026-11-23T08:30', 'before-next-lesson'), '2026-11-23T09:30');
    assert.equal(due('2026-11-26T14:30', 'before-next-lesson'), '2026-11-30T08:30');
  });

  it('at the end of the lesson is that of the lesson that goes on, else of the next', () => {
    assert.equal(due('2026-11-23T08:30', 'end-of-lesson'), '2026-11-23T09:25');
    assert.equal(due('2026-11-23T10:30', 'end-of-lesson'), '2026-11-23T12:00');
  });

  it('at the end of the school year includes its last day', () => {
    assert.equal(due('2026-11-23T08:30', 'end-of-school-year'), '2027-07-17T00:00');
    assert.equal(due('2027-07-16T23:59', 'end-of-school-year'), '2027-07-17T00:00');
  });

  it('is not certain once it counts days that the calendar does not know, and takes those for usual weeks', () => {
    const { at, certain } = deadline(calendar, clock('2027-07-14T10:00'), schoolDays(5));
    assert.deepEqual([shown(at), certain], ['2027-07-21T12:30', false]);
    assert.equal(deadline(calendar, clock('2027-07-14T10:00'), schoolDays(2)).certain, true);
    assert.equal(due('2027-09-01T10:00', 'end-of-school-year'), '2028-07-17T00:00');
    assert.equal(due('2020-09-01T10:00', 'end-of-school-year'), '2021-07-17T00:00');
    assert.equal(deadline(calendar, clock('2027-09-01T10:00'), 'end-of-school-year').certain, false);
    assert.equal(deadline(calendar, clock('2027-07-16T14:00'), 'before-next-lesson').certain, false);
    assert.equal(deadline(calendar, clock('2027-07-16T14:00'), { count: 7, unit: 'years' }).certain, true);
  });

  it('takes no part of a day, nothing negative and no thousand years', () => {
    for (const count of [-1, 0.5, Number.NaN, 1001])
      assert.throws(() => deadline(calendar, 0, { count, unit: 'days' }), RangeError);
  });
});

describe('a deadline of a code', () => {
  it('runs, waits for something to happen, or leaves the length to the school', () => {
    assert.deepEqual(deadlineWord('immediately'), { runs: 'at-once' });
    assert.deepEqual(deadlineWord('before-publication'), { before: 'publication' });
    assert.deepEqual(deadlineWord('periodically'), { choose: 'period' });
  });

  it('is not made up for a word that is none', () => {
    for (const word of ['soon', 'constructor', '']) assert.equal(deadlineWord(word), undefined);
  });
});

describe('the clock of a school', () => {
  it('tells processes the day and the end of a term', () => {
    const { day, deadline: ends } = schoolClock(calendar);
    assert.equal(day(clock('2026-11-23T00:00')), '2026-11-23');
    assert.equal(day(clock('2026-11-23T00:00') - 1), '2026-11-22');
    assert.equal(ends(clock('2026-11-23T10:00'), 'same-school-day'), clock('2026-11-23T15:00'));
  });
});
