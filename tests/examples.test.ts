import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runExamples } from '@netjes/norms';
import { entries } from './oracle/codes.ts';

for (const { decider, examples } of entries()) {
  describe(decider.code.id, () => {
    it('gives every example the answer it names', () => {
      const failures = runExamples(decider, examples).map(({ example, differs, got }) => ({
        id: example.id,
        differs,
        got,
      }));
      assert.deepEqual(failures, []);
    });

    it('has at least 40 examples, of every outcome, each asked in Dutch and English', () => {
      assert.ok(examples.length >= 40, `${examples.length} examples`);
      const outcomes = new Set(examples.map(({ expect }) => expect.outcome));
      for (const outcome of ['forbidden', 'ask', 'required', 'allowed', 'silent', 'depends'])
        assert.ok(outcomes.has(outcome), outcome);
      assert.deepEqual(
        examples.filter(({ asked }) => !asked.nl || !asked.en).map(({ id }) => id),
        [],
      );
      assert.equal(new Set(examples.map(({ id }) => id)).size, examples.length, 'an id occurs twice');
    });

    it('says that it is a reading, with its source', () => {
      const { official, source } = decider.code;
      assert.equal(official, false);
      assert.match(source.checked, /^\d{4}-\d\d-\d\d$/);
      assert.ok(source.document && source.publisher);
    });
  });
}
