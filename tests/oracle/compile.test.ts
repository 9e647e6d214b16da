import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compile, GrantIndex, type Question } from '@netjes/norms';
import { entries, library, RUNS } from './codes.ts';
import { listed } from './naive.ts';
import { aQuestion, grants } from './random-question.ts';

const { vocabulary } = library;

for (const { decider, examples } of entries()) {
  const { code } = decider;
  const compiled = compile(vocabulary, code);
  describe(`${code.id} compiled`, () => {
    it('decides what the reference decides, again and again', () => {
      const asked = aQuestion(vocabulary, code).chain((question) =>
        fc
          .record({
            given: grants(vocabulary, code, question),
            at: fc.integer({ min: 0, max: 100 }),
            some: fc.boolean(),
          })
          .map(({ given, at, some }): Question =>
            some ? { ...question, at, asker: ['p1', 'class-2b'], grants: given } : question,
          ),
      );
      fc.assert(
        fc.property(asked, (question) => {
          const expected = decider.decide(question);
          assert.deepEqual(compiled.decide(question), expected);
          assert.deepEqual(compiled.decide(question), expected, 'the second time');
          const indexed = { ...question, grants: new GrantIndex(vocabulary, listed(question)) };
          assert.deepEqual(compiled.decide(indexed), expected, 'with an index of grants');
          const { grants: _, ...bare } = question;
          assert.deepEqual(compiled.decideInterned(compiled.intern(bare)), decider.decide(bare), 'interned');
        }),
        { numRuns: RUNS, seed: 11 },
      );
    });

    it('answers the examples with the very same decision each time', () => {
      for (const { question, open } of examples.filter((each) => !each.open)) {
        assert.equal(open, false);
        assert.deepEqual(compiled.decide(question), decider.decide(question));
      }
    });
  });
}
