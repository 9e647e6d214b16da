import assert from 'node:assert/strict';
import {
  type Context,
  type Dated,
  defineProcess,
  type FileOf,
  id,
  instant,
  isRefusal,
  maybe,
  perform,
  text,
} from '@netjes/procedures';
import { aContext, DAY, HOUR, MONDAY, somebody } from './context.ts';
import { deciderOf } from './permission-cases.ts';

const staff = () => ({ roles: [{ role: 'staff' }], rules: [], evenOwn: true });

/**
 * A kind of file that takes no deciding by a code: a device is lent, may be reminded of once, and comes back or is
 * written off. For what is about moves, clocks and the store, and not about codes.
 */
export const loan = defineProcess({
  name: 'loan',
  version: 1,
  title: { nl: 'Lenen', en: 'Lending' },
  states: {
    lent: { title: { nl: 'uitgeleend', en: 'lent' } },
    back: { title: { nl: 'terug', en: 'back' }, end: true },
    lost: { title: { nl: 'kwijt', en: 'lost' }, end: true },
  },
  fields: { device: id(), until: instant(), note: maybe(text()) },
  opening: (opening) => ({
    lend: opening({
      title: { nl: 'Leen uit', en: 'Lend' },
      who: { who: 'role', demand: staff },
      input: { device: id(), until: instant() },
      data: ({ input }) => ({ ...input, note: undefined }),
      to: 'lent',
      duties: ({ by }) => [{ tell: 'granted', to: { people: [by] } }],
      ids: ({ data }) => ({ devices: [data.device] }),
    }),
  }),
  moves: (move) => ({
    note: move({
      title: { nl: 'Noteer', en: 'Note' },
      who: { who: 'role', demand: staff },
      from: ['lent'],
      input: { note: text() },
      change: ({ input }) => ({ note: input.note }),
      to: 'lent',
      duties: ({ file }) => [{ tell: 'told-by-rule', to: { roles: ['ict-admin'], of: [file.by] } }],
    }),
    'give-back': move({
      title: { nl: 'Neem terug', en: 'Take back' },
      who: { who: 'role', demand: staff },
      from: ['lent'],
      input: { note: text() },
      change: ({ input }) => ({ note: input.note }),
      to: 'back',
      duties: ({ file }) => [{ tell: 'ended', to: { people: [file.by] } }],
    }),
    'write-off': move({
      title: { nl: 'Schrijf af', en: 'Write off' },
      who: { who: 'role', demand: () => ({ roles: [{ role: 'manager' }], rules: [] }) },
      from: ['lent'],
      input: {},
      to: 'lost',
    }),
    remind: move({
      title: { nl: 'Herinner', en: 'Remind' },
      who: { who: 'netjes' },
      from: ['lent'],
      input: {},
      to: 'lent',
      duties: ({ file }) => [{ tell: 'no-answer-yet', to: { people: [file.by] } }],
    }),
    miss: move({
      title: { nl: 'Geef op', en: 'Give up' },
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
export type Loan = FileOf<typeof loan>;

export const LOAN_TERM: Dated = {
  id: 'loan',
  title: { nl: 'Zo lang blijft een uitlening bewaard' },
  kind: 'proposal',
  source: 'Netjes',
  certainty: 'low',
  checked: '2026-11-22',
  from: '2026-08-01',
  value: { term: { count: 10, unit: 'days' } },
};

export const lender = somebody('staff-1', 'teacher');
export const colleague = somebody('staff-2', 'teacher');
export const manager = somebody('manager-1', 'manager');

export const loanContext = aContext(deciderOf('langstraat'), { dated: [LOAN_TERM] });
export const loanContextAt = (now: number): Context => ({ ...loanContext, now });

/** A laptop that was lent on Monday for two hours. */
export function lent(): Loan {
  const result = perform(
    loan,
    undefined,
    { move: 'lend', actor: lender, input: { device: 'laptop-4', until: MONDAY + 2 * HOUR } },
    loanContextAt(MONDAY),
  );
  assert.ok(!isRefusal(result));
  return result.file;
}
