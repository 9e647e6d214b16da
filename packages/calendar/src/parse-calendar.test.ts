import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LONG, someData, YEAR } from '../../../tests/calendars/a-calendar.ts';
import { parseCalendar } from './parse-calendar.ts';

/** Findings as `severity kind at`. */
function found(change: Record<string, unknown>): string[] {
  return parseCalendar(someData(change)).findings.map(
    ({ severity, kind, at }) => `${severity} ${kind} ${at}`,
  );
}

const QUIET = [{ kind: 'lesson', start: '08:30', end: '12:00' }];
const TIMETABLES = {
  long: QUIET,
  short: QUIET,
  sports: [{ kind: 'activity', start: '09:00', end: '12:00' }],
};
const inYear = (change: object) => found({ timetables: TIMETABLES, schoolYears: [{ ...YEAR, ...change }] });
const onDay = (...periods: object[]) => found({ timetables: { ...TIMETABLES, long: periods } });
const errors = (findings: string[]) => findings.filter((each) => each.startsWith('error'));

describe('a calendar', () => {
  it('is plain data: what was read is read again to the same', () => {
    const parsed = parseCalendar(someData());
    assert.ok(parsed.ok);
    const again = parseCalendar(JSON.parse(JSON.stringify(parsed.calendar)));
    assert.deepEqual(again.ok && again.calendar, parsed.calendar);
  });

  it('comes out in the order of time, whatever order it was written in', () => {
    const turned = {
      timetables: { ...(someData()['timetables'] as object), long: LONG.toReversed() },
      schoolYears: [{ ...YEAR, daysOff: YEAR.daysOff.toReversed(), otherDays: YEAR.otherDays.toReversed() }],
    };
    assert.deepEqual(parseCalendar(someData(turned)), parseCalendar(someData()));
  });

  it('numbers lesson hours by numbers or by names', () => {
    const parsed = parseCalendar(
      someData({ timetables: { long: [{ ...LONG[1], hour: 0 }], short: LONG, sports: LONG } }),
    );
    assert.equal(parsed.ok && parsed.calendar.timetables['long']?.[0]?.hour, '0');
  });

  it('is refused with every part that cannot be read, at once', () => {
    assert.deepEqual(
      found({
        timeZone: 'Europe/Amsterdm',
        timetables: { long: [{ kind: 'les', start: '8:30', end: '24:00' }] },
        schoolYears: [{ name: '', first: '2026-02-30', weeks: {}, holidays: [] }],
        extra: 1,
      }),
      [
        'error unknown-key ',
        'error unknown-time-zone timeZone',
        'error shape timetables.long[0].kind',
        'error shape timetables.long[0].start',
        'error shape timetables.long[0].end',
        'error unknown-key schoolYears[0]',
        'error shape schoolYears[0].name',
        'error shape schoolYears[0].first',
        'error shape schoolYears[0].weeks',
      ],
    );
    for (const nothing of [undefined, null, 3, 'x', []]) assert.equal(parseCalendar(nothing).ok, false);
  });

  it('has a time zone with a name: an offset from UTC knows no summer time', () => {
    assert.deepEqual(found({ timeZone: '+01:00' }), ['error unknown-time-zone timeZone']);
    const parsed = parseCalendar(someData({ timeZone: 'america/kralendijk' }));
    assert.equal(parsed.ok && parsed.calendar.timeZone, 'America/Kralendijk');
  });

  it('refuses lists that no school has', () => {
    const daysOff = Array.from({ length: 1001 }, () => YEAR.daysOff[0]);
    assert.deepEqual(inYear({ daysOff }), ['error too-large schoolYears[0].daysOff']);
  });

  it('says in each finding what to do, in both languages', () => {
    const parsed = parseCalendar(someData({ timeZone: '', schoolYears: [] }));
    for (const { message } of parsed.findings) {
      assert.match(message.nl, /hoort|vul|kies/);
      assert.match(message.en, /expected|fill|choose/);
    }
    assert.equal(parsed.findings.length, 1);
  });
});

describe('a day in a calendar', () => {
  const lesson = (start: string, end: string, hour?: string) => ({
    kind: 'lesson',
    start,
    end,
    ...(hour && { hour }),
  });

  it('has no period that ends before it starts', () => {
    assert.deepEqual(onDay(lesson('08:30', '09:30'), lesson('10:30', '10:30')), [
      'error ends-before-it-starts timetables.long[1]',
    ]);
  });

  it('has no periods that overlap', () => {
    assert.deepEqual(onDay(lesson('09:29', '10:00'), lesson('08:30', '09:30')), [
      'error overlap timetables.long[0]',
    ]);
    assert.deepEqual(
      onDay(lesson('09:30', '10:00'), lesson('08:30', '09:30')),
      ['advice unused-timetable timetables.sports'].slice(1),
    );
  });

  it('has hours before and after school only at its edges', () => {
    const between = { kind: 'before-school', start: '09:30', end: '10:00' };
    assert.deepEqual(onDay(lesson('08:30', '09:30'), between, lesson('10:00', '11:00')), [
      'error order timetables.long[1]',
      'advice gap timetables.long',
    ]);
    assert.deepEqual(
      errors(onDay(lesson('08:30', '09:30'), { ...between, kind: 'after-school' }, lesson('10:00', '11:00'))),
      ['error order timetables.long[1]'],
    );
  });

  it('has each lesson hour once', () => {
    assert.deepEqual(onDay(lesson('08:30', '09:30', '1'), lesson('09:30', '10:30', '1')), [
      'error twice timetables.long[1]',
    ]);
  });

  it('may leave a gap between lessons, and then its author is told', () => {
    assert.deepEqual(onDay(lesson('08:30', '09:30'), lesson('09:35', '10:30')), [
      'advice gap timetables.long',
    ]);
  });
});

describe('a school year in a calendar', () => {
  const [week = { first: '', last: '' }] = YEAR.weeks;

  it('ends after it began, and within thirteen months', () => {
    assert.deepEqual(inYear({ last: '2026-08-30' }), ['error ends-before-it-starts schoolYears[0]']);
    assert.deepEqual(inYear({ last: '2028-07-16' }), ['error too-large schoolYears[0]']);
  });

  it('knows a timetable or a day off for every working day', () => {
    assert.deepEqual(inYear({ weeks: [{ ...week, last: '2027-07-14' }] }), [
      'error gap schoolYears[0].weeks',
    ]);
    assert.deepEqual(
      errors(
        inYear({
          weeks: [{ ...week, last: '2027-07-14' }],
          daysOff: [{ name: 'zomer', kind: 'holiday', first: '2027-07-15', last: '2027-07-16' }],
        }),
      ),
      [],
    );
  });

  it('has weeks inside itself that do not overlap and that have lessons', () => {
    assert.deepEqual(inYear({ weeks: [{ ...week, first: '2026-08-01' }] }), [
      'error outside-school-year schoolYears[0].weeks[0]',
    ]);
    const halves = [
      { ...week, first: '2027-02-01' },
      { ...week, last: '2027-02-01' },
    ];
    assert.deepEqual(inYear({ weeks: halves }), ['error overlap schoolYears[0].weeks[0]']);
    assert.deepEqual(inYear({ weeks: [{ first: week.first, last: week.last, monday: 'sports' }] }), [
      'advice unused-timetable timetables.long',
      'advice unused-timetable timetables.short',
      'error no-lesson schoolYears[0].weeks[0]',
    ]);
  });

  it('names timetables that are there', () => {
    for (const name of ['lang', 'constructor', '__proto__'])
      assert.deepEqual(inYear({ weeks: [{ ...week, monday: name }] }), [
        'error unknown-timetable schoolYears[0].weeks[0].monday',
      ]);
    assert.deepEqual(
      inYear({ otherDays: [{ name: 'toets', date: '2026-11-23', timetable: 'exam' }] }).slice(1),
      ['error unknown-timetable schoolYears[0].otherDays[0].timetable'],
    );
  });

  it('tells of a day off at its edge, and refuses one that is wholly elsewhere', () => {
    const off = (first: string, last: string) => ({
      daysOff: [{ name: 'vrij', kind: 'day-off', first, last }],
    });
    assert.deepEqual(inYear(off('2027-07-10', '2027-08-29')), [
      'advice outside-school-year schoolYears[0].daysOff[0]',
    ]);
    assert.deepEqual(inYear(off('2027-10-17', '2027-10-25')), [
      'error outside-school-year schoolYears[0].daysOff[0]',
    ]);
    assert.deepEqual(inYear(off('2026-10-17', '2026-10-07')), [
      'error ends-before-it-starts schoolYears[0].daysOff[0]',
    ]);
  });

  it('has nothing twice on one day', () => {
    assert.deepEqual(inYear({ daysOff: [...YEAR.daysOff, YEAR.daysOff[0]] }), [
      'advice twice schoolYears[0].daysOff[2]',
    ]);
    const day = (date: string) => ({ name: 'halve dag', date, timetable: 'short' });
    assert.deepEqual(errors(inYear({ otherDays: [day('2026-12-18'), day('2026-12-18')] })), [
      'error twice schoolYears[0].otherDays[1]',
    ]);
    assert.deepEqual(errors(inYear({ otherDays: [day('2026-11-27')] })), [
      'error twice schoolYears[0].otherDays[0]',
    ]);
  });

  it('is told when it has no days off yet', () => {
    assert.deepEqual(inYear({ daysOff: [] }), ['advice no-days-off schoolYears[0].daysOff']);
  });

  it('follows the one before it, with none missing in between', () => {
    const year = (first: string, last: string) => ({
      ...{ name: first.slice(0, 4), first, last, weeks: [{ ...week, first, last }] },
      daysOff: [{ name: 'vrij', kind: 'day-off', first, last: first }],
    });
    const others = (...years: object[]) => errors(found({ schoolYears: [YEAR, ...years] }));
    assert.deepEqual(others(year('2027-08-30', '2028-07-14')), []);
    assert.deepEqual(others(year('2025-09-01', '2026-08-31')), ['error overlap schoolYears[0]']);
    assert.deepEqual(others(year('2028-08-28', '2029-07-13')), ['error missing-school-year schoolYears[1]']);
    assert.deepEqual(errors(found({ schoolYears: [] })), ['error missing-school-year schoolYears']);
  });
});
