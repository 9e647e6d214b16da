import {
  type Actor,
  calendarRollover,
  type Cast,
  type Context,
  isRefusal,
  matrix,
  matrixLines,
  matrixTable,
  type MoveName,
  perform,
  type RolloverFile,
} from '@netjes/procedures';
import { library } from '../oracle/codes.ts';
import { aContext, somebody } from './context.ts';

const HEAD = `# The calendar of the next school year

<!-- Written by tests/processes/write-processes.ts; do not edit by hand. -->

The bell times of a school go on to its next school year; days off and single days are filled in anew. Who keeps the
calendar is no matter of a code of conduct: the school chooses, as dated data (proposed: leadership and the ICT
coordinator).

- It is put into use once everything that only a person knows has been filled in or looked over.
- When the school year ends and the next calendar is not in use yet, whoever began it is reminded.
- The table has the steps that somebody can take in a state, who takes them, and the state that follows. A dash: not
  their step.`;

export const KEEPER = somebody('keeper', 'principal');

export const PROPOSAL = {
  ...{ calendar: 'calendar-1', version: '2', first: Date.parse('2027-08-29T22:00Z') },
  open: ['days-off', 'timetables'],
} as const;

/** No code says anything about it: with any of them the matrix is the same. */
export function keeping(change: Partial<Context> = {}): Context {
  const [entry] = library.codes.values();
  if (entry === undefined) throw new Error('there is no code');
  return aContext(entry.decider, change);
}

type Step = readonly [MoveName<typeof calendarRollover>, Actor, object?];

export function stepped(context: Context, file: RolloverFile | undefined, [move, actor, input = {}]: Step) {
  // what is filled in differs per move; perform reads it anew
  const request = { move, actor, input: input as Record<string, never>, ...(file && { seen: file.version }) };
  return perform(calendarRollover, file, request, context);
}

/** A file moved on by these steps. Throws at the first that is refused. */
export function walked(context: Context, ...steps: readonly Step[]): RolloverFile {
  let file: RolloverFile | undefined;
  for (const step of steps) {
    const result = stepped(context, file, step);
    if (isRefusal(result)) throw new Error(`${step[0]}: ${JSON.stringify(result)}`);
    file = result.file;
  }
  if (file === undefined) throw new Error('no steps');
  return file;
}

const PROPOSE: Step = ['propose', KEEPER, PROPOSAL];
export const FILL_IN: Step = ['fill-in', KEEPER, { version: '3', done: PROPOSAL.open }];

function cast(): Cast {
  const context = keeping();
  return {
    files: {
      '(none yet)': undefined,
      'proposed, days off open': walked(context, PROPOSE),
      proposed: walked(context, PROPOSE, FILL_IN),
      'in use': walked(context, PROPOSE, FILL_IN, ['put-in-use', KEEPER]),
      dropped: walked(context, PROPOSE, ['drop', KEEPER]),
    },
    actors: {
      'the one who began it': KEEPER,
      'another leader': somebody('leader', 'school-leadership'),
      'ICT coordinator': somebody('ict', 'ict-coordinator'),
      teacher: somebody('teacher', 'teacher'),
      board: somebody('board', 'board'),
      parent: somebody('parent', 'parent'),
      pupil: somebody('pupil', 'pupil'),
      Netjes: 'netjes',
    },
    inputs: { propose: PROPOSAL, 'fill-in': { version: '4', done: [] } },
    context: () => context,
  };
}

/** docs/processes/calendar-rollover.md */
export function rolloverPage(): string {
  return `${[HEAD, matrixTable(calendarRollover, matrix(calendarRollover, cast()))].join('\n\n')}\n`;
}

/** Every cell: what the test compares. */
export function rolloverLines(): string {
  return `${matrixLines(matrix(calendarRollover, cast())).join('\n')}\n`;
}
