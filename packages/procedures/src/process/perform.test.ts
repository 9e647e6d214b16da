import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HOUR, MONDAY, somebody } from '../../../../tests/processes/context.ts';
import {
  colleague,
  lender,
  lent,
  loan,
  loanContext,
  loanContextAt,
  manager,
} from '../../../../tests/processes/loan.ts';
import { refusal } from '../../../../tests/processes/refusal.ts';
import { isRefusal } from '../refusal.ts';
import { perform } from './perform.ts';

describe('a move', () => {
  it('makes the next version of the file, one event with opaque ids, and duties that keep their key', () => {
    const file = lent();
    const request = { move: 'give-back', actor: colleague, input: { note: 'heel' }, seen: 1 } as const;
    const result = perform(loan, file, request, loanContextAt(MONDAY + HOUR));
    assert.ok(!isRefusal(result));
    assert.equal(result.file.version, 2);
    assert.equal(result.file.state, 'back');
    assert.deepEqual(result.file.data, { device: 'laptop-4', until: MONDAY + 2 * HOUR, note: 'heel' });
    assert.deepEqual(result.events, [
      {
        kind: 'loan.give-back',
        file: file.id,
        version: 2,
        at: MONDAY + HOUR,
        by: 'staff-2',
        as: ['staff'],
        from: 'lent',
        to: 'back',
        code: 'langstraat',
        codeVersion: '1',
        rules: [],
        ids: {},
      },
    ]);
    assert.deepEqual(
      result.duties.map(({ key, tell, due }) => ({ key, tell, due })),
      [{ key: `${file.id}.2.0`, tell: 'ended', due: MONDAY + HOUR }],
    );
    assert.deepEqual(perform(loan, file, request, loanContextAt(MONDAY + HOUR)), result);
  });

  it('is refused to whoever saw an older version, with what happened since and not by whom', () => {
    const file = lent();
    const reminded = perform(
      loan,
      file,
      { move: 'remind', actor: 'netjes', input: {}, seen: 1 },
      loanContextAt(MONDAY + 3 * HOUR),
    );
    assert.ok(!isRefusal(reminded));
    const late = refusal(
      perform(
        loan,
        reminded.file,
        { move: 'write-off', actor: manager, input: {}, seen: 1 },
        loanContextAt(MONDAY + 4 * HOUR),
      ),
    );
    assert.deepEqual(late, {
      refused: 'stale',
      seen: 1,
      version: 2,
      since: [{ move: 'remind', at: MONDAY + 3 * HOUR }],
      rules: [],
    });
  });

  it('is refused without the version that was seen', () => {
    const result = perform(loan, lent(), { move: 'write-off', actor: manager, input: {} }, loanContext);
    assert.equal(refusal(result).refused, 'stale');
  });

  it('is refused in a state it does not leave from, and when there is none of that name', () => {
    const file = lent();
    const back = perform(loan, file, { move: 'write-off', actor: manager, input: {}, seen: 1 }, loanContext);
    assert.ok(!isRefusal(back));
    const again = perform(
      loan,
      back.file,
      { move: 'write-off', actor: manager, input: {}, seen: 2 },
      loanContext,
    );
    assert.deepEqual(refusal(again), { refused: 'wrong-state', state: 'lost', from: ['lent'], rules: [] });
    for (const move of ['steal', 'toString', '__proto__']) {
      const result = perform(
        loan,
        file,
        { move: move as 'remind', actor: manager, input: {}, seen: 1 },
        loanContext,
      );
      assert.equal(refusal(result).refused, 'unknown-move');
    }
    const twice = perform(
      loan,
      file,
      { move: 'lend', actor: lender, input: { device: 'd', until: 1 }, seen: 1 },
      loanContext,
    );
    assert.equal(refusal(twice).refused, 'wrong-state');
    const early = perform(loan, undefined, { move: 'write-off', actor: manager, input: {} }, loanContext);
    assert.deepEqual(refusal(early), { refused: 'wrong-state', state: undefined, from: ['lent'], rules: [] });
  });

  it('is refused to other roles with the roles that could', () => {
    const result = perform(
      loan,
      lent(),
      { move: 'write-off', actor: colleague, input: {}, seen: 1 },
      loanContext,
    );
    assert.deepEqual(refusal(result), { refused: 'not-yours', roles: ['manager'], rules: [] });
  });

  it('is refused to the one who opened the file, in any role and by a stand-in, unless it decides nothing', () => {
    const file = lent();
    const alsoManager = somebody('staff-1', 'teacher', 'manager');
    const standIn = somebody('staff-3', { role: 'manager', insteadOf: 'staff-1' });
    for (const actor of [alsoManager, standIn]) {
      const result = perform(loan, file, { move: 'write-off', actor, input: {}, seen: 1 }, loanContext);
      assert.equal(refusal(result).refused, 'own-request');
    }
    const back = perform(
      loan,
      file,
      { move: 'give-back', actor: lender, input: { note: 'heel' }, seen: 1 },
      loanContext,
    );
    assert.ok(!isRefusal(back));
  });

  it('is refused when a field does not fit, with its name and what is wrong', () => {
    const input = (given: unknown) =>
      refusal(
        perform(
          loan,
          lent(),
          { move: 'give-back', actor: colleague, input: given as { note: string }, seen: 1 },
          loanContext,
        ),
      );
    assert.deepEqual(input({}), { refused: 'misfit', field: 'note', problem: 'missing', rules: [] });
    assert.deepEqual(input({ note: 7 }), {
      refused: 'misfit',
      field: 'note',
      problem: 'not-text',
      rules: [],
    });
    assert.deepEqual(input({ note: ' ' }), {
      refused: 'misfit',
      field: 'note',
      problem: 'missing',
      rules: [],
    });
    assert.deepEqual(input('note'), { refused: 'misfit', field: '', problem: 'not-a-record', rules: [] });
  });

  it('keeps nothing of what was not asked', () => {
    const input = { device: 'laptop-4', until: MONDAY + HOUR, bsn: '1234' };
    const result = perform(loan, undefined, { move: 'lend', actor: lender, input }, loanContext);
    assert.ok(!isRefusal(result));
    assert.ok(!JSON.stringify(result).includes('1234'));
  });
});
