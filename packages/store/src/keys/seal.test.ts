import { deepEqual, equal, notDeepEqual, ok, throws } from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { faultOf } from '../engine/fault.ts';
import { newSealingKey } from './key-ring.ts';
import { open, reseal, seal, type SealedPlace } from './seal.ts';

const key = newSealingKey(someday);
const next = newSealingKey(someday);
const find = (id: string) => [key, next].find((each) => each.id === id);
const place: SealedPlace = { table: 'file', column: 'sealed', board: 'aurora', row: ['x7'] };

test('what was sealed opens at its place, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      equal(open(seal(text, place, key), place, find), text);
    }),
  );
});

test('the same text sealed twice looks different, and the text does not show', () => {
  const [once, twice] = [seal('het geheim', place, key), seal('het geheim', place, key)];
  notDeepEqual(once, twice);
  ok(!once.toString('latin1').includes('geheim'));
});

test('what was sealed opens nowhere else: another table, column, board or row', () => {
  const sealed = seal('tekst', place, key);
  for (const other of [
    { ...place, table: 'notice' },
    { ...place, column: 'data' },
    { ...place, board: 'andere' },
    { ...place, row: ['x8'] },
    { ...place, row: ['x7', ''] },
    { ...place, board: 'aurora","x7', row: [] },
  ]) {
    throws(
      () => open(sealed, other, find),
      (error) => faultOf(error)?.kind === 'seal-broken',
    );
  }
});

test('sealed bytes that were changed anywhere, or cut, do not open', () => {
  const sealed = seal('tekst', place, key);
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    throws(
      () => open(changed, place, find),
      (error) => ['seal-broken', 'key-unknown'].includes(faultOf(error)?.kind ?? ''),
    );
    throws(() => open(sealed.subarray(0, at), place, find));
  }
});

test('a key that is not there is named', () => {
  throws(
    () => open(seal('tekst', place, key), place, () => undefined),
    (error) => {
      deepEqual(faultOf(error), { kind: 'key-unknown', key: key.id });
      return true;
    },
  );
});

test('sealing anew changes the key and leaves the sealed text as it is', () => {
  const sealed = seal('tekst', place, key);
  const again = reseal(sealed, place, { find, key: next });
  equal(
    open(again, place, (id) => (id === next.id ? next : undefined)),
    'tekst',
  );
  deepEqual(again.subarray(69), sealed.subarray(69));
});
