import type { Context } from '../context.ts';
import { id, listOf, text } from '../file/readers.ts';
import { refuse } from '../refusal.ts';
import { answerTo, authors, consentingBodies, whoDecides } from './bodies.ts';
import { move, opening, UNANSWERED } from './parts.ts';
import { unready } from './ready.ts';

const byAuthor = {
  who: 'role',
  demand: ({ context }: { readonly context: Context }) => authors(context),
} as const;

export const prepare = opening({
  title: { nl: 'Bereid een code voor', en: 'Prepare a code' },
  who: { who: 'role', demand: authors },
  input: { code: id(), version: id() },
  fits: ({ input, context }) => unknownVersion(input.code, input.version, context),
  data: ({ input }) => ({ ...input, ...UNANSWERED }),
  to: 'draft',
});

export const see = move({
  title: { nl: 'Bekijk de bevindingen', en: 'Look at the findings' },
  who: byAuthor,
  from: ['draft'],
  input: { findings: listOf(id()) },
  change: ({ data, input }) => ({ seen: [...new Set([...data.seen, ...input.findings])].sort() }),
  to: 'draft',
});

export const revise = move({
  title: { nl: 'Pas de tekst aan', en: 'Revise the text' },
  who: byAuthor,
  from: ['draft', 'withheld'],
  input: { version: id() },
  fits: ({ data, input, context }) =>
    input.version === data.version
      ? refuse({ refused: 'unmet', unmet: 'nothing-changed' })
      : unknownVersion(data.code, input.version, context),
  change: ({ input }) => ({ version: input.version, ...UNANSWERED }),
  to: 'draft',
});

export const offer = move({
  title: { nl: 'Leg voor aan de medezeggenschap', en: 'Offer to the participation council' },
  who: byAuthor,
  from: ['draft'],
  needs: (look) =>
    consentingBodies(look).roles.length === 0
      ? refuse({ refused: 'unmet', unmet: 'needs-no-consent' })
      : unready(look),
  input: {},
  to: 'offered',
  duties: (after) => [{ tell: 'please-consent', to: { roles: consentingBodies(after).roles } }],
  rules: (after) => consentingBodies(after).rules,
});

/** Before it holds, those who prepare it may stop. */
export const withdraw = move({
  title: { nl: 'Trek het voorstel in', en: 'Withdraw the proposal' },
  who: byAuthor,
  from: ['draft', 'offered', 'consented', 'withheld'],
  input: {},
  to: 'withdrawn',
  duties: (after) => {
    const asked = after.file.state === 'draft' ? [] : consentingBodies(after).roles;
    return asked.length > 0 ? [{ tell: 'withdrawn', to: { roles: asked } }] : [];
  },
});

/** What was decided or holds is undone by those who decide. */
export const repeal = move({
  title: { nl: 'Trek de code in', en: 'Repeal the code' },
  who: {
    who: 'role',
    demand: ({ data, context }) => whoDecides({ data: { ...data, decisions: [], consents: [] }, context }),
  },
  from: ['decided', 'in-force'],
  input: { reason: text() },
  change: (turn) => ({ no: { ...answerTo(turn), reason: turn.input.reason } }),
  to: 'withdrawn',
  duties: ({ file }) => [{ tell: 'withdrawn', to: { people: [file.by] } }],
});

function unknownVersion(code: string, version: string, { codes }: Context) {
  return codes.version(code, version)
    ? undefined
    : refuse({ refused: 'unmet', unmet: 'no-such-code', names: [code, version] });
}
