import { termOf } from '../dated-at.ts';
import { defineProcess } from '../process/define-process.ts';
import { consent, decide, decline, withhold } from './agreeing.ts';
import { remind, replace, takeEffect } from './of-itself.ts';
import { fields, states } from './parts.ts';
import { offer, prepare, repeal, revise, see, withdraw } from './preparing.ts';

/**
 * A code comes into force: prepared, consented to by the participation council, decided by the board, in force from its
 * day. Who consents and who decides is read from the code itself; where it is silent from the law, and marked so.
 */
export const adoption = defineProcess({
  name: 'adoption',
  version: 1,
  title: { nl: 'Een code vaststellen', en: 'Adopting a code' },
  states,
  fields,
  opening: () => ({ prepare }),
  moves: () => ({
    see,
    revise,
    offer,
    consent,
    withhold,
    decide,
    decline,
    withdraw,
    repeal,
    remind,
    'take-effect': takeEffect,
    replace,
  }),
  clocks: {
    answer: {
      while: ['offered'],
      at: ({ context }) => context.calendar.deadline(context.now, termOf(context, 'council-answer').term),
      makes: 'remind',
    },
    start: { while: ['decided'], at: ({ data }) => data.start, makes: 'take-effect' },
  },
  retention: {
    draft: 'adoption',
    offered: 'adoption',
    consented: 'adoption',
    withheld: 'adoption',
    decided: 'adoption',
    // how the code that holds came about is kept for as long as it holds
    'in-force': { ground: 'adoption', from: () => undefined },
    replaced: 'adoption',
    withdrawn: 'adoption',
  },
});
