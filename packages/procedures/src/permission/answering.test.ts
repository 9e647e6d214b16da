import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, langstraat, move, norms, PHONE, teacher } from '../../../../tests/processes/asking-leave.ts';
import { clock, DAY, HOUR, MONDAY, somebody } from '../../../../tests/processes/context.ts';
import { made, refusal } from '../../../../tests/processes/refusal.ts';
import { grantsOf } from './give-leave.ts';

describe('a yes', () => {
  it('of the right role makes a leave that the norms take, for these people, in this time', () => {
    const { file } = made(ask(langstraat));
    const granted = made(move(langstraat, file, 'yes', teacher));
    assert.equal(granted.file.state, 'granted');
    const [grant] = grantsOf(granted.file);
    assert.deepEqual(grant, {
      id: granted.file.data.grants[0]?.id,
      code: 'langstraat',
      act: 'phone.use',
      facts: { place: ['classroom'] },
      subjects: ['pupil-1'],
      role: 'teacher',
      from: MONDAY,
      until: MONDAY + HOUR / 2,
    });
    const decided = langstraat.code.decide({ ...PHONE, at: MONDAY + 1, asker: ['pupil-1'], grants: [grant] });
    assert.equal(decided.outcome, 'allowed');
  });

  it('of a mentor fills a list that asks a teacher, and the leave is that of the teacher', () => {
    const { file } = made(ask(langstraat));
    const granted = made(move(langstraat, file, 'yes', somebody('mentor-1', 'mentor')));
    assert.equal(granted.file.data.grants[0]?.role, 'teacher');
  });

  it('of a wrong role is refused with the right ones and the rule', () => {
    const { file } = made(ask(langstraat));
    const result = refusal(move(langstraat, file, 'yes', somebody('principal-1', 'principal')));
    assert.deepEqual(result.refused === 'not-yours' && result.roles, ['teacher']);
    assert.deepEqual(norms(result), ['langstraat-9b', 'langstraat-9c']);
  });

  it('of a teacher of other pupils is refused', () => {
    const { file } = made(ask(langstraat));
    const other = somebody('teacher-2', { role: 'teacher', of: ['pupil-9'] });
    assert.equal(refusal(move(langstraat, file, 'yes', other)).refused, 'not-yours');
    const own = somebody('teacher-2', { role: 'teacher', of: ['pupil-1', 'pupil-9'] });
    assert.equal(made(move(langstraat, file, 'yes', own)).file.state, 'granted');
  });

  it('is not said by the one who asks, nor by the one it is for, in whatever role', () => {
    const teacherOf = somebody('teacher-1', { role: 'teacher', of: ['pupil-2'] });
    const { file } = made(ask(langstraat, { ...PHONE, subjects: ['pupil-2'] }, teacherOf));
    for (const actor of [
      teacherOf,
      somebody('pupil-2', 'pupil', 'teacher'),
      somebody('teacher-3', { role: 'teacher', insteadOf: 'teacher-1' }),
    ]) {
      assert.equal(refusal(move(langstraat, file, 'yes', actor)).refused, 'own-request');
    }
    const twoHats = somebody('teacher-3', 'teacher', { role: 'teacher', insteadOf: 'teacher-1' });
    assert.equal(made(move(langstraat, file, 'yes', twoHats)).file.state, 'granted');
  });

  it('is not taken after the time that was asked for, nor after the term for an answer', () => {
    const { file } = made(ask(langstraat));
    const late = refusal(move({ ...langstraat, now: PHONE.until }, file, 'yes', teacher));
    assert.deepEqual(late.refused === 'too-late' && late.since, PHONE.until);
    const long = made(ask(langstraat, { ...PHONE, until: MONDAY + 60 * DAY })).file;
    assert.equal(long.clocks['answer'], clock.deadline(MONDAY, { count: 5, unit: 'school-days' }));
    const after = { ...langstraat, now: MONDAY + 20 * DAY };
    assert.equal(refusal(move(after, long, 'yes', teacher)).refused, 'too-late');
    assert.equal(made(move(after, long, 'lapse', 'netjes')).file.state, 'lapsed');
  });

  it('that comes when the time has begun makes a leave from then on', () => {
    const { file } = made(ask(langstraat));
    const granted = made(move({ ...langstraat, now: MONDAY + HOUR / 4 }, file, 'yes', teacher));
    assert.equal(granted.file.data.grants[0]?.from, MONDAY + HOUR / 4);
  });
});
