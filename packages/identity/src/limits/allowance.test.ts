import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { allowance, type Attempt, type LimitRule } from './allowance.ts';
import { LIMIT_RULES } from './limit-rules.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.UTC(2026, 10, 23, 8, 30);
const { account, address, link } = LIMIT_RULES;

const wrong = (...minutes: number[]): Attempt[] =>
  minutes.map((ago) => ({ at: NOW - ago * MINUTE, ok: false }));
const right = (ago: number): Attempt => ({ at: NOW - ago * MINUTE, ok: true });

const attempts = fc.array(
  fc.record({ at: fc.integer({ min: NOW - 25 * HOUR, max: NOW }), ok: fc.boolean() }),
  { maxLength: 120 },
);
const rules: fc.Arbitrary<LimitRule> = fc.constantFrom(account, address, link);
const often = { numRuns: 1000 };

describe('signing in to an account', () => {
  it('may go wrong four times without a wait', () => {
    assert.deepEqual(allowance(wrong(0, 0, 0, 0), NOW, account), { ok: true });
  });

  it('waits 1, 2, 4 … minutes after the fifth and further times, and an hour at most', () => {
    const waits = [5, 6, 7, 8, 9, 10, 11, 12, 40].map((times) => {
      const allowed = allowance(wrong(...Array.from({ length: times }, () => 0)), NOW, account);
      return allowed.ok ? 0 : (allowed.again - NOW) / MINUTE;
    });
    assert.deepEqual(waits, [1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it('forgets what went wrong before it went right', () => {
    assert.deepEqual(allowance([...wrong(2, 2, 2, 2, 2, 2, 2, 2, 2), right(1)], NOW, account), { ok: true });
    assert.equal(allowance([right(9), ...wrong(5, 4, 3, 2, 0)], NOW, account).ok, false);
  });

  it('lets a guesser who never rests try no more than forty times a day', () => {
    assert.ok(greedy(account, 24 * HOUR) <= 40);
  });
});

describe('one address', () => {
  it('may have a whole school behind it, all signing in at once', () => {
    const school = Array.from({ length: 1000 }, () => right(0));
    assert.deepEqual(allowance(school, NOW, address), { ok: true });
  });

  it('waits after a hundred slips until the oldest is ten minutes ago, also when others sign in', () => {
    const slips = [...wrong(9), ...wrong(...Array.from({ length: 99 }, () => 1)), right(0)];
    assert.deepEqual(allowance(slips, NOW, address), { ok: false, again: NOW + MINUTE });
    assert.deepEqual(allowance(slips, NOW + MINUTE, address), { ok: true });
  });
});

describe('asking for links', () => {
  it('is done five times an hour, whether or not they were used', () => {
    const five = [right(50), ...wrong(40), right(30), ...wrong(20), right(10)];
    assert.deepEqual(allowance(five, NOW, link), { ok: false, again: NOW + 10 * MINUTE });
    assert.deepEqual(allowance(five.slice(1), NOW, link), { ok: true });
  });
});

describe('a limit', () => {
  it('names a moment that is still to come, and keeps its word then', () => {
    fc.assert(
      fc.property(attempts, rules, (past, rule) => {
        const allowed = allowance(past, NOW, rule);
        if (allowed.ok) return;
        assert.ok(allowed.again > NOW);
        assert.equal(allowance(past, allowed.again - 1, rule).ok, false);
        assert.deepEqual(allowance(past, allowed.again, rule), { ok: true });
      }),
      often,
    );
  });

  it('is never eased by one more failure', () => {
    fc.assert(
      fc.property(attempts, rules, fc.integer({ min: 0, max: HOUR }), (past, rule, ago) => {
        const until = (all: readonly Attempt[]) => {
          const allowed = allowance(all, NOW, rule);
          return allowed.ok ? NOW : allowed.again;
        };
        assert.ok(until([...past, { at: NOW - ago, ok: false }]) >= until(past));
      }),
      often,
    );
  });

  it('does not depend on the order in which attempts are given, nor on what is long past', () => {
    fc.assert(
      fc.property(attempts, rules, (past, rule) => {
        const old = [{ at: NOW - 25 * HOUR, ok: false }, ...past.toReversed()];
        assert.deepEqual(allowance(old, NOW, rule), allowance(past, NOW, rule));
      }),
      often,
    );
  });

  it('shuts nobody out for longer than it says, also after a clock was set back', () => {
    fc.assert(
      fc.property(attempts, rules, fc.integer({ min: 0, max: 48 * HOUR }), (past, rule, back) => {
        const allowed = allowance(past, NOW - back, rule);
        const longest = rule.wait === 'slide' ? rule.within : rule.wait.longest;
        if (!allowed.ok) assert.ok(allowed.again <= NOW - back + longest);
      }),
      often,
    );
  });

  it('counts those that come at the same moment, each by its own clock', () => {
    const burst = Array.from({ length: 5 }, (_, at) => ({ at: NOW + at, ok: false }));
    assert.equal(allowance(burst, NOW, account).ok, false);
  });

  it('does not count what a clock that was set back puts in the future', () => {
    const later = Array.from({ length: 200 }, () => ({ at: NOW + HOUR, ok: false }));
    for (const rule of Object.values(LIMIT_RULES))
      assert.deepEqual(allowance(later, NOW, rule), { ok: true });
  });

  it('lets as many through as it says, to who never rests', () => {
    assert.equal(greedy(address, HOUR), 600);
    assert.equal(greedy(link, 24 * HOUR), 24 * 5);
  });
});

/** How many attempts get through to one who tries as soon as it is allowed, and is always wrong. */
function greedy(rule: LimitRule, span: number): number {
  const past: Attempt[] = [];
  let now = NOW;
  while (now < NOW + span) {
    const allowed = allowance(past, now, rule);
    if (allowed.ok) past.push({ at: now, ok: false });
    else now = allowed.again;
  }
  return past.length;
}
