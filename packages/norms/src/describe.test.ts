import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { address, addressAny, describeAlternative } from './describe.ts';
import { aDecider, aVocabulary } from './testing.ts';
import type { Voice } from './text.ts';

function exception(way: string, voice: Voice = 'nl', who = 'pupil'): string {
  const decider = aDecider([
    `who: [pupil], forbid: phone.use, unless: [${way}]`,
    `who: [pupil], permit: phone.use, when: {place: home}`,
  ]);
  const [alternative] = decider.code.norms[0]?.unless ?? [];
  assert.ok(alternative);
  return describeAlternative(decider, alternative, who, voice);
}

describe('an exception in words', () => {
  it('puts the names of values in the clause of their fact', () => {
    assert.equal(exception('{place: canteen}'), 'als het in de kantine gebeurt');
    assert.equal(exception('{place: [canteen, home]}'), 'als het in de kantine of thuis gebeurt');
    assert.equal(exception('{place: canteen}', 'en'), 'if it happens in de kantine');
  });

  it('takes the clause of a value where it has one, for each reader', () => {
    assert.equal(exception('{supervised: true}'), 'als er iemand toezicht houdt');
    assert.equal(exception('{supervised: true}', 'child'), 'als er iemand oplet');
    assert.equal(exception('{supervised: true}', 'en'), 'if somebody supervises');
  });

  it('still says a fact that has no clause', () => {
    assert.equal(exception('{device: [phone, laptop]}'), 'als dit geldt: telefoon of laptop');
  });

  it('joins circumstances, leave and other rules', () => {
    assert.equal(
      exception('{supervised: true, permission-from: [teacher, parent]}'),
      'als er iemand toezicht houdt en er toestemming is van je leraar of je ouders',
    );
    assert.equal(exception('{permission-from: teacher}', 'child'), 'als het mag van je juf of meester');
    assert.equal(exception('{permission-from: teacher}', 'en'), 'if there is permission from your teacher');
    assert.equal(exception('{rule: demo-2}'), 'als de regel “Regel 2” geldt');
  });
});

describe('how people are spoken of', () => {
  const vocabulary = aVocabulary();

  it('gives only a pupil a teacher and parents of their own', () => {
    for (const voice of ['nl', 'child', 'en'] as const) {
      assert.match(address(vocabulary, 'teacher', 'pupil', voice), /^(je|your) /);
      for (const who of ['parent', 'staff', 'teacher', 'school'])
        assert.match(address(vocabulary, 'teacher', who, voice), /^(de|the) /, `${who} in ${voice}`);
    }
    assert.equal(address(vocabulary, 'parent', 'teacher', 'nl'), 'de ouders');
  });

  it('names the nearest first, in the order of the vocabulary, and nobody twice', () => {
    assert.equal(
      addressAny(vocabulary, ['parent', 'sysadmin', 'teacher', 'teacher'], 'pupil', 'nl'),
      'je leraar, de beheerder of je ouders',
    );
  });

  it('leaves out a name that a longer one makes more precise', () => {
    const people = new Map(vocabulary.people);
    const parent = people.get('parent');
    assert.ok(parent);
    people.set('parents-of-pictured', { ...parent, address: { nl: 'de ouders van wie op de foto staat' } });
    assert.equal(
      addressAny({ ...vocabulary, people }, ['parent', 'parents-of-pictured'], 'teacher', 'nl'),
      'de ouders van wie op de foto staat',
    );
  });
});
