import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Reader, readRecord } from './reader.ts';
import {
  circumstances,
  flag,
  id,
  instant,
  isOpaque,
  listOf,
  maybe,
  oneOf,
  record,
  text,
  whole,
} from './readers.ts';

function read<T>(reader: Reader<T>, value: unknown): unknown {
  const result = reader.read(value, 'x');
  return result.ok ? result.value : `${result.misfit.field} ${result.misfit.problem}`;
}

describe('what is filled in', () => {
  it('is taken as what it has to be, or named with what is wrong', () => {
    assert.equal(read(text(), '  Ja. '), 'Ja.');
    assert.equal(read(text(3), 'lang'), 'x too-long');
    assert.equal(read(id(), 'p-1.a:b'), 'p-1.a:b');
    assert.equal(read(id(), 'Jan de Vries'), 'x not-an-id');
    assert.equal(read(instant(), 1.5), 'x not-a-moment');
    assert.equal(read(instant(), 9e15), 'x not-a-moment');
    assert.equal(read(whole(), '3'), 'x not-a-number');
    assert.equal(read(flag(), 'true'), 'x not-true-or-false');
    assert.equal(read(oneOf(['a', 'b']), 'c'), 'x not-one-of');
    assert.equal(read(maybe(id()), null), undefined);
    assert.deepEqual(read(listOf(id()), undefined), []);
    assert.equal(read(listOf(id()), ['a', 'b c']), 'x.1 not-an-id');
    assert.equal(read(listOf(id(), 1), ['a', 'b']), 'x too-long');
    assert.equal(read(record({ by: id() }), { by: 7 }), 'x.by not-an-id');
    assert.deepEqual(read(circumstances(), { place: 'home', device: ['phone'] }), {
      place: ['home'],
      device: ['phone'],
    });
    assert.equal(read(circumstances(), { 'a b': 'c' }), 'x not-an-id');
  });

  it('is read without a throw, whatever it is, and what is read once is read the same again', () => {
    const readers = {
      reason: maybe(text()),
      who: id(),
      at: instant(),
      list: listOf(record({ by: id() })),
      situation: circumstances(),
    };
    fc.assert(
      fc.property(
        fc.anything(),
        fc.record({ who: fc.anything(), at: fc.anything(), situation: fc.object() }),
        (value, near) => {
          for (const given of [value, near]) {
            const result = readRecord(readers, given);
            if (result.ok) assert.deepEqual(readRecord(readers, result.value), result);
          }
        },
      ),
      { numRuns: 2000, seed: 5 },
    );
  });

  it('is an id only when it can hold no words of people', () => {
    for (const odd of ['', 'a b', 'a\nb', 'jan@school.nl', 'x'.repeat(81), 7, undefined])
      assert.equal(isOpaque(odd), false);
  });
});
