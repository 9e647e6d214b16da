import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Grant, grantFault } from './grant.ts';
import { aDecider, aQuestion } from './testing.ts';

const decider = aDecider(['who: [pupil], forbid: phone.use, unless: [{permission-from: teacher}]']);

function aGrant(change: Partial<Grant> = {}): Grant {
  return {
    ...{ id: 'g1', code: 'demo', act: 'phone.use', facts: {}, subjects: ['class-2b'], role: 'teacher' },
    ...{ from: 1000, until: 2000 },
    ...change,
  };
}

function outcome(grant: Grant, change = {}): string {
  const question = { asker: ['pupil-7', 'class-2b'], at: 1500, grants: [grant] };
  return decider.decide(aQuestion({ ...question, ...change })).outcome;
}

describe('a grant', () => {
  it('is leave for its subjects, inside its window', () => {
    assert.equal(outcome(aGrant()), 'allowed');
    assert.deepEqual(
      decider.decide(aQuestion({ asker: ['class-2b'], at: 1500, grants: [aGrant()] })).grants,
      ['g1'],
    );
  });

  it('counts from its beginning and not at its end', () => {
    assert.equal(outcome(aGrant(), { at: 1000 }), 'allowed');
    assert.equal(outcome(aGrant(), { at: 999 }), 'ask');
    assert.equal(outcome(aGrant(), { at: 2000 }), 'ask');
  });

  it('counts for nobody else, under no other code and for no other act', () => {
    assert.equal(outcome(aGrant(), { asker: ['pupil-8'] }), 'ask');
    assert.equal(outcome(aGrant({ code: 'other' })), 'ask');
    assert.equal(outcome(aGrant({ act: 'chat.use' })), 'ask');
  });

  it('for an act reaches the acts below it', () => {
    assert.equal(outcome(aGrant({ act: 'phone' })), 'allowed');
  });

  it('of a wrong role lifts nothing', () => {
    assert.equal(outcome(aGrant({ role: 'parent' })), 'ask');
  });

  it('limited to a place needs that place to be said', () => {
    const grant = aGrant({ facts: { place: ['in-school'] } });
    assert.equal(outcome(grant), 'ask');
    assert.equal(outcome(grant, { situation: { place: ['classroom'] } }), 'allowed');
    assert.equal(outcome(grant, { situation: { place: ['home'] } }), 'ask');
  });

  it('has an end, unless it is a standing leave for everyone', () => {
    const { until: _, ...endless } = aGrant();
    assert.match(grantFault(endless) ?? '', /needs an end/);
    assert.equal(outcome(endless), 'ask');
    assert.equal(grantFault({ ...endless, subjects: 'everyone' }), undefined);
    assert.equal(outcome({ ...endless, subjects: 'everyone' }), 'allowed');
  });

  it('that ends before it begins is refused', () => {
    assert.match(grantFault(aGrant({ until: 500 })) ?? '', /ends before it begins/);
  });

  it('makes an open question depend on the circumstances it is limited to', () => {
    const grants = [aGrant({ facts: { place: ['classroom'] } })];
    const open = decider.decideOpen(aQuestion({ asker: ['class-2b'], at: 1500, grants }));
    assert.equal(open.outcome === 'depends' && open.dependsOn.fact, 'place');
  });
});
