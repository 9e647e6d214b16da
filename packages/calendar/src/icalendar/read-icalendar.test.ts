import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ICalendarOptions, readICalendar } from './read-icalendar.ts';

const HOME = { timeZone: 'Europe/Amsterdam' };

/** A file with one event per argument, its lines separated by `|`. */
function file(...events: string[]): string {
  const lines = events.flatMap((each) => ['BEGIN:VEVENT', ...each.split('|'), 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

const read = (text: string, options: Partial<ICalendarOptions> = {}) =>
  readICalendar(text, { ...HOME, ...options });
const days = (text: string, options: Partial<ICalendarOptions> = {}) =>
  read(text, options).daysOff.map(({ first, last }) => (first === last ? first : `${first}/${last}`));
const kinds = (text: string) => read(text).findings.map(({ kind, at }) => `${kind} ${at}`);

const AUTUMN = 'SUMMARY:Herfstvakantie|DTSTART;VALUE=DATE:20261017|DTEND;VALUE=DATE:20261026';

describe('an iCalendar file', () => {
  it('gives days off as a proposal, with what was recognised and where', () => {
    const { daysOff, findings } = read(file(AUTUMN), { source: 'schoolgids' });
    assert.deepEqual(daysOff, [
      {
        ...{ name: 'Herfstvakantie', kind: 'holiday', first: '2026-10-17', last: '2026-10-25' },
        ...{ source: 'schoolgids', line: 3, recognised: 'herfstvakantie', doubts: [] },
      },
    ]);
    assert.deepEqual(findings, []);
  });

  it('is read with either end of line, folded or not, with a mark at its beginning', () => {
    const folded = file(AUTUMN).replace('Herfstvakantie', 'Herfst\r\n vakan\r\n\ttie');
    for (const text of [
      file(AUTUMN).replaceAll('\r\n', '\n'),
      file(AUTUMN).replaceAll('\r\n', '\r'),
      folded,
      `\uFEFF${file(AUTUMN)}`,
      file(AUTUMN).trimEnd(),
    ])
      assert.deepEqual(
        read(text).daysOff.map(({ name }) => name),
        ['Herfstvakantie'],
      );
    assert.deepEqual(kinds(file(AUTUMN, 'SUMMARY:x').replace('Herfst', 'Herf\r\n st')), [
      'unreadable-event 9',
    ]);
  });

  it('calls itself by its name as the source', () => {
    const named = file(AUTUMN).replace('VERSION:2.0', 'X-WR-CALNAME:De Klimop');
    assert.equal(read(named).daysOff[0]?.source, 'De Klimop');
    assert.equal(read(file(AUTUMN)).daysOff[0]?.source, 'iCalendar');
  });

  it('gives each day off once, in the order of time', () => {
    const may = 'SUMMARY:Meivakantie|DTSTART:20270424|DURATION:P9D';
    assert.deepEqual(days(file(may, AUTUMN, AUTUMN)), ['2026-10-17/2026-10-25', '2027-04-24/2027-05-02']);
  });

  it('keeps what it did not take for a day off, with the reason', () => {
    const { daysOff, others } = read(
      file('SUMMARY:Ouderavond|DTSTART:20261112T190000|DTEND:20261112T210000'),
    );
    assert.equal(daysOff.length, 0);
    assert.deepEqual(
      others.map(({ name, first, times }) => ({ name, first, times })),
      [{ name: 'Ouderavond', first: '2026-11-12', times: { start: '19:00', end: '21:00' } }],
    );
    assert.match(others[0]?.why.nl ?? '', /“ouderavond” is meestal geen vrije dag/);
  });

  it('passes over alarms, tasks, descriptions and time zones', () => {
    const text = file(
      `${AUTUMN}|DESCRIPTION:vrij \\n BEGIN:VEVENT|BEGIN:VALARM|TRIGGER:-P1D|SUMMARY:wekker|DTSTART:20200101|END:VALARM`,
    ).replace(
      'VERSION:2.0',
      'BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VTODO\r\nSUMMARY:vrij\r\nDTSTART:20260101\r\nEND:VTODO',
    );
    assert.deepEqual([days(text), kinds(text)], [['2026-10-17/2026-10-25'], []]);
  });
});

describe('an event that lasts whole days', () => {
  const off = (rest: string) => days(file(`SUMMARY:vrij|${rest}`));

  it('ends before the day of its end', () => {
    assert.deepEqual(off('DTSTART;VALUE=DATE:20261127|DTEND;VALUE=DATE:20261128'), ['2026-11-27']);
  });

  it('without an end lasts a day, also when its end is its own day', () => {
    assert.deepEqual(off('DTSTART;VALUE=DATE:20261127'), ['2026-11-27']);
    assert.deepEqual(off('DTSTART;VALUE=DATE:20261127|DTEND;VALUE=DATE:20261127'), ['2026-11-27']);
    assert.deepEqual(off('DTSTART:20261127|DURATION:P1W'), ['2026-11-27/2026-12-03']);
  });

  it('may be written as midnight to midnight, in UTC or in a zone', () => {
    assert.deepEqual(off('DTSTART:20261016T220000Z|DTEND:20261025T230000Z'), ['2026-10-17/2026-10-25']);
    assert.deepEqual(
      off('DTSTART;TZID=Europe/Amsterdam:20261127T000000|DTEND;TZID=Europe/Amsterdam:20261128T000000'),
      ['2026-11-27'],
    );
    assert.deepEqual(off('DTSTART;TZID="W. Europe Standard Time":20261127T000000|DURATION:P1D'), [
      '2026-11-27',
    ]);
  });

  it('is placed on the clocks of the school', () => {
    const text = file('SUMMARY:vrij|DTSTART:20261127T040000Z|DTEND:20261128T040000Z');
    assert.deepEqual(days(text, { timeZone: 'America/Kralendijk' }), ['2026-11-27']);
  });
});

describe('an event with times', () => {
  it('is a day off when it leaves no school day over, and then a person looks twice', () => {
    const text = file('SUMMARY:Studiedag team|DTSTART:20261127T083000|DTEND:20261127T160000');
    assert.deepEqual(days(text), ['2026-11-27']);
    assert.match(
      read(text).daysOff[0]?.doubts[0]?.nl ?? '',
      /08:30 tot 2026-11-27 16:00; is de hele dag vrij\?/,
    );
  });

  it('from Friday afternoon to Monday morning takes the days in between', () => {
    assert.deepEqual(days(file('SUMMARY:Meivakantie|DTSTART:20270423T153000|DTEND:20270510T083000')), [
      '2027-04-24/2027-05-09',
    ]);
  });

  it('of a part of a day is none, but a day with another timetable', () => {
    for (const text of [
      file('SUMMARY:Vrij vanaf 12.00 uur|DTSTART;VALUE=DATE:20261218'),
      file('SUMMARY:Leerlingen vrij|DTSTART:20261218T120000|DTEND:20261218T150000'),
      file('SUMMARY:Studiemiddag|DTSTART:20261218T080000|DTEND:20261218T170000'),
    ]) {
      const { daysOff, others } = read(text);
      assert.deepEqual([daysOff.length, others.length], [0, 1]);
      assert.match(others[0]?.why.nl ?? '', /deel van een dag; geef die dag een eigen rooster/);
    }
  });

  it('in a zone that nobody knows is read on the clocks of the school, with a doubt', () => {
    const { daysOff } = read(file('SUMMARY:vrij|DTSTART;TZID=Narnia:20261127T000000|DURATION:P1D'));
    assert.match(daysOff[0]?.doubts[0]?.nl ?? '', /tijdzone `Narnia` is onbekend/);
  });
});

describe('an event that comes back', () => {
  const within = { first: '2026-08-31', last: '2028-07-31' };
  const off = (rest: string) => days(file(`SUMMARY:vrij|${rest}`), { within });

  it('does so each year, also when it began long ago', () => {
    assert.deepEqual(off('DTSTART:20100427|RRULE:FREQ=YEARLY'), ['2027-04-27', '2028-04-27']);
    assert.deepEqual(off('DTSTART:20200229|RRULE:FREQ=YEARLY'), ['2028-02-29']);
  });

  it('follows interval, count, end, weekdays, months and days of the month', () => {
    assert.deepEqual(off('DTSTART:20260904|RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3'), [
      '2026-09-04',
      '2026-09-18',
      '2026-10-02',
    ]);
    assert.deepEqual(off('DTSTART:20260904|RRULE:FREQ=WEEKLY;BYDAY=FR,SA;UNTIL=20260912T000000Z'), [
      '2026-09-04',
      '2026-09-05',
      '2026-09-11',
      '2026-09-12',
    ]);
    assert.deepEqual(off('DTSTART:20261130|RRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4'), [
      '2026-11-30',
      '2026-12-31',
      '2027-01-31',
      '2027-02-28',
    ]);
    assert.deepEqual(off('DTSTART:20260907|RRULE:FREQ=MONTHLY;BYDAY=1MO,-1FR;COUNT=4'), [
      '2026-09-07',
      '2026-09-25',
      '2026-10-05',
      '2026-10-30',
    ]);
    assert.deepEqual(off('DTSTART:20261001|RRULE:FREQ=YEARLY;BYMONTH=10,12'), [
      '2026-10-01',
      '2026-12-01',
      '2027-10-01',
      '2027-12-01',
    ]);
    assert.deepEqual(off('DTSTART:20270101|RRULE:FREQ=YEARLY;BYDAY=-1FR'), ['2027-01-01', '2027-12-31']);
    assert.deepEqual(off('DTSTART:20261016|RRULE:FREQ=DAILY;INTERVAL=3;UNTIL=20261023'), [
      '2026-10-16',
      '2026-10-19',
      '2026-10-22',
    ]);
  });

  it('keeps its length, and reaches into the days that matter', () => {
    assert.deepEqual(off('DTSTART:20200829|DTEND:20200902|RRULE:FREQ=YEARLY'), [
      '2026-08-29/2026-09-01',
      '2027-08-29/2027-09-01',
    ]);
  });

  it('leaves out what is excepted, and takes extra dates', () => {
    assert.deepEqual(
      off(
        'DTSTART:20260904|RRULE:FREQ=WEEKLY;COUNT=3|EXDATE;VALUE=DATE:20260911|RDATE;VALUE=DATE:20261224,20261225',
      ),
      ['2026-09-04', '2026-09-18', '2026-12-24', '2026-12-25'],
    );
  });

  it('moves with a single time that was moved or cancelled', () => {
    const series = 'UID:1|SUMMARY:vrij|DTSTART;VALUE=DATE:20260904|RRULE:FREQ=WEEKLY;COUNT=3';
    const moved = 'UID:1|SUMMARY:vrij|RECURRENCE-ID;VALUE=DATE:20260911|DTSTART;VALUE=DATE:20260914';
    const gone =
      'UID:1|SUMMARY:vrij|RECURRENCE-ID;VALUE=DATE:20260918|DTSTART;VALUE=DATE:20260918|STATUS:CANCELLED';
    assert.deepEqual(days(file(series, moved, gone)), ['2026-09-04', '2026-09-14']);
    assert.deepEqual(kinds(file(series, moved, gone)), ['cancelled 15']);
  });

  it('by a rule that is not read is used once, and its line is named', () => {
    for (const rule of [
      'FREQ=HOURLY',
      'FREQ=YEARLY;BYSETPOS=1;BYDAY=MO',
      'FREQ=YEARLY;BYWEEKNO=20',
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
      'BYDAY=MO',
    ]) {
      const text = file(`SUMMARY:vrij|DTSTART:20260904|RRULE:${rule}`);
      assert.deepEqual([days(text), kinds(text).length], [['2026-09-04'], 1], rule);
    }
    assert.deepEqual(kinds(file('SUMMARY:vrij|DTSTART:20260904|RRULE:FREQ=HOURLY')), [
      'unreadable-recurrence 6',
    ]);
  });

  it('cannot go on for ever, however hostile its rule', () => {
    const never = 'SUMMARY:vrij|DTSTART:19700101|RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=9';
    const always = 'SUMMARY:vrij|DTSTART:19700101|RRULE:FREQ=DAILY;COUNT=999999999';
    const text = file(...Array.from({ length: 2000 }, (_, index) => (index % 2 ? never : always)));
    const far = { first: '1970-01-01', last: '2199-12-31' };
    assert.ok(days(text, { within: far }).length <= 5000);
    assert.ok(read(text, { within: far }).findings.every(({ kind }) => kind === 'too-large'));
  });
});

describe('a file with faults', () => {
  it('loses the bad line or event only, and each is named with its line', () => {
    const text = file(
      'SUMMARY vrij|DTSTART:20261127',
      AUTUMN,
      'SUMMARY:vrij|DTSTART:2026-99-99',
      'SUMMARY:vrij',
    );
    assert.deepEqual(days(text), ['2026-10-17/2026-10-25']);
    assert.deepEqual(kinds(text), ['unreadable-line 4', 'unreadable-event 12', 'unreadable-event 16']);
  });

  it('of which an event does not end keeps the others', () => {
    const text = file(AUTUMN, 'SUMMARY:vrij|DTSTART:20261127').replace('END:VEVENT\r\n', '');
    assert.deepEqual([days(text), kinds(text)], [['2026-11-27'], ['unreadable-event 3']]);
    const cut = file('SUMMARY:vrij|DTSTART:20261127', AUTUMN).split('DTEND')[0] ?? '';
    assert.deepEqual([days(cut), kinds(cut)], [['2026-11-27'], ['unreadable-event 7']]);
  });

  it('of which an event ends before it begins, or lasts a lifetime, loses that event', () => {
    const text = file(
      'SUMMARY:vrij|DTSTART:20261127|DTEND:20261120',
      'SUMMARY:vrij|DTSTART:20261127|DURATION:-P1D',
      'SUMMARY:vrij|DTSTART:20261127|DURATION:P99999999D',
      'SUMMARY:vrij|DTSTART:99991231|DTEND:20261120',
    );
    assert.deepEqual([days(text), kinds(text).length], [[], 4]);
  });

  it('that is no calendar is refused with what to do', () => {
    for (const text of ['', 'hallo', '<html>', 'BEGIN:VCARD\nEND:VCARD', '{}'])
      assert.deepEqual(kinds(text), ['not-icalendar 1'], text);
    assert.match(read('hallo').findings[0]?.message.nl ?? '', /kies een bestand dat op \.ics eindigt/);
  });

  it('that is no UTF-8 is read, and the first spoilt letter is named; UTF-16 is refused', () => {
    const text = file('SUMMARY:Carnaval vrij voor iedere\uFFFDn|DTSTART:20270208');
    assert.deepEqual([days(text), kinds(text)], [['2027-02-08'], ['letters-lost 4']]);
    assert.deepEqual(kinds(file('SUMMARY:Tweede kerstdag, geÃ«n les|DTSTART:20261226')), ['letters-lost 4']);
    assert.deepEqual(kinds([...file(AUTUMN)].join('\0')), ['letters-lost 1']);
  });

  it('that is huge is refused unread', () => {
    assert.deepEqual(kinds(`BEGIN:VCALENDAR\n${'x'.repeat(2_000_000)}`), ['too-large 1']);
    const many = file(...Array.from({ length: 5001 }, () => 'DTSTART:20261127'));
    assert.deepEqual(kinds(many), ['too-large 1']);
    assert.equal(read(many).others.length, 5000);
  });

  it('with lines that never end loses those lines', () => {
    const text = file(`SUMMARY:vrij|DTSTART:20261127|EXDATE:${'20261127,'.repeat(10_000)}20261127`);
    assert.deepEqual([days(text), kinds(text)], [['2026-11-27'], ['unreadable-line 6']]);
  });
});
