import { isRefusal } from '../refusal.ts';
import { answerTo, whoPassesOn } from './answering.ts';
import { askCode } from './ask-code.ts';
import { checkWish, whole } from './check-wish.ts';
import { wishFields } from './fields.ts';
import { move, opening } from './parts.ts';
import { deciders, grantIds, pleaseDecide, rulesNow } from './tell.ts';

export const ask = opening({
  title: { nl: 'Vraag toestemming', child: 'Vraag of het mag', en: 'Ask leave' },
  who: { who: 'anyone' },
  input: wishFields,
  fits: ({ input, actor, by, context }) => checkWish(input, { actor, by, context }),
  data({ input, by, context }) {
    const wish = whole(input, by);
    const asks = askCode(wish, context);
    if (isRefusal(asks)) throw new Error(`a wish was taken where the code says \`${asks.refused}\``);
    const open = { passedOn: undefined, answers: [], no: undefined, grants: [], consents: [] };
    return { ...wish, asked: asks.asked, ...open };
  },
  to: 'asked',
  duties: (after) => pleaseDecide(after, 'please-decide'),
  rules: rulesNow,
  ids: ({ data }) => ({ subjects: data.subjects }),
});

export const passOn = move({
  title: { nl: 'Stuur door', en: 'Pass on' },
  who: { who: 'role', demand: whoPassesOn },
  from: ['asked'],
  input: {},
  change: (turn) => ({ passedOn: answerTo(turn) }),
  to: 'asked',
  duties: (after) => pleaseDecide(after, 'please-decide'),
  rules: rulesNow,
});

export const withdraw = move({
  title: { nl: 'Trek in', child: 'Ik hoef het niet meer', en: 'Withdraw' },
  who: { who: 'opener' },
  from: ['asked', 'partly-granted', 'granted'],
  input: {},
  to: 'withdrawn',
  duties: (after) => deciders(after).map((to) => ({ tell: 'withdrawn', to })),
  ids: grantIds,
});
