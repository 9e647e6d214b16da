import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Code,
  createDecider,
  type Decision,
  type Norm,
  type Question,
  type Vocabulary,
} from '@netjes/norms';
import { entries, library, RUNS } from './codes.ts';
import { listed, naiveDecide } from './naive.ts';
import { aQuestion, grants } from './random-question.ts';

const { vocabulary } = library;

function plain({ outcome, because, ask }: Decision) {
  return {
    outcome,
    because: because.map(({ norm, why }) => `${norm}:${why}`).sort(),
    ask: ask.map((roles) => roles.join(' ')).sort(),
  };
}

/** Questions with grants, an instant and an asker; `at` is close to the ends of the grants' windows. */
function askedQuestion(words: Vocabulary, code: Code): fc.Arbitrary<Question> {
  return aQuestion(words, code).chain((question) =>
    fc
      .record({
        grants: grants(words, code, question),
        at: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
      })
      .map(({ grants: given, at }) => ({
        ...question,
        grants: given,
        asker: ['p1', 'class-2b'],
        ...(at !== undefined && { at }),
      })),
  );
}

for (const { decider } of entries()) {
  const { code } = decider;
  describe(`${code.id}: decisions`, () => {
    const forAll = (check: (question: Question) => void, runs = RUNS) =>
      fc.assert(fc.property(askedQuestion(vocabulary, code), check), { numRuns: runs, seed: 2026_11_22 });

    it('are those of the naive evaluator', () => {
      const seen = new Map<string, number>();
      forAll((question) => {
        const decision = decider.decide(question);
        seen.set(decision.outcome, (seen.get(decision.outcome) ?? 0) + 1);
        assert.deepEqual(plain(decision), naiveDecide(vocabulary, code, question));
      });
      for (const outcome of ['forbidden', 'required', 'allowed', 'silent']) {
        assert.ok(
          (seen.get(outcome) ?? 0) > RUNS / 200,
          `too few random questions are ${outcome}: ${seen.get(outcome)}`,
        );
      }
    });

    it('give a reason, except when silent', () => {
      forAll((question) => {
        const { outcome, because } = decider.decide(question);
        assert.equal(because.length === 0, outcome === 'silent');
      }, RUNS / 10);
    });

    it('do not depend on the order of the norms', () => {
      const shuffled = createDecider(vocabulary, {
        ...code,
        norms: code.norms.toReversed(),
        countsAs: code.countsAs.toReversed(),
      });
      forAll((question) => assert.deepEqual(shuffled.decide(question), decider.decide(question)), RUNS / 10);
    });

    it('never get freer by one more ban', () => {
      const strictness = ['forbidden', 'ask', 'required', 'allowed', 'silent'];
      const bans = code.norms.filter(({ modality }) => modality === 'forbid');
      fc.assert(
        fc.property(askedQuestion(vocabulary, code), fc.constantFrom(...bans), (question, ban) => {
          const added: Norm = { ...ban, id: 'one-more', act: question.act, who: [question.who], unless: [] };
          const stricter = createDecider(vocabulary, { ...code, norms: [...code.norms, added] });
          const [before, after] = [decider.decide(question).outcome, stricter.decide(question).outcome];
          assert.ok(strictness.indexOf(after) <= strictness.indexOf(before), `${before} became ${after}`);
        }),
        { numRuns: RUNS / 50, seed: 7 },
      );
    });

    it('take an expired grant for none', () => {
      forAll((question) => {
        const expired = listed(question).map((grant) => ({ ...grant, from: -20, until: -10 }));
        const { grants: _, ...without } = question;
        assert.deepEqual(decider.decide({ ...question, grants: expired }), decider.decide(without));
      }, RUNS / 10);
    });

    it('are lifted by no leave of a role that is not asked', () => {
      const roles = [...(vocabulary.facts.get('permission-from')?.values.keys() ?? [])];
      let asked = 0;
      forAll((question) => {
        const { grants: _, ...bare } = question;
        const { outcome, ask } = decider.decide(bare);
        if (outcome !== 'ask' || bare.situation['permission-from'] !== undefined) return;
        asked++;
        for (const role of roles.filter((each) => !ask.flat().includes(each))) {
          const wrong = { ...bare, situation: { ...bare.situation, 'permission-from': [role] } };
          assert.deepEqual(decider.decide(wrong).ask, ask, `leave of ${role} changed whom to ask`);
        }
      }, RUNS / 5);
      assert.ok(asked > 0, 'no random question had to be asked');
    });
  });
}
