import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Secret, TOTP } from 'otpauth';
import { newTotp, verifyTotp } from './totp.ts';

const STEP = 30_000;
const NOW = Date.UTC(2026, 10, 23, 8, 30);
const { secret, uri } = newTotp('jan@school.nl', 'Netjes');
const codeAt = (timestamp: number) => new TOTP({ secret }).generate({ timestamp });

describe('six digits by an app', () => {
  it('are those of the standard', () => {
    // RFC 6238, appendix B, in six digits
    const rfc = Secret.fromLatin1('12345678901234567890').base32;
    for (const [seconds, code] of [
      [59, '287082'],
      [1_111_111_109, '081804'],
      [20_000_000_000, '353130'],
    ] as const)
      assert.equal(verifyTotp(rfc, code, seconds * 1000, undefined).ok, true, code);
  });

  it('come from a secret of 160 bits, which the app reads with name and account', () => {
    assert.equal(Secret.fromBase32(secret).bytes.length, 20);
    const read = new URL(uri);
    assert.equal(read.protocol, 'otpauth:');
    assert.equal(read.searchParams.get('secret'), secret);
    assert.equal(read.searchParams.get('issuer'), 'Netjes');
    assert.ok(decodeURIComponent(read.pathname).includes('jan@school.nl'));
    assert.notEqual(newTotp('a', 'b').secret, newTotp('a', 'b').secret);
  });

  it('are right for their own half minute and the ones beside it', () => {
    for (const off of [-STEP, 0, STEP]) assert.ok(verifyTotp(secret, codeAt(NOW + off), NOW, undefined).ok);
  });

  it('are wrong a minute early or late', () => {
    for (const off of [-2 * STEP, 2 * STEP])
      assert.deepEqual(verifyTotp(secret, codeAt(NOW + off), NOW, undefined), { ok: false });
  });

  it('are never accepted twice, nor those before them', () => {
    const used = verifyTotp(secret, codeAt(NOW), NOW, undefined);
    assert.ok(used.ok);
    assert.equal(verifyTotp(secret, codeAt(NOW), NOW, used.step).ok, false);
    assert.equal(verifyTotp(secret, codeAt(NOW), NOW + STEP, used.step).ok, false);
    assert.equal(verifyTotp(secret, codeAt(NOW - STEP), NOW, used.step).ok, false);
    assert.equal(verifyTotp(secret, codeAt(NOW + STEP), NOW, used.step).ok, true);
  });

  it('may be typed with spaces, and nothing else in them', () => {
    const code = codeAt(NOW);
    assert.ok(verifyTotp(secret, `${code.slice(0, 3)} ${code.slice(3)}`, NOW, undefined).ok);
    for (const typed of ['', code.slice(1), `${code}0`, `-${code.slice(1)}`, `${code.slice(0, 5)}٣`])
      assert.equal(verifyTotp(secret, typed, NOW, undefined).ok, false, typed);
  });

  it('never lead back: whatever is typed and whenever, the step goes up', () => {
    const moment = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(fc.array(fc.tuple(moment, moment), { maxLength: 30 }), (tries) => {
        let last: number | undefined;
        for (const [of, at] of tries) {
          const tried = verifyTotp(secret, codeAt(NOW + of * STEP), NOW + at * STEP, last);
          if (!tried.ok) continue;
          assert.ok(last === undefined || tried.step > last);
          last = tried.step;
        }
      }),
      { numRuns: 100 },
    );
  });
});
