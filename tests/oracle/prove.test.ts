import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Code, type Counterexample, prove, type Question } from '@netjes/norms';
import { entries, library, RUNS } from './codes.ts';
import { aMutation } from './mutations.ts';
import { naiveLoosened } from './naive-loosened.ts';
import { aQuestion } from './random-question.ts';

const { vocabulary } = library;

/** Whether the counterexample shows a loosening when it is asked again, and no smaller part of it does. */
function assertReplays(board: Code, school: Code, { kind, who, act, situation }: Counterexample): void {
  const loosened = (facts: Question['situation']) =>
    naiveLoosened(vocabulary, board, school, { who, act, situation: facts }).includes(kind);
  assert.ok(loosened(situation), `${kind} of ${who} ${act} ${JSON.stringify(situation)} does not replay`);
  const values = Object.entries(situation).flatMap(([fact, list]) =>
    list.map((value) => [fact, value] as const),
  );
  for (let bits = 0; bits < 2 ** values.length - 1; bits++) {
    const part = Map.groupBy(
      values.filter((_value, i) => bits & (1 << i)),
      ([fact]) => fact,
    );
    const smaller = Object.fromEntries(
      [...part].map(([fact, list]) => [fact, list.map(([, value]) => value)]),
    );
    assert.ok(!loosened(smaller), `${JSON.stringify(situation)} is not minimal: ${JSON.stringify(smaller)}`);
  }
}

for (const { decider } of entries()) {
  const { code } = decider;
  describe(`proof against ${code.id}`, () => {
    it('a code that says the same, in another order, is proved', () => {
      const proof = prove(vocabulary, code, { ...code, id: 'school', norms: code.norms.toReversed() });
      assert.ok(proof.proved && proof.situations > 1000);
    });

    it('a school without a ban or duty that decides anything is refused', () => {
      for (const norm of code.norms.filter(
        ({ modality }) => modality === 'forbid' || modality === 'require',
      )) {
        const school = { ...code, id: 'school', norms: code.norms.filter((each) => each !== norm) };
        const proof = prove(vocabulary, code, school);
        if (proof.proved) assert.deepEqual(proof.redundant, [norm.id]);
        else {
          assert.ok('counterexample' in proof, `unfinished: ${norm.id}`);
          assertReplays(code, school, proof.counterexample);
        }
      }
    });

    it('what is proved is nowhere freer, and what is refused is freer just there', () => {
      const seen = { proved: 0, refused: 0 };
      const questions = fc.array(aQuestion(vocabulary, code), { minLength: 200, maxLength: 200 });
      fc.assert(
        fc.property(aMutation(code), questions, ({ what, code: school }, asked) => {
          const proof = prove(vocabulary, code, school);
          if (!proof.proved) {
            seen.refused++;
            assert.ok('counterexample' in proof, `unfinished: ${what}`);
            assertReplays(code, school, proof.counterexample);
            return;
          }
          seen.proved++;
          for (const question of asked) {
            assert.deepEqual(
              naiveLoosened(vocabulary, code, school, question),
              [],
              `${what}: ${JSON.stringify(question)}`,
            );
          }
        }),
        // shrinking would print whole codes
        { numRuns: Math.max(80, RUNS / 125), seed: 3, endOnFailure: true },
      );
      assert.ok(seen.proved > 10 && seen.refused > 10, JSON.stringify(seen));
    });
  });
}
