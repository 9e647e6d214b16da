import { text } from '../file/readers.ts';
import { refuse } from '../refusal.ts';
import { answerTo, notPassedOn, whoSaysNo, whoSaysYes, whoTakesBack, withYes } from './answering.ts';
import type { Permission } from './fields.ts';
import { giveLeave } from './give-leave.ts';
import { move } from './parts.ts';
import { grantIds, rulesNow, tellAsker, tellByRule } from './tell.ts';

/** The last yes that is needed makes the leave; the order in which they come is all one. */
export const yes = move({
  title: { nl: 'Vind het goed', child: 'Zeg ja', en: 'Say yes' },
  who: { who: 'role', demand: whoSaysYes },
  from: ['asked', 'partly-granted'],
  needs(look) {
    const names = notPassedOn(look);
    return names.length > 0 ? refuse({ refused: 'unmet', unmet: 'not-passed-on', names }) : undefined;
  },
  input: {},
  change(turn) {
    const { data, filled } = withYes(turn);
    const all = filled.flatMap((each) => each ?? []);
    return all.length < filled.length ? data : { ...data, ...giveLeave(data, all, turn.context) };
  },
  to: {
    among: ['partly-granted', 'granted'],
    choose: ({ data }) => (isGiven(data) ? 'granted' : 'partly-granted'),
  },
  duties: (after) => (isGiven(after.data) ? [tellAsker(after, 'granted'), ...tellByRule(after)] : []),
  rules: rulesNow,
  ids: grantIds,
});

export const no = move({
  title: { nl: 'Vind het niet goed', child: 'Zeg nee', en: 'Say no' },
  who: { who: 'role', demand: whoSaysNo },
  from: ['asked', 'partly-granted'],
  input: { reason: text() },
  change: (turn) => ({ no: { ...answerTo(turn), reason: turn.input.reason } }),
  to: 'refused',
  duties: (after) => [tellAsker(after, 'refused')],
  rules: rulesNow,
});

export const takeBack = move({
  title: { nl: 'Trek de toestemming in', child: 'Zeg dat het niet meer mag', en: 'Take back the leave' },
  who: { who: 'role', demand: whoTakesBack },
  from: ['granted'],
  input: { reason: text() },
  change: (turn) => ({ no: { ...answerTo(turn), reason: turn.input.reason } }),
  to: 'withdrawn',
  duties: (after) => [tellAsker(after, 'taken-back')],
  rules: (after) => whoTakesBack(after).rules,
  ids: grantIds,
});

function isGiven({ grants }: Permission): boolean {
  return grants.length > 0;
}
