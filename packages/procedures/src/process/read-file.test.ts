import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lent, loan } from '../../../../tests/processes/loan.ts';
import { readFile } from './read-file.ts';

describe('a file', () => {
  it('comes back from JSON as it was', () => {
    const file = lent();
    assert.deepEqual(readFile(loan, JSON.parse(JSON.stringify(file))).data, file.data);
  });

  it('is not taken for one of another process, state or shape', () => {
    const file = lent();
    assert.throws(() => readFile(loan, { ...file, process: 'case' }), /is of `case`/);
    assert.throws(() => readFile(loan, { ...file, state: 'gone' }), /no state `gone`/);
    assert.throws(() => readFile(loan, { ...file, data: { device: 'a b' } }), /`device` is not-an-id/);
  });
});
