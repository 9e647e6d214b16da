import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { somebody } from '../../../../tests/processes/context.ts';
import { colleague, lent, loan, loanContext } from '../../../../tests/processes/loan.ts';
import { movesFor } from './moves-for.ts';

describe('what somebody can do', () => {
  it('is every move of people in this state, with the reason where it cannot be made', () => {
    const found = movesFor(loan, lent(), colleague, loanContext).map(({ move, as, why }) => [
      move,
      as ?? why?.refused,
    ]);
    assert.deepEqual(found, [
      ['note', ['staff']],
      ['give-back', ['staff']],
      ['write-off', 'not-yours'],
    ]);
  });

  it('is the openings while there is no file', () => {
    const found = movesFor(loan, undefined, somebody('pupil-1', 'pupil'), loanContext);
    assert.deepEqual(
      found.map(({ move, why }) => [move, why?.refused]),
      [['lend', 'not-yours']],
    );
  });
});
