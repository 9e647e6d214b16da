import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeAlternative, explain, explainText, lineage, type Voice } from '@netjes/norms';
import { entries, library } from './oracle/codes.ts';

const VOICES: readonly Voice[] = ['nl', 'child', 'en'];
const isPupil = (who: string) => lineage(library.vocabulary.audiences, who).includes('pupil');

/** Every example of a code, decided and explained to every reader. */
function* told({ decider, examples }: ReturnType<typeof entries>[number]) {
  for (const { id, question } of examples)
    for (const voice of VOICES)
      for (const decision of [decider.decide(question), decider.decideOpen(question)])
        yield { id, question, voice, decision };
}

/** What no sentence may have in it, whoever reads it. */
const FLAWS: readonly (readonly [string, RegExp])[] = [
  ['no full stop at the end', /[^.?!”)]$/],
  ['two full stops', /\.\./],
  ['two spaces, or one before a mark', / {2}| [.,?:]/],
  ['a sentence without a capital', /(^|[.?!] )\p{Ll}/u],
  ['a part that was not filled in', /[{}…]|undefined/],
  ['the same sentence twice', /([^.?!]{12,}[.?!]) \1/],
];

for (const entry of entries()) {
  const { decider } = entry;
  describe(`the explanations of ${decider.code.id}`, () => {
    it('are whole sentences for every reader', () => {
      const wrong = [...told(entry)].flatMap(({ id, question, voice, decision }) => {
        const text = explainText(decider, question, decision, voice);
        return FLAWS.filter(([, flaw]) => flaw.test(text)).map(
          ([name]) => `${id} (${voice}) ${name}: ${text}`,
        );
      });
      assert.deepEqual([...new Set(wrong)], []);
    });

    it('quote the child text to a pupil who is a child', () => {
      const wrong = [...told(entry)].flatMap(({ id, question, voice, decision }) => {
        if (voice !== 'child' || !isPupil(question.who) || decision.outcome === 'depends') return [];
        const { rule } = explain(decider, question, decision, voice);
        const quoted = decider.code.norms.some(({ text }) => text.child && rule.endsWith(`: ${text.child}`));
        return decision.outcome === 'silent' || quoted ? [] : [`${id}: ${rule}`];
      });
      assert.deepEqual(wrong, []);
    });

    it('give nobody but a pupil a teacher of their own', () => {
      const wrong = [...told(entry)].flatMap(({ id, question, voice, decision }) => {
        const { headline, action, inDoubt } = explain(decider, question, decision, voice);
        const said = `${headline} ${action} ${inDoubt}`;
        return isPupil(question.who) || !/je (juf|leraar|mentor|ouders)|your (teacher|parents)/.test(said)
          ? []
          : [`${id} (${question.who}, ${voice}): ${said}`];
      });
      assert.deepEqual(wrong, []);
    });

    it('are in English throughout when English is asked', () => {
      const dutch = [...told(entry)].flatMap(({ id, question, voice, decision }) => {
        const { rule, ...said } = explain(decider, question, decision, voice);
        const text = `${Object.values(said).join(' ')} ${rule.replace(/^Part “[^”]*”/, '')}`;
        return voice === 'en' && /\b(het|een|van|niet|je|naar|voor)\b/.test(text) ? [`${id}: ${text}`] : [];
      });
      assert.deepEqual([...new Set(dutch)], []);
    });

    it('say every exception as a clause, for every reader', () => {
      const wrong = decider.code.norms.flatMap(({ id, unless, who }) =>
        unless.flatMap((way) =>
          VOICES.map((voice) => describeAlternative(decider, way, who[0] ?? 'anyone', voice))
            .filter(
              (text) =>
                !/^(als|if) \S/.test(text) || /dit geldt:|this holds:|[…{}]/.test(text) || /, ?$/.test(text),
            )
            .map((text) => `${id}: ${text}`),
        ),
      );
      assert.deepEqual(wrong, []);
    });

    it('have no wording that nobody looked at since its rule changed', () => {
      assert.ok(entry.lookedAt, 'codes/*/looked-at.yaml was not read');
      assert.deepEqual(
        entry.findings.filter(({ kind }) => kind === 'stale-wording').map(({ message }) => message.en),
        [],
      );
    });
  });
}
