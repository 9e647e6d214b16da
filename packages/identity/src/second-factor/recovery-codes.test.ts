import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cardHash } from '../codes/card-code.ts';
import { newRecoveryCodes, useRecoveryCode } from './recovery-codes.ts';

const pepper = new Uint8Array(32).fill(1);

describe('codes for when the phone is lost', () => {
  const { codes, hashes } = newRecoveryCodes(pepper);

  it('are ten different ones, of which only hashes are kept', () => {
    assert.equal(new Set(codes).size, 10);
    assert.equal(new Set(hashes).size, 10);
    for (const code of codes) assert.ok(!hashes.join(' ').includes(code));
  });

  it('are each right once, in any order, as they are typed', () => {
    let left: readonly string[] = hashes;
    for (const [at, code] of codes.toReversed().entries()) {
      const used = useRecoveryCode(code.toLowerCase().replaceAll('-', ' '), left, pepper);
      assert.ok(used.ok);
      assert.equal(used.left.length, 9 - at);
      assert.deepEqual(useRecoveryCode(code, used.left, pepper), { ok: false });
      ({ left } = used);
    }
  });

  it('are of no use to another, without the pepper, or on a class card', () => {
    const [code = ''] = codes;
    assert.equal(useRecoveryCode(code, newRecoveryCodes(pepper).hashes, pepper).ok, false);
    assert.equal(useRecoveryCode(code, hashes, new Uint8Array(32).fill(2)).ok, false);
    assert.ok(!hashes.includes(cardHash(code, pepper)));
    assert.equal(useRecoveryCode('', hashes, pepper).ok, false);
  });
});
