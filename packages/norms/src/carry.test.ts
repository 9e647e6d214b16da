import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { library } from '../../../tests/oracle/codes.ts';
import { pack, unpack } from './carry.ts';

describe('what is carried to a browser', () => {
  it('arrives equal: the vocabulary', () => {
    assert.deepStrictEqual(unpack(pack(library.vocabulary)), library.vocabulary);
  });

  for (const [id, { decider, examples }] of library.codes) {
    it(`arrives equal: the code and examples of ${id}`, () => {
      const carried = { code: decider.code, examples };
      assert.deepStrictEqual(unpack(pack(carried)), carried);
    });
  }

  it('keeps maps in maps, empty ones too, and what stands in no map', () => {
    const value = { a: new Map([['x', { values: new Map([['y', [1, 'two']]]) }]]), b: new Map(), c: [{}] };
    assert.deepStrictEqual(unpack(pack(value)), value);
  });
});
