import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Term } from '@netjes/calendar';
import { clock, DAY, HOUR, MONDAY } from '../../../tests/processes/context.ts';
import { LOAN_TERM } from '../../../tests/processes/loan.ts';
import type { Dated } from './dated.ts';
import { pastTerm } from './past-term.ts';

const dated = (term: Term, change: Partial<Dated> = {}): readonly Dated[] => [
  { ...LOAN_TERM, value: { term }, ...change },
];
const past = (data: readonly Dated[], now = MONDAY) =>
  pastTerm({ dated: data, calendar: clock, now }, 'loan');

describe('what is past its term', () => {
  it('is what began before a deadline that has passed, to the millisecond', () => {
    const terms: readonly Term[] = [
      'at-once',
      'end-of-day',
      { count: 5, unit: 'hours' },
      { count: 3, unit: 'school-days' },
      { count: 1, unit: 'months' },
      { count: 7, unit: 'years' },
    ];
    for (const term of terms) {
      const edge = past(dated(term));
      assert.ok(edge !== undefined);
      assert.ok(clock.deadline(edge - 1, term) <= MONDAY, JSON.stringify(term));
      assert.ok(clock.deadline(edge, term) > MONDAY, JSON.stringify(term));
    }
    assert.equal(past(dated({ count: 5, unit: 'hours' })), MONDAY - 5 * HOUR + 1);
  });

  it('grows by whole days when the term is one of days', () => {
    const days = dated({ count: 10, unit: 'days' });
    const edge = past(days);
    assert.ok(edge !== undefined && edge > MONDAY - 11 * DAY && edge < MONDAY - 10 * DAY);
    assert.equal(past(days, MONDAY + HOUR), edge);
    assert.equal(past(days, MONDAY + DAY), edge + DAY);
  });

  it('is nothing without such a term on that day', () => {
    assert.equal(past([]), undefined);
    assert.equal(past(dated('at-once', { id: 'another' })), undefined);
    assert.equal(past(dated('at-once', { until: '2026-11-23' })), undefined);
    assert.equal(past(dated('at-once', { value: { roles: ['board'] } })), undefined);
  });
});
