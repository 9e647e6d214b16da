import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aCalendar, clock, shown } from '../../../tests/calendars/a-calendar.ts';
import { lessonWindow } from './lesson-window.ts';

const calendar = aCalendar();

function window(local: string, hours?: number | 'day') {
  const found = lessonWindow(calendar, clock(local), hours);
  if (!found.ok) return found.reason;
  return [
    shown(found.from).slice(11),
    shown(found.until).slice(11),
    found.lessons.map(({ hour }) => hour).join(''),
  ];
}

describe('an exception for a lesson', () => {
  it('begins at once in a lesson and ends with it', () => {
    assert.deepEqual(window('2026-11-23T08:45'), ['08:45', '09:25', '1']);
    assert.deepEqual(window('2026-11-23T08:30'), ['08:30', '09:25', '1']);
  });

  it('made between lessons or before school begins with the next of the day', () => {
    assert.deepEqual(window('2026-11-23T07:00'), ['08:30', '09:25', '1']);
    assert.deepEqual(window('2026-11-23T09:25'), ['09:30', '10:30', '2']);
  });

  it('may last several lesson hours, and never longer than the day', () => {
    assert.deepEqual(window('2026-11-23T10:00', 2), ['10:00', '12:00', '23']);
    assert.deepEqual(window('2026-11-23T13:30', 9), ['13:30', '15:00', '45']);
    assert.deepEqual(window('2026-11-25T09:00', 'day'), ['09:00', '12:30', '12']);
  });

  it('is refused where no lesson is left, in words that say what to do', () => {
    assert.equal(window('2026-11-23T15:00'), 'no-more-lessons-today');
    assert.equal(window('2026-11-22T10:00'), 'no-school-today');
    assert.equal(window('2026-10-20T10:00', 'day'), 'no-school-today');
    assert.equal(window('2027-09-01T10:00'), 'unknown-day');
    const refused = lessonWindow(calendar, clock('2027-09-01T10:00'));
    assert.match(refused.ok ? '' : refused.message.nl, /2027-09-01 nog niet; vul eerst het schooljaar in/);
  });

  it('lasts whole lesson hours', () => {
    for (const hours of [0, -1, 1.5, Number.NaN])
      assert.throws(() => lessonWindow(calendar, clock('2026-11-23T08:45'), hours), RangeError);
  });
});
