import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aCalendar, clock, YEAR } from '../../../tests/calendars/a-calendar.ts';
import { rollover } from './rollover.ts';
import { timeFacts } from './time-facts.ts';

const NEXT = { name: '2027-2028', first: '2027-08-30', last: '2028-07-14' };

function rolled(calendar = aCalendar(), next = NEXT) {
  const made = rollover(calendar, next);
  assert.ok(made.ok);
  return made;
}

describe('the next school year', () => {
  it('has the bell times of the last one, on the same weekdays', () => {
    const { calendar } = rolled();
    assert.equal(timeFacts(calendar, clock('2027-09-06T08:30')).period?.hour, '1');
    assert.equal(timeFacts(calendar, clock('2027-09-08T13:00')).time, 'outside-school-hours');
    assert.deepEqual(calendar.schoolYears[0], aCalendar().schoolYears[0]);
  });

  it('has no days off and no single days: those dates are decided anew', () => {
    const { calendar, toFillIn, findings } = rolled();
    const year = calendar.schoolYears[1];
    assert.deepEqual([year?.daysOff, year?.otherDays], [[], []]);
    assert.deepEqual(
      toFillIn.map(({ what }) => what),
      ['days-off', 'other-days', 'timetables', 'pause'],
    );
    assert.match(toFillIn[0]?.message.nl ?? '', /vorig jaar waren dat “herfstvakantie”, “studiedag”/);
    assert.ok(findings.some(({ kind, at }) => kind === 'no-days-off' && at === 'schoolYears[1].daysOff'));
  });

  it('changes its timetables in the same week as the last one, and fills itself', () => {
    const [week = { first: '', last: '' }] = YEAR.weeks;
    const weeks = [
      { ...week, last: '2027-01-31' },
      { ...week, first: '2027-02-01', monday: 'short' },
    ];
    const { calendar, toFillIn } = rolled(aCalendar({ schoolYears: [{ ...YEAR, weeks }] }));
    assert.deepEqual(
      calendar.schoolYears[1]?.weeks.map(({ first, last, monday }) => [first, last, monday]),
      [
        ['2027-08-30', '2028-01-30', 'long'],
        ['2028-01-31', '2028-07-14', 'short'],
      ],
    );
    assert.match(toFillIn.find(({ what }) => what === 'weeks')?.message.nl ?? '', /2028-01-31/);
  });

  it('keeps only the last timetables when it is the shorter one', () => {
    const [week = { first: '', last: '' }] = YEAR.weeks;
    const weeks = [
      { ...week, last: '2026-09-30' },
      { ...week, first: '2026-10-01', monday: 'short' },
    ];
    const short = { name: 'kort', first: '2028-01-10', last: '2028-07-14' };
    const { calendar } = rolled(aCalendar({ schoolYears: [{ ...YEAR, weeks }] }), short);
    assert.deepEqual(
      calendar.schoolYears[1]?.weeks.map(({ first, monday }) => [first, monday]),
      [['2028-01-10', 'short']],
    );
  });

  it('can be rolled over again', () => {
    const { calendar } = rolled();
    assert.equal(
      rolled(calendar, { name: '2028-2029', first: '2028-08-28', last: '2029-07-13' }).calendar.schoolYears
        .length,
      3,
    );
  });

  it('comes after the last one, ends after it began, and has dates that exist', () => {
    const refused = (change: object) => {
      const made = rollover(aCalendar(), { ...NEXT, ...change });
      return made.ok
        ? []
        : made.findings.flatMap(({ kind, severity }) => (severity === 'error' ? [kind] : []));
    };
    assert.deepEqual(refused({ first: '2027-07-16' }), ['overlap']);
    assert.deepEqual(refused({ last: '2027-08-29' }), ['ends-before-it-starts']);
    assert.deepEqual(refused({ first: '2027-08-32' }), ['shape', 'shape']);
    assert.deepEqual(refused({ first: '2029-08-27', last: '2030-07-12' }), ['missing-school-year']);
  });
});
