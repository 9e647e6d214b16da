import assert from 'node:assert/strict';
import { it } from 'node:test';
import { nearest } from './nearest.ts';

const words = ['canteen', 'corridor', 'classroom', 'home'];

it('a word with a slip is taken for the word it was meant to be', () => {
  for (const slip of ['canten', 'cantene', 'kanteen', 'Canteen', 'canteens'])
    assert.equal(nearest(slip, words), 'canteen');
  assert.equal(nearest('coridor', words), 'corridor');
  assert.equal(nearest('hoem', words), 'home');
});

it('among no words nothing is nearest', () => {
  assert.equal(nearest('home', []), undefined);
});

it('an absurdly long word is answered at once', () => {
  assert.ok(nearest('x'.repeat(1_000_000), words) !== null);
});
