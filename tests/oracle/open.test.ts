import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { entries, library, RUNS } from './codes.ts';
import { completions, join } from './naive-open.ts';
import { aQuestion } from './random-question.ts';

const { vocabulary } = library;
/** More completions than this take too long one by one. */
const MOST = 2_000;

for (const { decider } of entries()) {
  const { code } = decider;
  describe(`${code.id}: questions with unknown facts`, () => {
    it('get what all completions agree on, with the reasons of all, and are asked back otherwise', () => {
      const counted = { agreed: 0, depends: 0 };
      fc.assert(
        fc.property(aQuestion(vocabulary, code), (question) => {
          const all = completions(vocabulary, code, question, MOST);
          if (all === undefined || all.length === 0) return;
          const expected = join(vocabulary, code, all);
          const got = decider.decideOpen(question);
          if (expected === undefined) {
            counted.depends++;
            assert.equal(got.outcome, 'depends');
            if (got.outcome !== 'depends') return;
            const { fact, values, answers } = got.dependsOn;
            assert.ok(
              values.length > 0 && values.every((value) => vocabulary.facts.get(fact)?.values.has(value)),
            );
            assert.ok(answers.length > 1, `only one answer to ${fact}`);
            // an answer fills in one value more, and every answer that is offered gets further
            for (const { value, keep } of answers) {
              const filled = { ...question.situation, [fact]: value === '' ? [] : [...keep, value] };
              assert.ok(decider.decideOpen({ ...question, situation: filled }).outcome);
            }
            return;
          }
          counted.agreed++;
          assert.equal(got.outcome, expected.outcome);
          if (got.outcome === 'depends') return;
          assert.deepEqual(got.because.map(({ norm, why }) => `${norm}:${why}`).sort(), expected.because);
          assert.deepEqual(got.ask.map((roles) => roles.join(' ')).sort(), expected.ask);
        }),
        { numRuns: RUNS / 20, seed: 22 },
      );
      assert.ok(counted.agreed > 20 && counted.depends > 20, `too one-sided: ${JSON.stringify(counted)}`);
    });

    it('end after as many answers as there are facts, whatever is answered', () => {
      fc.assert(
        fc.property(aQuestion(vocabulary, code), fc.infiniteStream(fc.nat(100)), ({ who, act }, picks) => {
          const situation: Record<string, string[]> = {};
          for (let step = 0; step <= vocabulary.facts.size; step++) {
            const got = decider.decideOpen({ who, act, situation });
            if (got.outcome !== 'depends') return;
            const { fact, answers } = got.dependsOn;
            const answer = answers[(picks.next().value ?? 0) % answers.length];
            situation[fact] = answer?.value ? [answer.value] : [];
          }
          assert.fail('the questions back never end');
        }),
        { numRuns: RUNS / 50, seed: 5 },
      );
    });
  });
}
