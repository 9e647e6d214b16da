import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { calendar } from './calendar.ts';
import { UsageError } from './outcome.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'netjes-calendar-'));
after(() => rmSync(folder, { recursive: true }));

const now = Date.parse('2026-11-23T10:00Z');
const run = (words: string[], zone?: string, language: 'nl' | 'en' = 'nl') =>
  calendar(words, { zone, now, language });

function file(name: string, text: string): string {
  const at = path.join(folder, name);
  writeFileSync(at, text);
  return at;
}

const ICS = [
  'BEGIN:VCALENDAR',
  ...[
    'BEGIN:VEVENT',
    'SUMMARY:Herfstvakantie regio Noord',
    'DTSTART:20261017',
    'DTEND:20261026',
    'END:VEVENT',
  ],
  ...['BEGIN:VEVENT', 'SUMMARY:Ouderavond', 'DTSTART:20261112T190000', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'SUMMARY:Koningsdag', 'DTSTART:20100427', 'RRULE:FREQ=YEARLY', 'END:VEVENT'],
  'END:VCALENDAR',
].join('\r\n');

const CALENDAR = {
  timeZone: 'Europe/Amsterdam',
  timetables: { day: [{ kind: 'lesson', start: '08:30', end: '12:00' }] },
  schoolYears: [
    {
      ...{ name: '2026-2027', first: '2026-08-31', last: '2026-09-02' },
      weeks: [{ first: '2026-08-31', last: '2026-09-02', monday: 'day' }],
      daysOff: [{ name: 'vrij', kind: 'day-off', first: '2026-09-01' }],
    },
  ],
};

describe('netjes calendar import', () => {
  it('proposes days off with why, and exits 0 when it could read everything', () => {
    const { exit, human, json } = run(['import', file('a.ics', ICS)]);
    assert.equal(exit, 0);
    assert.match(
      human,
      /2026-10-17 – 2026-10-25 {2}Herfstvakantie regio Noord {2}\[holiday: “herfstvakantie”, .*a\.ics:2\]/,
    );
    assert.match(human, /kijk na: dit geldt voor regio noord/);
    assert.match(human, /Niet als vrije dag herkend:\n2026-11-12 {2}Ouderavond/);
    const { daysOff } = json as { daysOff: { first: string; doubts: string[] }[] };
    assert.deepEqual(
      daysOff.map(({ first }) => first),
      ['2025-04-27', '2026-04-27', '2026-10-17', '2027-04-27', '2028-04-27', '2029-04-27'],
    );
    assert.equal(daysOff[2]?.doubts.length, 1);
  });

  it('exits 1 when there is something to look at, with the line', () => {
    const { exit, human } = run(
      ['import', file('b.ics', ICS.replace('DTSTART:20261112T190000', 'DTSTART:x'))],
      undefined,
      'en',
    );
    assert.equal(exit, 1);
    assert.match(human, /b\.ics:7 unreadable-event: this event has no start/);
  });

  it('names the letters of a file that is no UTF-8', () => {
    const at = path.join(folder, 'c.ics');
    writeFileSync(at, Buffer.from(ICS.replace('Noord', 'Cura\u00e7ao'), 'latin1'));
    assert.match(run(['import', at]).human, /c\.ics:3 letters-lost: .* niet als UTF-8/);
  });
});

describe('netjes calendar check', () => {
  it('exits 0 for a calendar without findings', () => {
    const { exit, human } = run(['check', file('ok.json', JSON.stringify(CALENDAR))]);
    assert.equal(exit, 0);
    assert.match(human, /ok\.json: een kalender voor 2026-2027 \(Europe\/Amsterdam\), 0 bevindingen/);
  });

  it('exits 1 with every finding and its place', () => {
    const { exit, human, json } = run([
      'check',
      file('bad.json', JSON.stringify({ ...CALENDAR, timeZone: 'Mars' })),
    ]);
    assert.equal(exit, 1);
    assert.match(human, /bad\.json timeZone unknown-time-zone: `Mars` is geen tijdzone; kies bijvoorbeeld/);
    assert.equal((json as { usable: boolean }).usable, false);
  });
});

describe('netjes calendar', () => {
  it('says what to do when the call is off', () => {
    const ok = file('ok2.json', JSON.stringify(CALENDAR));
    for (const [words, zone] of [
      [[]],
      [['import']],
      [['export', ok]],
      [['check', ok, ok]],
      [['check', ok], 'Europe/Amsterdam'],
      [['check', path.join(folder, 'absent.json')]],
      [['check', file('no.json', '{')]],
      [['import', file('d.ics', ICS)], 'Mars'],
    ] as [string[], string?][])
      assert.throws(() => run(words, zone), UsageError, words.join(' '));
  });
});
