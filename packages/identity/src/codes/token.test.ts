import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newToken, sameHash, tokenHash } from './token.ts';

describe('a token', () => {
  it('is 256 bits that fit in an address as they are, another each time', () => {
    const tokens = new Set(Array.from({ length: 100 }, newToken));
    assert.equal(tokens.size, 100);
    for (const token of tokens) {
      assert.equal(Buffer.from(token, 'base64url').length, 32);
      assert.equal(encodeURIComponent(token), token);
    }
  });

  it('is found again by its hash, which says nothing of it', () => {
    const token = newToken();
    assert.ok(sameHash(tokenHash(token), tokenHash(token)));
    assert.ok(!sameHash(tokenHash(token), tokenHash(newToken())));
    assert.ok(!tokenHash(token).includes(token));
  });

  it('is not the same as one of another length', () => {
    assert.ok(!sameHash('', tokenHash('')));
    assert.ok(!sameHash('aa', 'a'));
    assert.ok(sameHash('', ''));
  });
});
