import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from './compile.ts';
import type { Grant } from './grant.ts';
import { aDecider, aQuestion } from './testing.ts';

const reference = aDecider([
  'who: [anyone], forbid: phone.use, unless: [{permission-from: teacher}, {permission-from: school, place: canteen}]',
]);
const compiled = compile(reference.vocabulary, reference.code);

function aGrant(change: Partial<Grant>): Grant {
  return {
    ...{
      id: 'g1',
      code: 'demo',
      act: 'phone.use',
      facts: {},
      subjects: 'everyone',
      role: 'teacher',
      from: 0,
    },
    ...change,
  };
}

describe('compiled decisions that lean on grants', () => {
  it('name the grants they lean on, also when other grants filled the same leave before', () => {
    for (const id of ['g1', 'g2', 'g3']) {
      const question = aQuestion({ grants: [aGrant({ id })], at: 5 });
      assert.deepEqual(compiled.decide(question).grants, [id]);
      assert.deepEqual(compiled.decide(question), reference.decide(question));
    }
    const several = aQuestion({
      grants: [aGrant({ id: 'b' }), aGrant({ id: 'a' }), aGrant({ id: 'c', role: 'parent' })],
      at: 5,
    });
    assert.deepEqual(compiled.decide(several).grants, ['a', 'b']);
  });

  it('name none when the leave is said in the question', () => {
    const question = aQuestion({
      situation: { 'permission-from': ['teacher'] },
      grants: [aGrant({})],
      at: 5,
    });
    assert.deepEqual(compiled.decide(question), reference.decide(question));
    assert.deepEqual(compiled.decide(question).grants, []);
  });

  it('take an administrator who asks to act as one, also for the circumstances of a grant', () => {
    const grants = [aGrant({ facts: { actor: ['sysadmin'] } })];
    for (const who of ['sysadmin', 'teacher']) {
      const question = aQuestion({ who, grants, at: 5 });
      assert.deepEqual(compiled.decide(question), reference.decide(question), who);
    }
    assert.equal(compiled.decide(aQuestion({ who: 'sysadmin', grants, at: 5 })).outcome, 'allowed');
  });
});
