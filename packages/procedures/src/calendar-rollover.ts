import { TO_FILL_IN } from '@netjes/calendar';
import type { Wanted } from './actor.ts';
import type { Context } from './context.ts';
import { datedAt, rolesOf } from './dated-at.ts';
import type { File } from './file/file.ts';
import type { Read } from './file/reader.ts';
import { id, instant, listOf, oneOf } from './file/readers.ts';
import { defineProcess } from './process/define-process.ts';
import type { Demand } from './process/move.ts';
import { type Refusal, refuse } from './refusal.ts';
import { ruleOutside } from './rule.ts';

const fields = {
  /** The calendar that gets another school year. */
  calendar: id(),
  /** The version of the proposal that is looked at; another text is another version. */
  version: id(),
  /** The first instant of the new school year. */
  first: instant(),
  /** What only a person knows, as `rollover` names it, and has not filled in or looked over yet. */
  open: listOf(oneOf(TO_FILL_IN)),
};

const states = {
  proposed: { title: { nl: 'voorgesteld', en: 'proposed' } },
  'in-use': { title: { nl: 'in gebruik', en: 'in use' }, end: true },
  dropped: { title: { nl: 'weggelegd', en: 'dropped' }, end: true },
} as const;

export type RolloverFile = File<keyof typeof states, Read<typeof fields>>;

/** No code names who keeps the calendar: the school chooses, and what it chose is dated data. */
function keepers(context: Context): Demand | Refusal {
  const dated = datedAt(context, 'calendar-keeper');
  const roles = rolesOf(dated).map((role): Wanted => ({ role }));
  if (dated === undefined || roles.length === 0) return refuse({ refused: 'not-in-code' });
  return { roles, rules: [ruleOutside(dated)], evenOwn: true };
}

const byKeeper = {
  who: 'role',
  demand: ({ context }: { readonly context: Context }) => keepers(context),
} as const;

/**
 * The next school year gets its calendar: what `rollover` proposes is filled in by those who keep the calendar, and
 * put into use once nothing is open. The calendar itself is kept beside the file, in versions.
 */
export const calendarRollover = defineProcess({
  name: 'calendar-rollover',
  version: 1,
  title: { nl: 'De kalender van het volgende schooljaar', en: 'The calendar of the next school year' },
  states,
  fields,
  opening: (opening) => ({
    propose: opening({
      title: { nl: 'Neem de lestijden mee', en: 'Carry the bell times on' },
      who: { who: 'role', demand: keepers },
      input: fields,
      fits: ({ input, context }) =>
        input.first <= context.now
          ? refuse({ refused: 'misfit', field: 'first', problem: 'in-the-past' })
          : undefined,
      data: ({ input }) => input,
      to: 'proposed',
    }),
  }),
  moves: (move) => ({
    'fill-in': move({
      title: { nl: 'Vul de kalender in', en: 'Fill in the calendar' },
      who: byKeeper,
      from: ['proposed'],
      input: { version: id(), done: listOf(oneOf(TO_FILL_IN)) },
      fits: ({ data, input }) =>
        input.version === data.version && !input.done.some((each) => data.open.includes(each))
          ? refuse({ refused: 'unmet', unmet: 'nothing-changed' })
          : undefined,
      change: ({ data, input }) => ({
        version: input.version,
        open: data.open.filter((each) => !input.done.includes(each)),
      }),
      to: 'proposed',
    }),
    'put-in-use': move({
      title: { nl: 'Neem in gebruik', en: 'Put into use' },
      who: byKeeper,
      from: ['proposed'],
      needs: ({ data: { open } }) =>
        open.length > 0 ? refuse({ refused: 'unmet', unmet: 'not-filled-in', names: open }) : undefined,
      input: {},
      to: 'in-use',
      duties: ({ file }) => [{ tell: 'in-force', to: { people: [file.by] } }],
      ids: ({ data }) => ({ calendars: [data.calendar], versions: [data.version] }),
    }),
    drop: move({
      title: { nl: 'Leg weg', en: 'Drop' },
      who: byKeeper,
      from: ['proposed'],
      input: {},
      to: 'dropped',
    }),
    remind: move({
      title: { nl: 'Nog niet in gebruik', en: 'Not in use yet' },
      who: { who: 'netjes' },
      from: ['proposed'],
      input: {},
      to: 'proposed',
      duties: ({ file }) => [{ tell: 'please-look-again', to: { people: [file.by] } }],
    }),
  }),
  clocks: {
    // at the end of the year that has a calendar there is time left to fill in the next
    'year-ends': {
      while: ['proposed'],
      at({ data, context }) {
        const end = context.calendar.deadline(context.now, 'end-of-school-year');
        return end <= data.first && context.now < end ? end : undefined;
      },
      makes: 'remind',
    },
  },
  retention: {
    proposed: 'calendar-rollover',
    'in-use': 'calendar-rollover',
    dropped: 'calendar-rollover',
  },
});
