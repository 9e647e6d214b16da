import { refuse } from '../refusal.ts';
import { lookAgain } from './look-again.ts';
import { move } from './parts.ts';
import { grantIds, pleaseDecide, rulesNow, tellAsker } from './tell.ts';

export const end = move({
  title: { nl: 'Loopt af', en: 'Ends' },
  who: { who: 'netjes' },
  from: ['granted'],
  input: {},
  to: 'ended',
  duties: (after) => [tellAsker(after, 'ended')],
  ids: grantIds,
});

export const lapse = move({
  title: { nl: 'Vervalt zonder antwoord', en: 'Lapses without an answer' },
  who: { who: 'netjes' },
  from: ['asked', 'partly-granted'],
  input: {},
  to: 'lapsed',
  duties: (after) => [tellAsker(after, 'lapsed')],
});

/** Another version of the code came into force: what was asked is asked anew, what was given is weighed anew. */
export const lookAgainMove = move({
  title: { nl: 'Opnieuw bekeken: de code is veranderd', en: 'Looked at again: the code has changed' },
  who: { who: 'netjes' },
  from: ['asked', 'partly-granted', 'granted'],
  needs: ({ data, context }) =>
    data.asked.codeVersion === context.code.code.version
      ? refuse({ refused: 'unmet', unmet: 'nothing-changed' })
      : undefined,
  input: {},
  change: ({ file, context }) => lookAgain(file, context).data,
  to: { among: ['asked', 'granted', 'lapsed'], choose: ({ file, context }) => lookAgain(file, context).to },
  duties(after) {
    const { to } = lookAgain(after.file, after.context);
    if (to === 'lapsed') return [tellAsker(after, 'lapsed')];
    return to === 'granted' ? [] : pleaseDecide(after, 'please-decide-again');
  },
  rules: rulesNow,
  ids: grantIds,
});
