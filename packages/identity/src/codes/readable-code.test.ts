import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cardHash, newCardCode, readCardCode } from './card-code.ts';
import { readReadableCode } from './readable-code.ts';

const signs = '23456789CDFHJKLMNPRTVWX';
const pepper = new Uint8Array(32).fill(1);

describe('a code on a class card', () => {
  it('is three groups of five signs that a child can tell apart, and spells no word', () => {
    for (let round = 0; round < 200; round += 1)
      assert.match(newCardCode(), /^([2-9CDFHJKLMNPRTVWX]{5}(-|$)){3}$/);
  });

  it('has 60 random bits at least: every sign comes at every place', () => {
    const seen = Array.from({ length: 14 }, () => new Set<string>());
    for (let round = 0; round < 600; round += 1)
      for (const [at, sign] of Array.from(newCardCode().replaceAll('-', '')).slice(0, 14).entries())
        seen[at]?.add(sign);
    assert.deepEqual(
      seen.map((each) => each.size),
      seen.map(() => signs.length),
    );
    assert.ok(14 * Math.log2(signs.length) >= 60);
  });

  it('is read in small letters, with spaces or nothing between, and with any dash', () => {
    const code = newCardCode();
    const typed = [code.toLowerCase(), code.replaceAll('-', ''), code.replaceAll('-', ' – '), ` ${code}\n`];
    for (const each of typed) assert.deepEqual(readCardCode(each), { ok: true, code });
  });

  it('is read with the sign that looks like it', () => {
    const twins = { D: 'O0Qo', L: '1Ii', 2: 'Zz', 5: 'Ss', 6: 'Gg', 8: 'Bb', V: 'UYu' };
    for (let round = 0; round < 50; round += 1) {
      const code = newCardCode();
      for (const [sign, others] of Object.entries(twins))
        for (const other of others)
          assert.deepEqual(readCardCode(code.replaceAll(sign, other)), { ok: true, code });
    }
  });

  it('is misread, not wrong, with any one sign changed or any two swapped', () => {
    const place = fc.integer({ min: 0, max: 14 });
    const sign = fc.constantFrom(...signs);
    fc.assert(
      fc.property(place, place, sign, (one, other, to) => {
        const code = Array.from(newCardCode().replaceAll('-', ''));
        const [a = '', b = ''] = [code[one], code[other]];
        const changed = code.with(one, to).join('');
        const swapped = code.with(one, b).with(other, a).join('');
        for (const typed of [changed, swapped]) {
          const read = readCardCode(typed);
          assert.equal(read.ok, typed === code.join(''));
          if (!read.ok) assert.equal(read.kind, 'misread');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says which of too little and too much was typed', () => {
    const code = newCardCode();
    const kind = (typed: string) => {
      const read = readCardCode(typed);
      return read.ok ? 'ok' : read.kind;
    };
    assert.equal(kind(''), 'too-short');
    assert.equal(kind(code.slice(0, -1)), 'too-short');
    assert.equal(kind(`${code}2`), 'too-long');
    assert.equal(kind('2'.repeat(10_000_000)), 'too-long');
    assert.equal(kind('AEAEAEAEAEAEAEA'), 'misread');
  });

  it('is read or refused, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        const read = readReadableCode(typed);
        if (read.ok) assert.deepEqual(readReadableCode(read.code), read);
      }),
      { numRuns: 500 },
    );
  });

  it('is kept as a hash that asks for the pepper', () => {
    const code = newCardCode();
    assert.equal(cardHash(code, pepper), cardHash(code, pepper));
    assert.notEqual(cardHash(code, pepper), cardHash(code, new Uint8Array(32).fill(2)));
    assert.throws(() => cardHash(code, new Uint8Array(31)), RangeError);
  });
});
