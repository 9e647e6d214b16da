import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { library } from '../../../../tests/oracle/codes.ts';
import { aContext, DAY, HOUR, MONDAY, somebody } from '../../../../tests/processes/context.ts';
import type { Context } from '../context.ts';
import type { Dated } from '../dated.ts';
import { id, instant, maybe, text } from '../file/readers.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { dueMoves, nextDue } from './clocks.ts';
import { movesFor } from './moves-for.ts';
import { perform } from './perform.ts';
import { defineProcess } from './define-process.ts';
import { readFile } from './read-file.ts';
import type { FileOf } from './request.ts';

/** A device is lent, may be reminded of once, and comes back or is written off. */
const loan = defineProcess({
  name: 'loan',
  version: 3,
  title: { nl: 'Lenen' },
  states: {
    lent: { title: { nl: 'uitgeleend' } },
    back: { title: { nl: 'terug' }, end: true },
    lost: { title: { nl: 'kwijt' }, end: true },
  },
  fields: { device: id(), until: instant(), note: maybe(text()) },
  opening: (opening) => ({
    lend: opening({
      title: { nl: 'Leen uit' },
      who: { who: 'role', demand: () => ({ roles: [{ role: 'staff' }], rules: [] }) },
      input: { device: id(), until: instant() },
      data: ({ input }) => ({ ...input, note: undefined }),
      to: 'lent',
      ids: ({ data }) => ({ devices: [data.device] }),
    }),
  }),
  moves: (move) => ({
    'give-back': move({
      title: { nl: 'Neem terug' },
      who: { who: 'role', demand: () => ({ roles: [{ role: 'staff' }], rules: [], evenOwn: true }) },
      from: ['lent'],
      input: { note: text() },
      change: ({ input }) => ({ note: input.note }),
      to: 'back',
      duties: ({ file }) => [{ tell: 'ended', to: { people: [file.by] } }],
    }),
    'write-off': move({
      title: { nl: 'Schrijf af' },
      who: { who: 'role', demand: () => ({ roles: [{ role: 'manager' }], rules: [] }) },
      from: ['lent'],
      input: {},
      to: 'lost',
    }),
    remind: move({
      title: { nl: 'Herinner' },
      who: { who: 'netjes' },
      from: ['lent'],
      input: {},
      to: 'lent',
      duties: ({ file }) => [{ tell: 'no-answer-yet', to: { people: [file.by] } }],
    }),
    miss: move({
      title: { nl: 'Geef op' },
      who: { who: 'netjes' },
      from: ['lent'],
      input: {},
      to: 'lost',
    }),
  }),
  clocks: {
    due: { while: ['lent'], at: ({ data }) => data.until, makes: 'remind' },
    gone: { while: ['lent'], at: ({ data }) => data.until + DAY, makes: 'miss' },
  },
  retention: {
    lent: { ground: 'loan', from: () => undefined },
    back: 'loan',
    lost: { ground: 'loan', from: ({ data }) => data.until },
  },
});
type Loan = FileOf<typeof loan>;

const term: Dated = {
  id: 'loan',
  title: { nl: 'Zo lang blijft een uitlening bewaard' },
  kind: 'proposal',
  source: 'Netjes',
  certainty: 'low',
  checked: '2026-11-22',
  from: '2026-08-01',
  value: { term: { count: 10, unit: 'days' } },
};
const decider = library.codes.get('langstraat')?.decider;
assert.ok(decider);
const context = aContext(decider, { dated: [term] });
const at = (now: number): Context => ({ ...context, now });
const lender = somebody('staff-1', 'teacher');
const colleague = somebody('staff-2', 'teacher');
const manager = somebody('manager-1', 'manager');

function lent(): Loan {
  const result = perform(
    loan,
    undefined,
    { move: 'lend', actor: lender, input: { device: 'laptop-4', until: MONDAY + 2 * HOUR } },
    at(MONDAY),
  );
  assert.ok(!isRefusal(result));
  return result.file;
}

function refusal(result: object): Refusal {
  assert.ok(isRefusal(result), 'was made');
  return result;
}

describe('a move', () => {
  it('makes the next version of the file, one event with opaque ids, and duties that keep their key', () => {
    const file = lent();
    const request = { move: 'give-back', actor: colleague, input: { note: 'heel' }, seen: 1 } as const;
    const result = perform(loan, file, request, at(MONDAY + HOUR));
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
    assert.deepEqual(perform(loan, file, request, at(MONDAY + HOUR)), result);
  });

  it('is refused to whoever saw an older version, with what happened since and not by whom', () => {
    const file = lent();
    const reminded = perform(
      loan,
      file,
      { move: 'remind', actor: 'netjes', input: {}, seen: 1 },
      at(MONDAY + 3 * HOUR),
    );
    assert.ok(!isRefusal(reminded));
    const late = refusal(
      perform(
        loan,
        reminded.file,
        { move: 'write-off', actor: manager, input: {}, seen: 1 },
        at(MONDAY + 4 * HOUR),
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
    const result = perform(loan, lent(), { move: 'write-off', actor: manager, input: {} }, context);
    assert.equal(refusal(result).refused, 'stale');
  });

  it('is refused in a state it does not leave from, and when there is none of that name', () => {
    const file = lent();
    const back = perform(loan, file, { move: 'write-off', actor: manager, input: {}, seen: 1 }, context);
    assert.ok(!isRefusal(back));
    const again = perform(
      loan,
      back.file,
      { move: 'write-off', actor: manager, input: {}, seen: 2 },
      context,
    );
    assert.deepEqual(refusal(again), { refused: 'wrong-state', state: 'lost', from: ['lent'], rules: [] });
    for (const move of ['steal', 'toString', '__proto__']) {
      const result = perform(
        loan,
        file,
        { move: move as 'remind', actor: manager, input: {}, seen: 1 },
        context,
      );
      assert.equal(refusal(result).refused, 'unknown-move');
    }
    const twice = perform(
      loan,
      file,
      { move: 'lend', actor: lender, input: { device: 'd', until: 1 }, seen: 1 },
      context,
    );
    assert.equal(refusal(twice).refused, 'wrong-state');
    const early = perform(loan, undefined, { move: 'write-off', actor: manager, input: {} }, context);
    assert.deepEqual(refusal(early), { refused: 'wrong-state', state: undefined, from: ['lent'], rules: [] });
  });

  it('is refused to other roles with the roles that could', () => {
    const result = perform(
      loan,
      lent(),
      { move: 'write-off', actor: colleague, input: {}, seen: 1 },
      context,
    );
    assert.deepEqual(refusal(result), { refused: 'not-yours', roles: ['manager'], rules: [] });
  });

  it('is refused to the one who opened the file, in any role and by a stand-in, unless it decides nothing', () => {
    const file = lent();
    const alsoManager = somebody('staff-1', 'teacher', 'manager');
    const standIn = somebody('staff-3', { role: 'manager', insteadOf: 'staff-1' });
    for (const actor of [alsoManager, standIn]) {
      const result = perform(loan, file, { move: 'write-off', actor, input: {}, seen: 1 }, context);
      assert.equal(refusal(result).refused, 'own-request');
    }
    const back = perform(
      loan,
      file,
      { move: 'give-back', actor: lender, input: { note: 'heel' }, seen: 1 },
      context,
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
          context,
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
    const result = perform(loan, undefined, { move: 'lend', actor: lender, input }, context);
    assert.ok(!isRefusal(result));
    assert.ok(!JSON.stringify(result).includes('1234'));
  });
});

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
      at(MONDAY + 2 * HOUR),
    );
    assert.ok(!isRefusal(reminded));
    assert.deepEqual(reminded.file.clocks, { gone: MONDAY + 2 * HOUR + DAY });
    const off = perform(
      loan,
      reminded.file,
      { move: 'write-off', actor: manager, input: {}, seen: 2 },
      at(MONDAY + 3 * HOUR),
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
      at(MONDAY + HOUR),
    );
    assert.deepEqual(refusal(early), { refused: 'too-early', until: MONDAY + 2 * HOUR + DAY, rules: [] });
    const person = perform(
      loan,
      lent(),
      { move: 'miss', actor: manager, input: {}, seen: 1 },
      at(MONDAY + 3 * DAY),
    );
    assert.equal(refusal(person).refused, 'not-yours');
  });

  it('that closes a file closes it when it runs out, also while nobody has looked', () => {
    const late = perform(
      loan,
      lent(),
      { move: 'write-off', actor: manager, input: {}, seen: 1 },
      at(MONDAY + 3 * DAY),
    );
    assert.deepEqual(refusal(late), { refused: 'too-late', since: MONDAY + 2 * HOUR + DAY, rules: [] });
    const reminded = perform(
      loan,
      lent(),
      { move: 'write-off', actor: manager, input: {}, seen: 1 },
      at(MONDAY + 5 * HOUR),
    );
    assert.ok(!isRefusal(reminded), 'a reminder closes nothing');
  });
});

describe('how long a file is kept', () => {
  it('is worked out at every move, by the term that holds that day', () => {
    const file = lent();
    assert.deepEqual(file.keep.deleteAfter, undefined);
    const off = perform(loan, file, { move: 'write-off', actor: manager, input: {}, seen: 1 }, context);
    assert.ok(!isRefusal(off));
    const { ground, deleteAfter } = off.file.keep;
    assert.equal(ground, 'loan');
    assert.equal(deleteAfter, context.calendar.deadline(MONDAY + 2 * HOUR, { count: 10, unit: 'days' }));
    const longer: Dated = { ...term, from: '2026-11-01', value: { term: { count: 1, unit: 'years' } } };
    const kept = perform(
      loan,
      file,
      { move: 'write-off', actor: manager, input: {}, seen: 1 },
      { ...context, dated: [longer, term] },
    );
    assert.ok(!isRefusal(kept) && (kept.file.keep.deleteAfter ?? 0) > (deleteAfter ?? 0));
  });

  it('is never guessed: without a term on that day nothing is done', () => {
    const request = { move: 'write-off', actor: manager, input: {}, seen: 1 } as const;
    const past = { ...term, until: '2026-11-23' };
    assert.throws(() => perform(loan, lent(), request, { ...context, dated: [past] }), /no term `loan`/);
  });
});

describe('a file', () => {
  it('comes back from JSON as it was', () => {
    const file = lent();
    assert.deepEqual(readFile(loan, JSON.parse(JSON.stringify(file))).data, file.data);
  });

  it('is not taken for one of another process, state or shape', () => {
    const file = lent();
    assert.throws(() => readFile(loan, { ...file, process: 'case' }), /is of `case`/);
    assert.throws(() => readFile(loan, { ...file, state: 'gone' }), /no state `gone`/);
    assert.throws(() => readFile(loan, { ...file, data: { device: 'a b' } }), /`device` is not-an-id/);
  });
});

describe('what somebody can do', () => {
  it('is every move of people in this state, with the reason where it cannot be made', () => {
    const found = movesFor(loan, lent(), colleague, context).map(({ move, as, why }) => [
      move,
      as ?? why?.refused,
    ]);
    assert.deepEqual(found, [
      ['give-back', ['staff']],
      ['write-off', 'not-yours'],
    ]);
  });

  it('is the openings while there is no file', () => {
    const found = movesFor(loan, undefined, somebody('pupil-1', 'pupil'), context);
    assert.deepEqual(
      found.map(({ move, why }) => [move, why?.refused]),
      [['lend', 'not-yours']],
    );
  });
});
