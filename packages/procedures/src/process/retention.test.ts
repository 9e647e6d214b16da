import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HOUR, MONDAY } from '../../../../tests/processes/context.ts';
import { lent, loan, LOAN_TERM, loanContext, manager } from '../../../../tests/processes/loan.ts';
import type { Dated } from '../dated.ts';
import { isRefusal } from '../refusal.ts';
import { perform } from './perform.ts';

describe('how long a file is kept', () => {
  it('is worked out at every move, by the term that holds that day', () => {
    const file = lent();
    assert.deepEqual(file.keep.deleteAfter, undefined);
    const off = perform(loan, file, { move: 'write-off', actor: manager, input: {}, seen: 1 }, loanContext);
    assert.ok(!isRefusal(off));
    const { ground, deleteAfter } = off.file.keep;
    assert.equal(ground, 'loan');
    assert.equal(deleteAfter, loanContext.calendar.deadline(MONDAY + 2 * HOUR, { count: 10, unit: 'days' }));
    const longer: Dated = { ...LOAN_TERM, from: '2026-11-01', value: { term: { count: 1, unit: 'years' } } };
    const kept = perform(
      loan,
      file,
      { move: 'write-off', actor: manager, input: {}, seen: 1 },
      { ...loanContext, dated: [longer, LOAN_TERM] },
    );
    assert.ok(!isRefusal(kept) && (kept.file.keep.deleteAfter ?? 0) > (deleteAfter ?? 0));
  });

  it('is never guessed: without a term on that day nothing is done', () => {
    const request = { move: 'write-off', actor: manager, input: {}, seen: 1 } as const;
    const past = { ...LOAN_TERM, until: '2026-11-23' };
    assert.throws(() => perform(loan, lent(), request, { ...loanContext, dated: [past] }), /no term `loan`/);
  });
});
