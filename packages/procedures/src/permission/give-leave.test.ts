import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, langstraat, move, PHONE, pupil, teacher } from '../../../../tests/processes/asking-leave.ts';
import { aContext, somebody } from '../../../../tests/processes/context.ts';
import { deciderOf } from '../../../../tests/processes/permission-cases.ts';
import { made, refusal } from '../../../../tests/processes/refusal.ts';
import { readFile } from '../process/read-file.ts';
import { grantsOf } from './give-leave.ts';
import { permissionRequest } from './permission-request.ts';

describe('a standing leave', () => {
  it('is for everybody and stands until it is taken back by a role that the norm names', () => {
    const sooog = aContext(deciderOf('sooog'));
    const breaks = {
      ...PHONE,
      situation: { device: ['phone'], time: ['break'], place: ['schoolyard'] },
      everyone: true,
      until: undefined,
    };
    const { file } = made(ask(sooog, breaks, somebody('pupil-1', 'pupil')));
    const leader = somebody('school-leadership-1', 'school-leadership');
    const granted = made(move(sooog, file, 'yes', leader)).file;
    assert.equal(grantsOf(granted)[0]?.subjects, 'everyone');
    assert.equal(grantsOf(granted)[0]?.until, undefined);
    assert.equal(granted.keep.deleteAfter, undefined);
    assert.deepEqual(granted.clocks, {});
    const back = made(move(sooog, granted, 'take-back', leader, { reason: 'Het liep uit de hand.' })).file;
    assert.equal(back.state, 'withdrawn');
    assert.deepEqual(grantsOf(back), []);
  });
});

describe('a leave', () => {
  const granted = () => made(move(langstraat, made(ask(langstraat)).file, 'yes', teacher)).file;

  it('ends by itself when its time is over, and never opens again', () => {
    const early = refusal(move({ ...langstraat, now: PHONE.until - 1 }, granted(), 'end', 'netjes'));
    assert.equal(early.refused, 'too-early');
    const ended = made(move({ ...langstraat, now: PHONE.until }, granted(), 'end', 'netjes')).file;
    assert.deepEqual(grantsOf(ended), []);
    for (const name of ['yes', 'no', 'withdraw', 'take-back', 'look-again'] as const) {
      assert.equal(refusal(move(langstraat, ended, name, teacher)).refused, 'wrong-state');
    }
  });

  it('is given up by the one who asked, and taken back by a role that could give it', () => {
    assert.equal(made(move(langstraat, granted(), 'withdraw', pupil)).file.state, 'withdrawn');
    assert.equal(refusal(move(langstraat, granted(), 'withdraw', teacher)).refused, 'not-yours');
    const other = somebody('teacher-2', 'teacher');
    const back = made(move(langstraat, granted(), 'take-back', other, { reason: 'De les is anders.' }));
    assert.equal(back.file.state, 'withdrawn');
    assert.deepEqual(
      back.duties.map(({ tell, to }) => [tell, to]),
      [['taken-back', { people: ['pupil-1'] }]],
    );
  });

  it('comes back from JSON as it was', () => {
    const file = granted();
    assert.deepEqual(readFile(permissionRequest, JSON.parse(JSON.stringify(file))).data, file.data);
  });
});
