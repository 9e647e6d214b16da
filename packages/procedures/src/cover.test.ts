import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { RUNS } from '../../../tests/oracle/codes.ts';
import type { GivenAnswer } from './answer.ts';
import { type Answering, cover, stillWanted } from './cover.ts';

const ROLES = ['teacher', 'leader', 'ict'];
const CHILDREN = ['c1', 'c2'];

const someLists = fc.array(
  fc.uniqueArray(fc.constantFrom(...ROLES, 'pictured'), { minLength: 1, maxLength: 3 }),
  {
    minLength: 1,
    maxLength: 3,
  },
);
const someAnswers = fc
  .array(
    fc.record({
      as: fc.uniqueArray(fc.constantFrom(...ROLES, 'pictured'), { minLength: 1, maxLength: 3 }),
      of: fc.subarray(CHILDREN),
    }),
    { maxLength: 5 },
  )
  .map((answers) =>
    answers.map(({ as, of }, at): GivenAnswer => ({
      by: `p${at}`,
      as,
      of: as.includes('pictured') ? of : [],
      at,
      codeVersion: '1',
    })),
  );

function answering(
  lists: readonly (readonly string[])[],
  concerned: readonly string[] = CHILDREN,
): Answering {
  return { lists, concerned, subjects: [], consenting: new Set(['pictured']) };
}

/** As many lists as can be filled, by trying every way: each person who gives no consent at one list at most. */
function most(lists: readonly (readonly string[])[], answers: readonly GivenAnswer[]): number {
  const consents = answers.filter(({ as }) => as.includes('pictured'));
  const agreed = CHILDREN.every((child) => consents.some(({ of }) => of.includes(child)));
  const open = lists.filter((list) => !(agreed && list.includes('pictured')));
  const free = answers.filter((answer) => !consents.includes(answer));
  const best = (at: number, left: readonly GivenAnswer[]): number => {
    const list = open[at];
    if (list === undefined) return 0;
    const ways = left.filter(({ as }) => as.some((role) => list.includes(role)));
    const filled = ways.map(
      (each) =>
        1 +
        best(
          at + 1,
          left.filter((other) => other !== each),
        ),
    );
    return Math.max(best(at + 1, left), ...filled);
  };
  return lists.length - open.length + best(0, free);
}

describe('the answers to a request', () => {
  it('fill as many lists as they can, by whatever way of looking at them', () => {
    fc.assert(
      fc.property(someLists, someAnswers, (lists, answers) => {
        const filled = cover(answering(lists), answers).filter(Boolean);
        return filled.length === most(lists, answers);
      }),
      { numRuns: RUNS, seed: 1 },
    );
  });

  it('fill each list by a role it names, and no two lists by one person’s leave', () => {
    fc.assert(
      fc.property(someLists, someAnswers, (lists, answers) => {
        const filled = cover(answering(lists), answers);
        const leave = filled.flatMap((each) => (each && !each.consent ? each.by : []));
        const named = filled.every((each, at) => each === undefined || lists[at]?.includes(each.role));
        return named && new Set(leave).size === leave.length;
      }),
      { numRuns: RUNS, seed: 2 },
    );
  });

  it('come to the same in any order', () => {
    fc.assert(
      fc.property(someLists, someAnswers, (lists, answers) => {
        const count = (given: readonly GivenAnswer[]) =>
          cover(answering(lists), given).filter(Boolean).length;
        return count(answers) === count(answers.toReversed());
      }),
      { numRuns: RUNS, seed: 3 },
    );
  });

  it('are still wanted of a role exactly when its leave would fill one list more', () => {
    fc.assert(
      fc.property(someLists, someAnswers, (lists, answers) => {
        const wanted = new Set(stillWanted(answering(lists), answers).map(({ role }) => role));
        return ROLES.every((role) => {
          const more: GivenAnswer = { by: 'new', as: [role], of: [], at: 0, codeVersion: '1' };
          return wanted.has(role) === most(lists, [...answers, more]) > most(lists, answers);
        });
      }),
      { numRuns: RUNS, seed: 4 },
    );
  });

  it('are complete for a picture only when everybody in it has agreed', () => {
    const child = (of: string): GivenAnswer => ({
      by: of,
      as: ['pictured'],
      of: [of],
      at: 0,
      codeVersion: '1',
    });
    assert.deepEqual(cover(answering([['pictured']]), [child('c1')]), [undefined]);
    assert.deepEqual(cover(answering([['pictured']]), [child('c1'), child('c2')]), [
      { role: 'pictured', by: ['c1', 'c2'], consent: true },
    ]);
    assert.deepEqual(cover(answering([['pictured']], []), [child('c1')]), [undefined]);
  });
});
