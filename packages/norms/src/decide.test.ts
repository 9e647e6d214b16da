import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Decider } from './decider.ts';
import type { Question } from './question.ts';
import { aDecider, aQuestion } from './testing.ts';

/** "ask teacher: demo-1" */
function decided(decider: Decider, change: Partial<Question> = {}): string {
  const { outcome, ask, because } = decider.decide(aQuestion(change));
  const roles = ask.map((list) => list.join('|')).join(' & ');
  return `${[outcome, roles].filter(Boolean).join(' ')}: ${because.map(({ norm }) => norm).join(' ')}`;
}

describe('which norms reach a question', () => {
  it('a norm for everybody reaches a pupil, a norm for teachers does not', () => {
    assert.equal(decided(aDecider(['who: [anyone], forbid: phone.use'])), 'forbidden: demo-1');
    assert.equal(decided(aDecider(['who: [teacher], forbid: phone.use'])), 'silent: ');
  });

  it('a code may count a volunteer as staff', () => {
    const norms = ['who: [staff], forbid: phone.use'];
    assert.equal(decided(aDecider(norms), { who: 'volunteer' }), 'silent: ');
    assert.equal(
      decided(aDecider(norms, 'is-a: {staff: [volunteer]}'), { who: 'volunteer' }),
      'forbidden: demo-1',
    );
  });

  it('bans and duties on an act reach what is a kind of it; permits do not', () => {
    assert.equal(decided(aDecider(['who: [pupil], forbid: phone'])), 'forbidden: demo-1');
    assert.equal(decided(aDecider(['who: [pupil], require: phone'])), 'required: demo-1');
    assert.equal(decided(aDecider(['who: [pupil], permit: phone'])), 'silent: ');
  });

  it('chatting on a phone counts as using the phone, for bans and for permits', () => {
    const chat = { act: 'chat.use', situation: { device: ['phone'] } };
    assert.equal(decided(aDecider(['who: [pupil], forbid: phone']), chat), 'forbidden: demo-1');
    assert.equal(decided(aDecider(['who: [pupil], permit: phone.use']), chat), 'allowed: demo-1');
    assert.equal(
      decided(aDecider(['who: [pupil], permit: phone.use']), { ...chat, situation: {} }),
      'silent: ',
    );
  });

  it('a place in school satisfies "in school", and "in school" does not satisfy the classroom', () => {
    const inSchool = aDecider(['who: [pupil], forbid: phone.use, when: {place: in-school}']);
    const inClass = aDecider(['who: [pupil], forbid: phone.use, when: {place: classroom}']);
    assert.equal(decided(inSchool, { situation: { place: ['canteen'] } }), 'forbidden: demo-1');
    assert.equal(decided(inClass, { situation: { place: ['in-school'] } }), 'silent: ');
  });

  it('any value of a set may satisfy a norm', () => {
    const decider = aDecider(['who: [pupil], forbid: phone.use, when: {content: insulting}']);
    assert.equal(
      decided(decider, { situation: { content: ['educational', 'insulting'] } }),
      'forbidden: demo-1',
    );
  });

  it('a principle decides nothing', () => {
    assert.equal(decided(aDecider(['who: [pupil], principle: phone.use'])), 'silent: ');
  });
});

describe('bans and what lifts them', () => {
  const unlessTeacher = 'who: [pupil], forbid: phone.use, unless: [{permission-from: teacher}]';

  it('a ban that only misses leave is asked of the role it names', () => {
    assert.equal(decided(aDecider([unlessTeacher])), 'ask teacher: demo-1');
  });

  it('leave of the named role lifts the ban, leave of a wrong role lifts nothing', () => {
    const decider = aDecider([unlessTeacher]);
    assert.equal(decided(decider, { situation: { 'permission-from': ['teacher'] } }), 'allowed: demo-1');
    assert.equal(decided(decider, { situation: { 'permission-from': ['parent'] } }), 'ask teacher: demo-1');
    assert.equal(decided(decider, { situation: { 'permission-from': ['none'] } }), 'ask teacher: demo-1');
  });

  it('a ban whose circumstances do not hold either stands', () => {
    const decider = aDecider([
      'who: [pupil], forbid: phone.use, unless: [{permission-from: teacher, place: classroom}]',
    ]);
    assert.equal(decided(decider, { situation: { place: ['canteen'] } }), 'forbidden: demo-1');
    assert.equal(decided(decider, { situation: { place: ['classroom'] } }), 'ask teacher: demo-1');
  });

  it('several bans that wait are all asked, equal roles once', () => {
    const decider = aDecider([
      unlessTeacher,
      unlessTeacher,
      'who: [pupil], forbid: phone.use, unless: [{consent-of: pictured-all}]',
    ]);
    assert.equal(decided(decider), 'ask pictured & teacher: demo-1 demo-2 demo-3');
  });

  it('roles of one ban stand side by side: any of them will do', () => {
    const decider = aDecider([
      'who: [pupil], forbid: phone.use, unless: [{permission-from: teacher}, {consent-of: own-parent}]',
    ]);
    assert.equal(decided(decider), 'ask parent|teacher: demo-1');
  });

  it('a way out that takes two leaves asks for both', () => {
    const decider = aDecider([
      'who: [pupil], forbid: phone.use, unless: [{permission-from: teacher, consent-of: pictured-all}]',
    ]);
    assert.equal(decided(decider), 'ask pictured & teacher: demo-1');
    assert.equal(decided(decider, { situation: { 'consent-of': ['pictured-all'] } }), 'ask teacher: demo-1');
  });

  it('a rule named as exception lifts the ban when its own audience and circumstances hold', () => {
    const decider = aDecider([
      'who: [anyone], forbid: phone.use, unless: [{rule: demo-2}]',
      'who: [pupil], permit: phone.use, when: {place: canteen}',
    ]);
    assert.equal(decided(decider, { situation: { place: ['canteen'] } }), 'allowed: demo-1 demo-2');
    assert.equal(decided(decider), 'forbidden: demo-1');
    assert.equal(
      decided(decider, { who: 'teacher', situation: { place: ['canteen'] } }),
      'forbidden: demo-1',
    );
  });
});

describe('the strictest norm wins', () => {
  const ban = 'who: [pupil], forbid: phone.use, when: {place: classroom}';
  const askable = 'who: [pupil], forbid: phone.use, unless: [{permission-from: teacher}]';
  const duty = 'who: [pupil], require: phone.use';
  const permit = 'who: [pupil], permit: phone.use';
  const situation = { place: ['classroom'] };

  it('a standing ban before all else, then a ban that waits, then a duty, then a permit', () => {
    assert.equal(decided(aDecider([permit, duty, askable, ban]), { situation }), 'forbidden: demo-4');
    assert.equal(decided(aDecider([permit, duty, askable]), { situation }), 'ask teacher: demo-3');
    assert.equal(decided(aDecider([permit, duty]), { situation }), 'required: demo-2');
    assert.equal(decided(aDecider([permit]), { situation }), 'allowed: demo-1');
  });

  it('a step of a procedure counts as a duty', () => {
    const { because } = aDecider(['who: [pupil], procedure: phone.use']).decide(aQuestion());
    assert.deepEqual(
      because.map(({ why }) => why),
      ['step'],
    );
  });

  it('an exception takes a duty or a permit out of the question', () => {
    const unless = 'unless: [{place: classroom}]';
    assert.equal(decided(aDecider([`${duty}, ${unless}`]), { situation }), 'silent: ');
    assert.equal(decided(aDecider([`${permit}, ${unless}`]), { situation }), 'silent: ');
  });
});

describe('true/false facts that are absent', () => {
  it('count as false in a ban, so that a forgotten hearing forbids the measure', () => {
    const decider = aDecider(['who: [school], forbid: measure.impose, when: {hearing-held: false}']);
    const school = { who: 'school', act: 'measure.impose' };
    assert.equal(decided(decider, school), 'forbidden: demo-1');
    assert.equal(decided(decider, { ...school, situation: { 'hearing-held': ['true'] } }), 'silent: ');
  });

  it('must be said in a permit and in an exception', () => {
    assert.equal(
      decided(aDecider(['who: [pupil], permit: phone.use, when: {supervised: false}'])),
      'silent: ',
    );
    const decider = aDecider(['who: [pupil], forbid: phone.use, unless: [{supervised: false}]']);
    assert.equal(decided(decider), 'forbidden: demo-1');
  });
});

describe('who asks', () => {
  it('the administrator acts as the administrator, unless said otherwise', () => {
    const decider = aDecider(['who: [staff], forbid: phone.use, unless: [{actor: sysadmin}]']);
    assert.equal(decided(decider, { who: 'sysadmin' }), 'allowed: demo-1');
    assert.equal(decided(decider, { who: 'sysadmin', situation: { actor: ['other'] } }), 'forbidden: demo-1');
    assert.equal(decided(decider, { who: 'teacher' }), 'forbidden: demo-1');
  });

  it('whom to tell comes from the norms that decide', () => {
    const decider = aDecider(['who: [pupil], require: phone.use, report-to: [teacher, parent]']);
    assert.deepEqual(decider.decide(aQuestion()).tell, ['parent', 'teacher']);
  });
});
