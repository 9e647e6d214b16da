import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fingerprint } from './fingerprint.ts';
import { aDecider } from './testing.ts';

function print(norm: string): string {
  const [first] = aDecider([norm]).code.norms;
  assert.ok(first);
  return fingerprint(first);
}

const RULE = 'who: [pupil, staff], forbid: phone.use, when: {place: [classroom, home], time: lesson}';

describe('the fingerprint of a norm', () => {
  it('changes with what the norm means and with its Dutch text', () => {
    const changed = [
      RULE.replace('forbid', 'require'),
      RULE.replace('phone.use', 'chat.use'),
      RULE.replace('[pupil, staff]', '[pupil]'),
      RULE.replace('[classroom, home]', 'classroom'),
      `${RULE}, unless: [{supervised: true}]`,
      `${RULE}, unless: [{permission-from: teacher}]`,
      `${RULE}, report-to: teacher`,
      `${RULE}, decided-by: teacher`,
      `${RULE}, report-to: teacher, deadline: immediately`,
      `${RULE}, text: {nl: Iets anders.}`,
      `${RULE}, why: {nl: Daarom.}`,
    ];
    assert.equal(new Set([RULE, ...changed].map(print)).size, changed.length + 1);
  });

  it('stays with other child or English words, another number, or another order', () => {
    for (const same of [
      RULE.replace('[pupil, staff]', '[staff, pupil]'),
      RULE.replace('[classroom, home]', '[home, classroom]'),
      `${RULE}, article: '12'`,
      `${RULE}, text: {nl: Tekst 1., child: Voor klein., en: For all.}`,
      `${RULE}, reading: {nl: Zo gelezen.}`,
    ])
      assert.equal(print(same), print(RULE), same);
  });

  it('is written so that YAML keeps it a text', () => {
    assert.match(print(RULE), /^[0-9a-f]{8}-[0-9a-f]{8}$/);
  });
});
