// The calendar knows no vocabulary, and the vocabulary no calendar; here they are held against each other.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  DEADLINE_WORDS,
  deadline,
  deadlineWord,
  parseCalendar,
  TIME_VALUES,
  timeFacts,
} from '@netjes/calendar';
import { entries, library } from './oracle/codes.ts';

const parsed = parseCalendar({
  timeZone: 'Europe/Amsterdam',
  timetables: {
    day: [
      { kind: 'lesson', hour: 1, start: '08:30', end: '10:00' },
      { kind: 'break', start: '10:00', end: '10:15' },
      { kind: 'lesson', hour: 2, start: '10:15', end: '12:00' },
    ],
  },
  schoolYears: [
    {
      ...{ name: '2026-2027', first: '2026-08-31', last: '2027-07-16' },
      weeks: [
        {
          ...{ first: '2026-08-31', last: '2027-07-16' },
          ...{ monday: 'day', tuesday: 'day', wednesday: 'day', thursday: 'day', friday: 'day' },
        },
      ],
    },
  ],
});
assert.ok(parsed.ok);
const { calendar } = parsed;

describe('the calendar', () => {
  it('gives only times that the vocabulary knows', () => {
    const values = [...(library.vocabulary.facts.get('time')?.values.keys() ?? [])];
    assert.deepEqual(TIME_VALUES.toSorted(), values.toSorted());
  });

  it('makes the answer follow the clock: a phone in the lesson, in the break and after school', () => {
    const decider = library.codes.get('kennisnet')?.decider;
    const at = (instant: string) => {
      const { time } = timeFacts(calendar, Date.parse(instant));
      const situation = { device: ['phone'], ...(time && { time: [time] }) };
      return decider?.decide({ who: 'pupil', act: 'phone.use', situation }).outcome;
    };
    assert.equal(at('2026-11-23T09:00+01:00'), 'forbidden');
    assert.notEqual(at('2026-11-23T10:05+01:00'), 'forbidden');
    assert.notEqual(at('2026-11-23T12:00+01:00'), 'forbidden');
  });

  it('knows what every deadline of the vocabulary means, and no others', () => {
    assert.deepEqual(
      Object.keys(DEADLINE_WORDS).toSorted(),
      [...library.vocabulary.deadlines.keys()].toSorted(),
    );
  });

  it('can work out every deadline of the codes that a clock can keep', () => {
    const used = entries().flatMap(({ decider: { code } }) => [
      ...code.norms.flatMap((norm) => norm.deadline ?? []),
      ...code.consentPurposes.flatMap((purpose) => purpose.renewed ?? []),
    ]);
    assert.ok(new Set(used).size >= 10);
    const from = Date.parse('2026-11-23T09:00+01:00');
    for (const word of new Set(used)) {
      const meaning = deadlineWord(word);
      assert.ok(meaning, word);
      if ('runs' in meaning) assert.ok(deadline(calendar, from, meaning.runs).at >= from, word);
    }
  });
});

describe('the calendars in the documentation', () => {
  const page = readFileSync(new URL('../docs/calendar.md', import.meta.url), 'utf8');
  const examples = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, text = '']) =>
    parseCalendar(JSON.parse(text)),
  );

  it('are calendars, of a primary and a secondary school', () => {
    assert.deepEqual(
      examples.map(({ ok, findings }) => [ok, findings.length]),
      [
        [true, 0],
        [true, 0],
      ],
    );
  });
});
