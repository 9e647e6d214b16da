import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Decider } from './decider.ts';
import { aDecider, aQuestion } from './testing.ts';

const phone = aDecider([
  'who: [pupil], forbid: phone.use, when: {place: in-school}, unless: [{place: canteen}, {place: classroom, permission-from: teacher}]',
]);

function back(decider: Decider, situation = {}, skip: string[] = []) {
  const open = decider.decideOpen(aQuestion({ situation }), skip);
  return open.outcome === 'depends' ? open.dependsOn : open.outcome;
}

/** What a certain answer leads to. */
const leading = (outcome: string, ...ask: string[][]) => ({ outcome, ask, certain: true });

describe('a question back', () => {
  it('asks for the fact on which the answer depends, with the values it may take', () => {
    assert.deepEqual(back(phone), {
      fact: 'place',
      values: ['classroom', 'canteen', 'home', 'in-school'],
      answers: [
        { value: 'classroom', keep: [], standsFor: ['classroom'], lead: leading('ask', ['teacher']) },
        { value: 'canteen', keep: [], standsFor: ['canteen'], lead: leading('allowed') },
        { value: 'in-school', keep: [], standsFor: ['in-school'], lead: leading('forbidden') },
        { value: '', keep: [], standsFor: ['home'], lead: leading('silent') },
      ],
    });
  });

  it('is not asked when the answer is certain', () => {
    assert.equal(back(phone, { place: ['canteen'] }), 'allowed');
    assert.equal(back(phone, { place: [] }), 'silent');
    assert.equal(back(aDecider(['who: [pupil], forbid: phone.use'])), 'forbidden');
  });

  it('asks a group value down to its members', () => {
    const found = back(phone, { place: ['in-school'] });
    assert.deepEqual(typeof found === 'object' && found.values, ['classroom', 'canteen', 'in-school']);
  });

  it('offers members that come to the same as their group', () => {
    const decider = aDecider(['who: [pupil], forbid: phone.use, when: {place: in-school}']);
    const found = back(decider);
    assert.deepEqual(typeof found === 'object' && found.answers, [
      { value: 'in-school', keep: [], standsFor: ['classroom', 'canteen'], lead: leading('forbidden') },
      { value: '', keep: [], standsFor: ['home'], lead: leading('silent') },
    ]);
  });

  it('takes the fact that narrows most', () => {
    const decider = aDecider([
      'who: [pupil], forbid: phone.use, when: {time: lesson}',
      'who: [pupil], permit: phone.use, when: {time: break, supervised: true}',
    ]);
    const found = back(decider);
    assert.equal(typeof found === 'object' && found.fact, 'time');
  });

  it('is answered for no value together with every value that comes to the same', () => {
    const decider = aDecider(['who: [pupil], forbid: phone.use, when: {place: classroom, time: lesson}']);
    const found = back(decider, { time: ['lesson'] });
    assert.deepEqual(
      typeof found === 'object' && found.answers.map(({ value, standsFor }) => [value, standsFor]),
      [
        ['classroom', ['classroom']],
        ['', ['canteen', 'home']],
      ],
    );
  });

  it('keeps what is known beside an answer, where several can be so at once', () => {
    const found = back(phone, { place: ['home', 'in-school'] });
    assert.deepEqual(typeof found === 'object' && found.answers.map(({ value, keep }) => [...keep, value]), [
      ['home', 'classroom'],
      ['home', 'canteen'],
      ['home', 'in-school'],
    ]);
  });

  it('leaves a fact that the asker does not know for last', () => {
    const decider = aDecider([
      'who: [pupil], forbid: phone.use, when: {time: lesson}',
      'who: [pupil], forbid: phone.use, when: {place: classroom}',
    ]);
    const first = back(decider);
    assert.ok(typeof first === 'object');
    const second = back(decider, {}, [first.fact]);
    assert.ok(typeof second === 'object' && second.fact !== first.fact);
    assert.equal((back(decider, { [second.fact]: [] }, [first.fact]) as typeof first).fact, first.fact);
  });

  it('still asks when two facts only matter together', () => {
    const decider = aDecider([
      'who: [pupil], permit: phone.use, when: {time: lesson, place: classroom}',
      'who: [pupil], permit: phone.use, when: {time: break, place: canteen}',
    ]);
    assert.equal(typeof back(decider), 'object');
  });

  it('skips what cannot be', () => {
    const decider = aDecider(['who: [pupil], forbid: phone.use, when: {place: home, time: break}']);
    assert.equal(back(decider), 'silent');
  });
});
