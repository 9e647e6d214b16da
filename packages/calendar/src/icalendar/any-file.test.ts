import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readICalendar } from './read-icalendar.ts';

const RUNS = Number(process.env['NETJES_RUNS'] ?? 10_000) / 10;

const value = fc.oneof(
  fc.constantFrom(
    ...[
      '20261017',
      '20261017T120000Z',
      '20261017T250000',
      '99999999',
      '2026-10-17',
      'P1D',
      '-P9W',
      'PT',
      'VEVENT',
    ],
    ...[
      'FREQ=DAILY',
      'FREQ=YEARLY;BYDAY=53MO,-6SU',
      'FREQ=MONTHLY;BYMONTHDAY=-32,0,99;INTERVAL=7',
      'FREQ=WEEKLY;UNTIL=x',
    ],
    ...[
      'FREQ=YEARLY;COUNT=1e9;BYMONTH=0',
      'vrij',
      'Herfstvakantie',
      'CANCELLED',
      'VCALENDAR',
      '20261017,20261018/P1D',
      '',
    ],
  ),
  fc.string(),
  fc.string({ unit: 'binary' }),
);

const name = fc.constantFrom(
  ...[
    'BEGIN',
    'END',
    'BEGIN:VEVENT\nDTSTART',
    'DTSTART',
    'DTEND',
    'DURATION',
    'RRULE',
    'RDATE',
    'EXDATE',
    'UID',
  ],
  ...[
    'SUMMARY',
    'STATUS',
    'RECURRENCE-ID',
    'X-WR-CALNAME',
    'DTSTART;VALUE=DATE',
    'DTSTART;TZID=Europe/Amsterdam',
  ],
  ...['DTEND;TZID=../../x', 'DTSTART;__proto__=x', '__proto__', ' ', '\t', ''],
);

const lines = fc.array(fc.tuple(name, fc.constantFrom(':', ':', ':', ';', '=', ''), value), {
  maxLength: 40,
});

describe('any file', () => {
  it('is read or refused, never a fault, and what is proposed are days in order with a name and a line', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (parts, newline, whole) => {
        const body = parts.map((each) => each.join('')).join(newline);
        const text = whole
          ? `BEGIN:VCALENDAR${newline}BEGIN:VEVENT${newline}${body}${newline}END:VEVENT`
          : body;
        const { daysOff, others, findings } = readICalendar(text, { timeZone: 'Europe/Amsterdam' });
        for (const { first, last, line } of [...daysOff, ...others]) {
          assert.ok(first <= last && /^\d{4}-\d\d-\d\d$/.test(first) && /^\d{4}-\d\d-\d\d$/.test(last));
          assert.ok(Number.isInteger(line) && line >= 1 && line <= text.split(/\r\n|\r|\n/).length);
        }
        for (const { at } of findings) assert.ok(typeof at === 'number' && at >= 1);
      }),
      { numRuns: RUNS },
    );
  });
});
