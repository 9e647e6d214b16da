import { type Actor, defineProcess, type FileOf, id, instant, type MoveName, text } from '@netjes/procedures';
import type { WantedMove } from '@netjes/store';
import { DAY, HOUR, MONDAY } from '../processes/context.ts';
import { contextAt, pupil } from './requests.ts';

/**
 * A kind of file that takes no deciding by a code: a device is lent, may be reminded of, and comes back or is given up.
 * For what is about the store and not about codes.
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
  fields: { device: id(), until: instant(), note: text() },
  opening: (opening) => ({
    lend: opening({
      title: { nl: 'Leen uit', en: 'Lend' },
      who: { who: 'anyone' },
      input: { device: id(), until: instant() },
      data: ({ input }) => ({ ...input, note: 'heel' }),
      to: 'lent',
      duties: ({ by }) => [{ tell: 'granted', to: { people: [by] } }],
    }),
  }),
  moves: (move) => ({
    note: move({
      title: { nl: 'Noteer', en: 'Note' },
      who: { who: 'anyone' },
      from: ['lent'],
      input: { note: text() },
      change: ({ input }) => ({ note: input.note }),
      to: 'lent',
      duties: ({ file }) => [{ tell: 'told-by-rule', to: { roles: ['ict-admin'], of: [file.by] } }],
    }),
    'give-back': move({
      title: { nl: 'Geef terug', en: 'Give back' },
      who: { who: 'anyone' },
      from: ['lent'],
      input: {},
      to: 'back',
      duties: ({ file }) => [{ tell: 'ended', to: { people: [file.by] } }],
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
    lent: { ground: 'permission', from: () => undefined },
    back: 'permission',
    lost: 'permission',
  },
});

type Wanted = WantedMove<typeof loan>;
export type Loan = FileOf<typeof loan>;

/** Somebody lends a laptop for an hour. */
export function lending(now = MONDAY): Wanted {
  return {
    process: loan,
    move: 'lend',
    actor: pupil,
    input: { device: 'laptop-4', until: now + HOUR },
    context: () => contextAt(now),
  };
}

/** Somebody does something with a loan that they saw in this version. */
export function handling(
  { id: file, version: seen }: Pick<Loan, 'id' | 'version'>,
  move: MoveName<typeof loan>,
  { actor = pupil, now = MONDAY + 1 }: { readonly actor?: Actor; readonly now?: number } = {},
): Wanted {
  const input = move === 'note' ? { note: 'een kras op het scherm' } : {};
  return { process: loan, file, move, actor, input: input as never, seen, context: () => contextAt(now) };
}
