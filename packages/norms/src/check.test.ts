import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkCode } from './check.ts';
import type { FindingKind } from './finding.ts';
import { aDecider } from './testing.ts';

const ignored: readonly FindingKind[] = ['missing-text'];

function found(norms: readonly string[], more = ''): string[] {
  return checkCode(aDecider(norms, more), 'code.yaml')
    .filter(({ kind }) => !ignored.includes(kind))
    .map(({ kind, norms: ids }) => `${kind} ${ids.join(' ')}`);
}

describe('check', () => {
  it('finds nothing in a sound code', () => {
    assert.deepEqual(found(['who: [pupil], forbid: phone.use, unless: [{permission-from: teacher}]']), []);
  });

  it('finds texts that are still to be written', () => {
    const findings = checkCode(aDecider(['who: [pupil], forbid: phone.use']), 'code.yaml');
    assert.deepEqual(
      findings.map(({ kind, line }) => `${line} ${kind}`),
      ['12 missing-text', '12 missing-text'],
    );
  });

  it('finds a norm that holds in no situation', () => {
    assert.deepEqual(
      found(['who: [pupil], require: phone.use, when: {place: canteen}, unless: [{place: in-school}]']),
      ['unreachable demo-1'],
    );
    assert.deepEqual(found(['who: [pupil], permit: phone.use, when: {place: home, time: break}']), [
      'unreachable demo-1',
    ]);
  });

  it('takes a permit that needs leave for reachable', () => {
    assert.deepEqual(found(['who: [pupil], permit: phone.use, when: {permission-from: teacher}']), []);
  });

  it('finds a duty that a ban forbids, with a situation in which both hold', () => {
    const decider = aDecider([
      'who: [pupil], require: phone.switch-off, when: {time: lesson}',
      'who: [anyone], forbid: phone, when: {place: classroom}',
    ]);
    const finding = checkCode(decider, 'code.yaml').find(({ kind }) => kind === 'ban-meets-duty');
    assert.deepEqual(finding?.witness, {
      who: 'pupil',
      act: 'phone.switch-off',
      situation: { time: ['lesson'], place: ['classroom'] },
    });
    assert.equal(decider.decide({ ...finding.witness }).outcome, 'forbidden');
  });

  it('finds a permit that a ban forbids without naming it', () => {
    const permit = 'who: [pupil], permit: phone.use, when: {place: canteen}';
    assert.deepEqual(found([permit, 'who: [pupil], forbid: phone.use']), [
      'ban-meets-permit demo-1 demo-2',
      'shadowed demo-1 demo-2',
    ]);
    assert.deepEqual(found([permit, 'who: [pupil], forbid: phone.use, unless: [{rule: demo-1}]']), []);
  });

  it('finds leave of "the school", a report to nobody and silence that counts as yes', () => {
    assert.deepEqual(found(['who: [pupil], forbid: phone.use, unless: [{permission-from: school}]']), [
      'missing-decider demo-1',
    ]);
    assert.deepEqual(found(['who: [pupil], require: incident.report, when: {incident: device-lost}']), [
      'nobody-told demo-1',
    ]);
    assert.deepEqual(found(['who: [pupil], permit: photo.share, unless: [{objection-of: pictured}]']), [
      'consent-by-opt-out demo-1',
    ]);
  });

  it('shows how places were read, and blanks that are still open', () => {
    const placeholder = 'placeholders: [{id: desk, kind: role, title: {nl: Meldpunt}, norms: [demo-1]}]';
    assert.deepEqual(found(['who: [pupil], principle: phone.use, reading: {nl: Zo gelezen.}'], placeholder), [
      'reading demo-1',
      'open-placeholder demo-1',
    ]);
    assert.deepEqual(
      found(['who: [pupil], principle: phone.use'], placeholder.replace('norms:', 'value: balie, norms:')),
      [],
    );
  });

  it('finds a rule that never decides, because a stricter one always comes first', () => {
    const ban = 'who: [anyone], forbid: phone.use, when: {place: in-school}';
    assert.deepEqual(found(['who: [pupil], require: phone.use, when: {place: canteen}', ban]), [
      'ban-meets-duty demo-1 demo-2',
      'shadowed demo-1 demo-2',
    ]);
    assert.deepEqual(found(['who: [pupil], require: phone.use, when: {place: home}', ban]), []);
  });

  it('finds a rule that says what others say already', () => {
    const ban = 'who: [anyone], forbid: phone.use, when: {place: in-school}';
    assert.deepEqual(found(['who: [pupil], forbid: phone.use, when: {place: canteen}', ban]), [
      'redundant demo-1',
    ]);
    const inParts = ['classroom', 'canteen', 'in-school'].map(
      (place) => `who: [pupil], forbid: phone.use, when: {place: ${place}}`,
    );
    assert.deepEqual(found(inParts), ['redundant demo-1', 'redundant demo-2']);
  });
});
