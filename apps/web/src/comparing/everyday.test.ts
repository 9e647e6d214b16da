import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readQuestion } from '@netjes/norms';
import { entries, library } from '../../../../tests/oracle/codes.ts';
import { EVERYDAY, AUDIENCES } from './everyday.ts';

describe('everyday situations', () => {
  it('are at least 25, for pupils, teachers and parents', () => {
    assert.ok(EVERYDAY.length >= 25, `${EVERYDAY.length}`);
    for (const audience of AUDIENCES)
      assert.ok(
        EVERYDAY.some(({ who }) => who === audience),
        audience,
      );
  });

  it('say nothing that the vocabulary does not know', () => {
    for (const { label, who, act, situation } of EVERYDAY) {
      const read = readQuestion(library.vocabulary, { who, act, situation });
      assert.ok(read.ok, `${label.nl}: ${read.ok ? '' : read.message.en}`);
    }
  });

  it('can happen', () => {
    for (const { label, situation } of EVERYDAY) {
      const cannot = library.vocabulary.impossible.find((conditions) =>
        conditions.every(({ fact, values }) => situation[fact]?.some((value) => values.includes(value))),
      );
      assert.equal(cannot, undefined, label.nl);
    }
  });

  it('are those on which the codes do not agree', () => {
    for (const { label, ...question } of EVERYDAY) {
      const outcomes = new Set(entries().map(({ decider }) => decider.decide(question).outcome));
      assert.ok(outcomes.size > 1, `${label.nl}: all say ${[...outcomes].join()}`);
    }
  });

  it('are each named once, in Dutch and in English', () => {
    for (const language of ['nl', 'en'] as const) {
      const names = EVERYDAY.map(({ who, label }) => `${who} ${label[language]}`);
      assert.equal(new Set(names).size, names.length);
      assert.ok(names.every((name) => name.length > 8));
    }
  });
});
