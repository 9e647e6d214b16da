import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DAY, HOUR, MONDAY } from '../../../../tests/processes/context.ts';
import { lent, loan, loanContextAt, manager } from '../../../../tests/processes/loan.ts';
import { refusal } from '../../../../tests/processes/refusal.ts';
import { isRefusal } from '../refusal.ts';
import { dueMoves, nextDue } from './clocks.ts';
import { perform } from './perform.ts';

describe('a clock', () => {
  it('starts when a file comes into its states, makes its move once, and stops when the file leaves them', () => {
    const file = lent();
    assert.deepEqual(file.clocks, { due: MONDAY + 2 * HOUR, gone: MONDAY + 2 * HOUR + DAY });
    assert.equal(nextDue(file), MONDAY + 2 * HOUR);
    assert.deepEqual(dueMoves(loan, file, MONDAY + 2 * HOUR), [{ move: 'remind', at: MONDAY + 2 * HOUR }]);
    const reminded = perform(
      loan,
      file,
      { move: 'remind', actor: 'netjes', input: {}, seen: 1 },
      loanContextAt(MONDAY + 2 * HOUR),
    );
    assert.ok(!isRefusal(reminded));
    assert.deepEqual(reminded.file.clocks, { gone: MONDAY + 2 * HOUR + DAY });
    const off = perform(
      loan,
      reminded.file,
      { move: 'write-off', actor: manager, input: {}, seen: 2 },
      loanContextAt(MONDAY + 3 * HOUR),
    );
    assert.ok(!isRefusal(off));
    assert.deepEqual(off.file.clocks, {});
    assert.equal(nextDue(off.file), undefined);
  });

  it('makes no move before it runs out, and nobody else makes it', () => {
    const early = perform(
      loan,
      lent(),
      { move: 'miss', actor: 'netjes', input: {}, seen: 1 },
      loanContextAt(MONDAY + HOUR),
    );
    assert.deepEqual(refusal(early), { refused: 'too-early', until: MONDAY + 2 * HOUR + DAY, rules: [] });
    const person = perform(
      loan,
      lent(),
      { move: 'miss', actor: manager, input: {}, seen: 1 },
      loanContextAt(MONDAY + 3 * DAY),
    );
    assert.equal(refusal(person).refused, 'not-yours');
  });

  it('that closes a file closes it when it runs out, also while nobody has looked', () => {
    const late = perform(
      loan,
      lent(),
      { move: 'write-off', actor: manager, input: {}, seen: 1 },
      loanContextAt(MONDAY + 3 * DAY),
    );
    assert.deepEqual(refusal(late), { refused: 'too-late', since: MONDAY + 2 * HOUR + DAY, rules: [] });
    const reminded = perform(
      loan,
      lent(),
      { move: 'write-off', actor: manager, input: {}, seen: 1 },
      loanContextAt(MONDAY + 5 * HOUR),
    );
    assert.ok(!isRefusal(reminded), 'a reminder closes nothing');
  });
});
