import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAllowed, table } from './licence.ts';

test('a licence on the list is allowed, another is not', () => {
  assert.equal(isAllowed('MIT'), true);
  assert.equal(isAllowed('AGPL-3.0-only'), false);
  assert.equal(isAllowed('unknown'), false);
});

test('of a choice one must be allowed, of a sum all', () => {
  assert.equal(isAllowed('(MIT OR GPL-3.0-only)'), true);
  assert.equal(isAllowed('MIT AND GPL-3.0-only'), false);
  assert.equal(isAllowed('Apache-2.0 AND MIT'), true);
});

test('the same package twice is one line, and the order does not depend on the input', () => {
  const a = { name: 'a', version: '1.0.0', licence: 'MIT', use: 'running' };
  const b = { ...a, name: 'b' };
  assert.equal(table([b, a, a]), table([a, b]));
});
