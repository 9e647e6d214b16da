import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, langstraat, move, norms, PHONE, teacher } from '../../../../tests/processes/asking-leave.ts';
import { aContext, clock, HOUR, MONDAY, somebody } from '../../../../tests/processes/context.ts';
import { deciderOf } from '../../../../tests/processes/permission-cases.ts';
import { made, refusal } from '../../../../tests/processes/refusal.ts';
import { isOfUse } from './look-again.ts';

describe('asking', () => {
  it('goes to the roles the code names, and to nobody the program names', () => {
    const { file, duties } = made(ask(langstraat));
    assert.equal(file.state, 'asked');
    assert.deepEqual(file.data.asked.lists, [['teacher']]);
    assert.deepEqual(
      duties.map(({ tell, to }) => ({ tell, to })),
      [{ tell: 'please-decide', to: { roles: ['teacher'], of: ['pupil-1'] } }],
    );
  });

  it('is refused where no leave is needed, with the rule', () => {
    const canteen = { ...PHONE, situation: { place: ['canteen'] } };
    const result = refusal(ask(langstraat, canteen));
    assert.equal(result.refused, 'no-leave-needed');
    assert.ok(norms(result).some((norm) => norm.startsWith('langstraat-9')));
  });

  it('is refused where nobody can allow it, with the rule', () => {
    const result = refusal(
      ask(aContext(deciderOf('sooog')), { ...PHONE, act: 'person.bully', situation: {} }),
    );
    assert.equal(result.refused, 'forbidden');
    assert.ok(result.rules.length > 0);
  });

  it('goes to whom the code names for doubt where it is silent, and is refused where it names nobody', () => {
    const post = { ...PHONE, act: 'social.post', situation: {} };
    const { file } = made(ask(langstraat, post));
    assert.equal(file.data.asked.inDoubt, true);
    assert.deepEqual(file.data.asked.lists, [['mentor', 'teacher']]);
    assert.equal(
      refusal(ask(langstraat, { ...PHONE, act: 'game.play', situation: {} })).refused,
      'not-in-code',
    );
  });

  it('of somebody who says to be in doubt goes to whom the code names for it, and the leave needs no doubt', () => {
    const sooog = aContext(deciderOf('sooog'));
    const download = { ...PHONE, act: 'download', situation: { 'device-owner': ['school'] } };
    assert.equal(refusal(ask(sooog, download)).refused, 'forbidden');
    const doubting = { ...download, situation: { ...download.situation, 'in-doubt': ['true'] } };
    const { file } = made(ask(sooog, doubting));
    assert.deepEqual(file.data.asked.lists, [['teacher']]);
    const granted = made(move(sooog, file, 'yes', teacher)).file;
    assert.deepEqual(granted.data.grants[0]?.facts, { 'device-owner': ['school'] });
    assert.ok(isOfUse(granted.data, sooog));
  });

  it('takes no leave that the asker says to have', () => {
    const claimed = { ...PHONE, situation: { place: ['classroom'], 'permission-from': ['teacher'] } };
    const result = refusal(ask(langstraat, claimed));
    assert.ok(result.refused === 'misfit' && result.problem === 'leave-is-given-not-said');
  });

  it('names the field that has no known word, no end, or an end that is over', () => {
    const field = (wish: object) => {
      const result = refusal(ask(langstraat, { ...PHONE, ...wish }));
      assert.ok(result.refused === 'misfit', result.refused);
      return `${result.field} ${result.problem}`;
    };
    assert.equal(field({ who: 'king' }), 'who unknown-word');
    assert.equal(field({ act: 'fly' }), 'act unknown-word');
    assert.equal(field({ situation: { weather: ['sun'] } }), 'situation.weather unknown-word');
    assert.equal(field({ situation: { place: ['moon'] } }), 'situation.place not-one-of');
    assert.equal(field({ until: undefined }), 'until needs-an-end');
    assert.equal(field({ until: MONDAY }), 'until ends-before-it-begins');
    assert.equal(field({ from: MONDAY - 2, until: MONDAY - 1 }), 'until in-the-past');
  });

  it('is for oneself, or for those of whom one has a role', () => {
    const teacherOf2b = somebody('teacher-1', { role: 'teacher', of: ['pupil-2'] });
    const forPupil = { ...PHONE, subjects: ['pupil-2'] };
    assert.deepEqual(made(ask(langstraat, forPupil, teacherOf2b)).file.data.subjects, ['pupil-2']);
    const stranger = refusal(ask(langstraat, forPupil, somebody('pupil-1', 'pupil')));
    assert.ok(stranger.refused === 'misfit' && stranger.field === 'subjects');
    const asTeacher = refusal(ask(langstraat, { ...PHONE, who: 'teacher' }));
    assert.ok(asTeacher.refused === 'misfit' && asTeacher.field === 'who');
  });

  it('lasts no longer than the rule says: a lesson site is open until the end of the lesson', () => {
    const site = {
      ...PHONE,
      act: 'site.visit',
      situation: { 'site-category': ['gaming'], 'part-of-lesson': ['true'] },
      until: MONDAY + 5 * HOUR,
    };
    const result = refusal(ask(aContext(deciderOf('noordkwartier')), site));
    assert.ok(result.refused === 'too-long');
    assert.equal(result.longest, clock.deadline(MONDAY, 'end-of-lesson'));
    assert.deepEqual(norms(result), ['noordkwartier-3-04']);
    const standing = refusal(
      ask(aContext(deciderOf('noordkwartier')), { ...site, everyone: true, until: undefined }),
    );
    assert.ok(standing.refused === 'misfit' && standing.field === 'everyone');
  });
});
