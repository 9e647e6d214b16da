import { termOf } from '../dated-at.ts';
import { defineProcess } from '../process/define-process.ts';
import { ask, passOn, withdraw } from './asking.ts';
import { no, takeBack, yes } from './deciding.ts';
import { fields } from './fields.ts';
import { end, lapse, lookAgainMove } from './of-itself.ts';
import { states } from './parts.ts';

/**
 * Somebody asks leave for what the code lets others allow. Whom it takes is read from the code in force at each move;
 * the last yes makes the leave, which ends by itself unless it is a standing leave.
 */
export const permissionRequest = defineProcess({
  name: 'permission-request',
  version: 1,
  title: { nl: 'Toestemming vragen', child: 'Vragen of het mag', en: 'Asking leave' },
  states,
  fields,
  own: ({ subjects }) => subjects,
  opening: () => ({ ask }),
  moves: () => ({
    'pass-on': passOn,
    yes,
    no,
    withdraw,
    'take-back': takeBack,
    end,
    lapse,
    'look-again': lookAgainMove,
  }),
  clocks: {
    answer: {
      while: ['asked', 'partly-granted'],
      at({ data, context }) {
        const term = context.calendar.deadline(context.now, termOf(context, 'permission-answer').term);
        return Math.min(term, data.until ?? Infinity);
      },
      makes: 'lapse',
    },
    window: { while: ['granted'], at: ({ data }) => data.until, makes: 'end' },
  },
  retention: {
    asked: 'open-request',
    'partly-granted': 'open-request',
    // a standing leave is kept for as long as it stands
    granted: { ground: 'permission', from: ({ data }) => data.until },
    refused: 'permission',
    withdrawn: 'permission',
    ended: 'permission',
    lapsed: 'permission',
  },
});
