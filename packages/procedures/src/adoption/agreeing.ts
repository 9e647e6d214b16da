import { instant, text } from '../file/readers.ts';
import { refuse } from '../refusal.ts';
import { allAgreed, answerTo, consentingBodies, decidingBodies, whoConsents, whoDecides } from './bodies.ts';
import { move } from './parts.ts';
import { unready } from './ready.ts';

export const consent = move({
  title: { nl: 'Stem in', en: 'Give consent' },
  who: { who: 'role', demand: whoConsents },
  from: ['offered'],
  input: {},
  change: (turn) => ({ consents: [...turn.data.consents, answerTo(turn)] }),
  to: {
    among: ['offered', 'consented'],
    choose: (after) => (allAgreed(consentingBodies(after), after.data.consents) ? 'consented' : 'offered'),
  },
  duties: (after) => [
    { tell: 'consent-given', to: { people: [after.file.by] } },
    ...(allAgreed(consentingBodies(after), after.data.consents)
      ? [{ tell: 'please-decide' as const, to: { roles: decidingBodies(after).roles } }]
      : []),
  ],
  rules: (after) => consentingBodies(after).rules,
});

export const withhold = move({
  title: { nl: 'Stem niet in', en: 'Withhold consent' },
  who: { who: 'role', demand: whoConsents },
  from: ['offered'],
  input: { reason: text() },
  change: (turn) => ({ no: { ...answerTo(turn), reason: turn.input.reason } }),
  to: 'withheld',
  duties: ({ file }) => [{ tell: 'consent-withheld', to: { people: [file.by] } }],
  rules: (after) => consentingBodies(after).rules,
});

/** The text is looked at once more: the board's code may have changed since it was offered. */
export const decide = move({
  title: { nl: 'Stel vast', en: 'Decide' },
  who: { who: 'role', demand: whoDecides },
  from: ['draft', 'consented'],
  needs(look) {
    const { roles, rules } = consentingBodies(look);
    const agreed = allAgreed({ roles, rules }, look.data.consents);
    return agreed ? unready(look) : refuse({ refused: 'unmet', unmet: 'needs-consent', names: roles }, rules);
  },
  input: { start: instant() },
  fits: ({ input, context }) =>
    input.start < context.now
      ? refuse({ refused: 'misfit', field: 'start', problem: 'in-the-past' })
      : undefined,
  change: (turn) => ({ decisions: [...turn.data.decisions, answerTo(turn)], start: turn.input.start }),
  to: {
    among: ['draft', 'consented', 'decided'],
    choose: (after) =>
      allAgreed(decidingBodies(after), after.data.decisions) ? 'decided' : after.file.state,
  },
  duties: (after) => {
    const done = allAgreed(decidingBodies(after), after.data.decisions);
    return done ? [{ tell: 'decided', to: { people: [after.file.by] } }] : [];
  },
  rules: (after) => decidingBodies(after).rules,
});

export const decline = move({
  title: { nl: 'Stel niet vast', en: 'Decline' },
  who: { who: 'role', demand: whoDecides },
  from: ['consented'],
  input: { reason: text() },
  change: (turn) => ({ no: { ...answerTo(turn), reason: turn.input.reason } }),
  to: 'withheld',
  duties: ({ file }) => [{ tell: 'refused', to: { people: [file.by] } }],
  rules: (after) => decidingBodies(after).rules,
});
