import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { prove } from './prove.ts';
import { aDecider } from './testing.ts';

function aProof(board: readonly string[], school: readonly string[], more = '', steps?: number) {
  const { vocabulary, code } = aDecider(board);
  return prove(vocabulary, code, { ...aDecider(school, more).code, id: 'school' }, steps);
}

describe('a school', () => {
  it('may say a rule of its board to each apart, and that costs no search', () => {
    const board = ['who: [pupil, teacher, parent], forbid: phone.use, unless: [{permission-from: school}]'];
    const apart = ['pupil', 'teacher', 'parent'].map(
      (who) => `who: [${who}], forbid: phone.use, unless: [{permission-from: school}]`,
    );
    assert.equal(aProof(board, apart, '', 0).proved, true);
    const proof = aProof(board, apart.slice(0, 2));
    assert.ok(!proof.proved && 'counterexample' in proof);
    assert.deepEqual(proof.counterexample, {
      kind: 'prohibition',
      who: 'parent',
      act: 'phone.use',
      situation: {},
    });
  });

  it('may have each person told by duties of their own, and that costs no more for each', () => {
    const facts = {
      teacher: 'supervised: true',
      parent: 'hearing-held: true',
      school: 'place: home',
      staff: 'time: lesson',
      sysadmin: 'device: phone',
      volunteer: 'actor: other',
    };
    const board = [`who: [pupil], require: incident.report, report-to: [${Object.keys(facts).join(', ')}]`];
    const told = Object.entries(facts).flatMap(([person, fact]) => [
      `who: [pupil], require: incident.report, when: {${fact}}, report-to: [${person}]`,
      `who: [pupil], require: incident.report, unless: [{${fact}}], report-to: [${person}]`,
    ]);
    assert.equal(aProof(board, told, '', 60).proved, true);
    const proof = aProof(board, told.slice(0, -1));
    assert.ok(!proof.proved && 'counterexample' in proof);
    assert.equal(proof.counterexample.kind, 'duty');
  });

  it('gives no power by counting a power as conduct that was permitted already', () => {
    const rules = [
      'who: [teacher], permit: phone.use',
      'who: [teacher], forbid: measure.impose, when: {place: home}',
    ];
    const counting = 'counts-as:\n  - {acts: [measure.impose], when: {time: break}, as: phone.use}\n';
    assert.equal(aProof(rules, rules, counting).proved, true);
  });
});
