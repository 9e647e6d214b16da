import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Example, learn } from './learn.ts';

/** Words by their numbers: 0 and 1 are small, 2 is used for the first thing, 3 for the second. */
const EXAMPLES: readonly Example[] = [
  { words: [0, 2], meant: 0 },
  { words: [1, 2], meant: 0 },
  { words: [0, 3], meant: 1 },
  { words: [1, 3], meant: 1 },
  { words: [1, 3, 2], meant: 1 },
];
const likeliest = (sums: Float32Array) => sums.indexOf(Math.max(...sums));

describe('what words are learnt to speak for', () => {
  it('is what they are used for, beside whatever other words', () => {
    const tell = learn(EXAMPLES, 4, 2);
    assert.equal(likeliest(tell([0, 2])), 0);
    assert.equal(likeliest(tell([3])), 1);
    assert.equal(likeliest(tell([2, 3, 0])), 1);
  });

  it('is nothing for words without examples, and for no words', () => {
    const tell = learn(EXAMPLES, 6, 2);
    assert.deepEqual([...tell([4, 5])], [0, 0]);
    assert.deepEqual([...tell([])], [0, 0]);
    assert.deepEqual([...learn([], 4, 2)([2])], [0, 0]);
  });

  it('is the same every time it is learnt', () => {
    const words = [0, 1, 2, 3];
    assert.deepEqual(learn(EXAMPLES, 4, 2)(words), learn(EXAMPLES, 4, 2)(words));
  });

  it('does not shout louder in a longer question', () => {
    const tell = learn(EXAMPLES, 4, 2);
    const spread = (sums: Float32Array) => Math.max(...sums) - Math.min(...sums);
    assert.ok(spread(tell([2, 2, 2, 2])) <= spread(tell([2])) * 2 + 1e-6);
  });
});
