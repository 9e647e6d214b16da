import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aDecider, aQuestion } from './testing.ts';

/** A decision by cases in short: what usually is, then what each case makes of it. */
function byCases(norms: readonly string[], situation = {}) {
  const got = aDecider(norms).decideByCases(aQuestion({ situation }));
  if (got.outcome !== 'by-cases') return got.outcome;
  const cases = got.cases.map(({ when, lead }) => {
    const facts = Object.entries(when).map(([fact, values]) => `${fact}=${values.join('+')}`);
    return `${facts.join(' ')}: ${lead.outcome}${lead.certain ? '' : ' mostly'}`;
  });
  return [got.usually.outcome, ...cases];
}

describe('an answer by cases', () => {
  it('stands for what is usual, and names what makes it another', () => {
    assert.deepEqual(
      byCases([
        'who: [pupil], permit: phone.use',
        'who: [pupil], forbid: phone.use, when: {content: insulting}',
      ]),
      ['allowed', 'content=insulting: forbidden'],
    );
  });

  it('takes a true/false fact to be false', () => {
    assert.deepEqual(byCases(['who: [pupil], forbid: phone.use, unless: [{supervised: true}]']), [
      'forbidden',
      'supervised=true: allowed',
    ]);
  });

  it('names things that only matter together as one case', () => {
    assert.deepEqual(
      byCases(['who: [pupil], forbid: phone.use, unless: [{supervised: true, content: educational}]']),
      ['forbidden', 'content=educational supervised=true: allowed'],
    );
  });

  it('does not name again what a smaller case says already', () => {
    assert.deepEqual(
      byCases([
        'who: [pupil], permit: phone.use',
        'who: [pupil], forbid: phone.use, when: {supervised: true}, unless: [{content: educational}]',
      ]),
      ['allowed', 'supervised=true: forbidden mostly'],
    );
  });

  it('says of a case whether something else can change it again', () => {
    assert.deepEqual(
      byCases([
        'who: [pupil], permit: phone.use',
        'who: [pupil], forbid: phone.use, when: {hearing-held: true}',
        'who: [pupil], forbid: phone.use, when: {supervised: true}, unless: [{permission-from: teacher}]',
      ]),
      ['allowed', 'supervised=true: ask mostly', 'hearing-held=true: forbidden'],
    );
  });

  it('is not given while what has no usual case can change it', () => {
    const norms = [
      'who: [pupil], forbid: phone.use, when: {place: classroom}',
      'who: [pupil], forbid: phone.use, when: {content: insulting}',
    ];
    assert.equal(byCases(norms), 'depends');
    assert.deepEqual(byCases(norms, { place: ['home'] }), ['silent', 'content=insulting: forbidden']);
  });

  it('cites the rules of the usual case alone', () => {
    const decider = aDecider([
      'who: [pupil], forbid: phone.use, when: {supervised: true}',
      'who: [pupil], forbid: phone.use, when: {supervised: false}, unless: [{permission-from: teacher}]',
    ]);
    const got = decider.decideByCases(aQuestion());
    assert.ok(got.outcome === 'by-cases');
    assert.deepEqual(
      got.usually.because.map(({ norm }) => norm),
      ['demo-2'],
    );
    assert.deepEqual(got.taken, { supervised: ['false'] });
  });

  it('is a decision when nothing can change it, with the rules of the usual case', () => {
    const decider = aDecider([
      'who: [pupil], forbid: phone.use',
      'who: [pupil], forbid: phone.use, when: {supervised: true}',
    ]);
    const got = decider.decideByCases(aQuestion());
    assert.ok(got.outcome === 'forbidden');
    assert.deepEqual(
      got.because.map(({ norm }) => norm),
      ['demo-1'],
    );
  });

  it('takes what is usual beside what was said, when a rule for it says so', () => {
    const norms = ['who: [pupil], forbid: phone.use, when: {actor: sysadmin}'];
    assert.equal(byCases(norms), 'depends');
    assert.deepEqual(byCases(norms, { device: ['phone'] }), ['silent', 'actor=sysadmin: forbidden']);
  });
});
