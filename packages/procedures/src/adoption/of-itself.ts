import { refuse } from '../refusal.ts';
import { consentingBodies, publishers } from './bodies.ts';
import { move, UNANSWERED } from './parts.ts';
import { unready } from './ready.ts';

/** Silence is no consent: when the council has not answered in time, it is reminded and the file waits. */
export const remind = move({
  title: { nl: 'Nog geen antwoord', en: 'No answer yet' },
  who: { who: 'netjes' },
  from: ['offered'],
  input: {},
  to: 'offered',
  duties: (after) => [
    { tell: 'no-answer-yet', to: { people: [after.file.by] } },
    { tell: 'please-consent', to: { roles: consentingBodies(after).roles } },
  ],
});

/** On its day the text is weighed once more; what a board changed since sends it back to its author. */
export const takeEffect = move({
  title: { nl: 'Gaat in', en: 'Comes into force' },
  who: { who: 'netjes' },
  from: ['decided'],
  input: {},
  change: ({ data, context }) => (unready({ data, context }) ? { ...UNANSWERED, seen: data.seen } : {}),
  to: { among: ['in-force', 'draft'], choose: (after) => (unready(after) ? 'draft' : 'in-force') },
  duties: (after) =>
    unready(after)
      ? [{ tell: 'please-look-again', to: { people: [after.file.by] } }]
      : [
          { tell: 'in-force', to: { people: [after.file.by] } },
          { tell: 'please-publish', to: { roles: publishers(after) } },
        ],
});

export const replace = move({
  title: { nl: 'Is vervangen', en: 'Is replaced' },
  who: { who: 'netjes' },
  from: ['in-force'],
  needs({ data, context }) {
    const now = context.codes.inForce(data.code)?.decider.code.version;
    return now === undefined || now === data.version
      ? refuse({ refused: 'unmet', unmet: 'nothing-changed' })
      : undefined;
  },
  input: {},
  to: 'replaced',
  duties: ({ file }) => [{ tell: 'replaced', to: { people: [file.by] } }],
});
