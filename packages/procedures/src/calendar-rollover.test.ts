import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  FILL_IN,
  KEEPER,
  keeping,
  PROPOSAL,
  stepped,
  walked,
} from '../../../tests/processes/calendar-rollover-page.ts';
import { clock, MONDAY, somebody } from '../../../tests/processes/context.ts';
import { calendarRollover } from './calendar-rollover.ts';
import { readFile } from './process/read-file.ts';
import { isRefusal, type Refusal } from './refusal.ts';

const context = keeping();
const begun = () => walked(context, ['propose', KEEPER, PROPOSAL]);

function refusal(result: object): Refusal {
  assert.ok(isRefusal(result), 'was made');
  return result;
}

describe('the calendar of the next school year', () => {
  it('is put into use once everything that only a person knows is filled in', () => {
    const early = refusal(stepped(context, begun(), ['put-in-use', KEEPER]));
    assert.ok(early.refused === 'unmet' && early.unmet === 'not-filled-in');
    assert.deepEqual(early.names, ['days-off', 'timetables']);
    const half = walked(
      context,
      ['propose', KEEPER, PROPOSAL],
      ['fill-in', KEEPER, { version: '3', done: ['days-off'] }],
    );
    assert.ok(isRefusal(stepped(context, half, ['put-in-use', KEEPER])));
    const whole = stepped(context, walked(context, ['propose', KEEPER, PROPOSAL], FILL_IN), [
      'put-in-use',
      KEEPER,
    ]);
    assert.ok(!isRefusal(whole));
    assert.equal(whole.file.state, 'in-use');
    assert.deepEqual(whole.events[0]?.ids, { calendars: ['calendar-1'], versions: ['3'] });
  });

  it('is kept by whom the school chose, and by nobody where it chose nobody', () => {
    const teacher = refusal(stepped(context, undefined, ['propose', somebody('t', 'teacher'), PROPOSAL]));
    assert.deepEqual(teacher.refused === 'not-yours' && teacher.roles, ['ict-coordinator', 'management']);
    const nobody = keeping({ dated: context.dated.filter(({ id }) => id !== 'calendar-keeper') });
    assert.equal(refusal(stepped(nobody, undefined, ['propose', KEEPER, PROPOSAL])).refused, 'not-in-code');
  });

  it('is of a year that is still to come', () => {
    const past = refusal(stepped(context, undefined, ['propose', KEEPER, { ...PROPOSAL, first: MONDAY }]));
    assert.ok(past.refused === 'misfit' && past.field === 'first' && past.problem === 'in-the-past');
  });

  it('is not filled in when nothing changes', () => {
    const same = refusal(stepped(context, begun(), ['fill-in', KEEPER, { version: '2', done: ['weeks'] }]));
    assert.ok(same.refused === 'unmet' && same.unmet === 'nothing-changed');
  });

  it('that is not in use when the school year ends reminds whoever began it, once', () => {
    const due = begun().clocks['year-ends'];
    assert.equal(due, clock.deadline(MONDAY, 'end-of-school-year'));
    const reminded = stepped({ ...context, now: due ?? 0 }, begun(), ['remind', 'netjes']);
    assert.ok(!isRefusal(reminded));
    assert.deepEqual(
      reminded.duties.map(({ tell, to }) => [tell, to]),
      [['please-look-again', { people: ['keeper'] }]],
    );
    assert.deepEqual(reminded.file.clocks, {});
  });

  it('survives being stored', () => {
    const file = begun();
    assert.deepEqual(readFile(calendarRollover, JSON.parse(JSON.stringify(file))), file);
  });
});
