import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { id, instant, text } from '../file/readers.ts';
import { ProcessFault } from './check-process.ts';
import { defineProcess } from './define-process.ts';

const states = {
  lent: { title: { nl: 'uitgeleend' } },
  back: { title: { nl: 'terug' }, end: true },
} as const;
const lend = {
  title: { nl: 'Leen uit' },
  who: { who: 'anyone' },
  input: { device: id() },
  to: 'lent',
  data: () => ({ device: 'd1', until: 1 }),
} as const;
const giveBack = {
  title: { nl: 'Breng terug' },
  who: { who: 'anyone' },
  from: ['lent'],
  input: {},
  to: 'back',
} as const;
const whole = {
  name: 'loan',
  version: 1,
  title: { nl: 'Lenen' },
  states,
  fields: { device: id(), until: instant() },
  opening: () => ({ lend }),
  moves: () => ({ 'give-back': giveBack }),
  retention: { lent: 'loan', back: 'loan' },
} as const;

/** What is wrong with a definition that went past the types, as one that is read from elsewhere would. */
function problems(change: object): readonly string[] {
  try {
    // what the types would refuse has to be refused at run time too
    defineProcess({ ...whole, ...change } as unknown as Parameters<typeof defineProcess>[0]);
  } catch (error) {
    assert.ok(error instanceof ProcessFault);
    return error.problems;
  }
  return [];
}

describe('a kind of file is defined whole or not at all', () => {
  it('takes one in which every state is reached and leads to an end', () => {
    assert.deepEqual(problems({}), []);
  });

  it('names a state that does not exist', () => {
    const found = problems({ moves: () => ({ 'give-back': { ...giveBack, to: 'gone' } }) });
    assert.ok(found.includes('move `give-back` names state `gone`, which does not exist'));
  });

  it('names a state to which nothing leads', () => {
    const found = problems({
      states: { ...states, lost: { title: { nl: 'kwijt' }, end: true } },
      retention: { ...whole.retention, lost: 'loan' },
    });
    assert.deepEqual(found, ['no move leads to state `lost` from an opening']);
  });

  it('names a state from which no end is reached', () => {
    const lose = { ...giveBack, to: 'lost' };
    const found = problems({
      states: { ...states, lost: { title: { nl: 'kwijt' } } },
      retention: { ...whole.retention, lost: 'loan' },
      moves: () => ({ 'give-back': giveBack, lose }),
    });
    assert.deepEqual(found, ['from state `lost` no moves lead to an end']);
  });

  it('names a move that can never be made', () => {
    const found = problems({ moves: () => ({ 'give-back': giveBack, never: { ...giveBack, from: [] } }) });
    assert.ok(found.includes('move `never` can never be made'));
  });

  it('names a move out of an end', () => {
    const found = problems({
      moves: () => ({ 'give-back': giveBack, again: { ...giveBack, from: ['back'], to: 'lent' } }),
    });
    assert.deepEqual(found, ['move `again` leaves `back`, which is an end']);
  });

  it('names a state for which it is not said how long a file is kept', () => {
    assert.deepEqual(problems({ retention: { lent: 'loan' } }), [
      'it does not say how long a file is kept in state `back`',
    ]);
  });

  it('names a clock that makes no move, a move of people, or one where it cannot be made', () => {
    const clock = (makes: string, during: string) => ({
      clocks: { late: { while: [during], at: () => 1, makes } },
    });
    assert.deepEqual(problems(clock('never', 'lent')), ['clock `late` makes `never`, which is no move']);
    assert.deepEqual(problems(clock('give-back', 'lent')), [
      'clock `late` makes `give-back`, which is a move of people',
    ]);
    const remind = { ...giveBack, who: { who: 'netjes' }, to: 'lent' };
    assert.deepEqual(
      problems({ ...clock('remind', 'back'), moves: () => ({ 'give-back': giveBack, remind }) }),
      ['clock `late` runs in `back`, where `remind` cannot be made'],
    );
  });

  it('tells everything that is wrong at once', () => {
    const found = problems({ retention: {}, moves: () => ({}), states: { lent: states.lent } });
    assert.ok(found.length >= 2, found.join('\n'));
  });
});

describe('the types of a definition', () => {
  it('refuse unknown states, moves, fields and a missing term where they are written', () => {
    assert.throws(
      () =>
        defineProcess({
          name: 'typed',
          version: 1,
          title: { nl: 'Getypt' },
          states,
          fields: { device: id() },
          opening: (opening) => ({
            // @ts-expect-error a state that does not exist
            lend: opening({ ...lend, input: { device: id() }, to: 'lentt', data: ({ input }) => input }),
          }),
          moves: (move) => ({
            'give-back': move({
              ...giveBack,
              input: { note: text() },
              // @ts-expect-error a field that is not asked
              change: ({ input }) => ({ device: input.device }),
            }),
          }),
          // @ts-expect-error a state of which it is not said how long a file is kept
          retention: { lent: 'loan' },
        }),
      ProcessFault,
    );
  });

  it('refuse a clock that makes what is no move', () => {
    assert.throws(
      () =>
        defineProcess({
          ...whole,
          fields: { device: id(), until: instant() },
          moves: (move) => ({ 'give-back': move({ ...giveBack }) }),
          opening: (opening) => ({ lend: opening(lend) }),
          // @ts-expect-error no such move
          clocks: { late: { while: ['lent'], at: () => 1, makes: 'nothing' } },
        }),
      ProcessFault,
    );
  });
});
