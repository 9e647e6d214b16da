import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import fc from 'fast-check';
import { exportCedar, exportTable, type Question } from '@netjes/norms';
import { entries, library, RUNS } from './codes.ts';
import { aQuestion } from './random-question.ts';
import { TableReader } from './table-reader.ts';

const { vocabulary } = library;

for (const { decider } of entries()) {
  const { code } = decider;
  const withActor = (question: Question): Question['situation'] =>
    question.who === 'sysadmin' && question.situation['actor'] === undefined
      ? { ...question.situation, actor: ['sysadmin'] }
      : question.situation;

  describe(`${code.id} exported`, () => {
    it('is denied by Cedar just where the answer is no or ask, for the same rules', () => {
      const { policies, entities } = exportCedar(vocabulary, code);
      const parsed = preparsePolicySet(code.id, { staticPolicies: policies });
      assert.equal(parsed.type, 'success', JSON.stringify(parsed));
      const ids = [...policies.matchAll(/^@id\("(.+)"\)$/gm)].map(([, id]) => id);
      const counted = { allow: 0, deny: 0 };
      fc.assert(
        fc.property(aQuestion(vocabulary, code), (question) => {
          const context = Object.fromEntries(
            Object.entries(withActor(question)).map(([fact, values]) => [
              fact.replaceAll('-', '_'),
              [...values],
            ]),
          );
          const answer = statefulIsAuthorized({
            principal: { type: 'Audience', id: question.who },
            action: { type: 'Action', id: question.act },
            resource: { type: 'School', id: code.id },
            context,
            preparsedPolicySetId: code.id,
            entities: entities.map((each) => ({ ...each, parents: [...each.parents] })),
          });
          assert.equal(answer.type, 'success', JSON.stringify(answer));
          if (answer.type !== 'success') return;
          const { decision, diagnostics } = answer.response;
          assert.deepEqual(diagnostics.errors, []);
          const { outcome } = decider.decide(question);
          counted[decision]++;
          assert.equal(decision, outcome === 'forbidden' || outcome === 'ask' ? 'deny' : 'allow');
          if (decision === 'allow') return;
          // Cedar names every policy that denies; ours names those that stand when any stands
          const denying = diagnostics.reason.map((id) => ids[Number(id.replace('policy', ''))] ?? id);
          const cited = decider.decide(question).because.map(({ norm }) => norm);
          assert.ok(
            cited.every((norm) => denying.includes(norm)),
            `${cited.join()} is not among ${denying.join()}`,
          );
        }),
        { numRuns: RUNS / 50, seed: 44 },
      );
      assert.ok(counted.allow > 10 && counted.deny > 10, JSON.stringify(counted));
    });

    it('gives as a table the same answers to somebody who has only the table', () => {
      const table = new TableReader(exportTable(vocabulary, code).csv);
      fc.assert(
        fc.property(aQuestion(vocabulary, code), (question) => {
          const { outcome, because } = decider.decide(question);
          const answer = table.decide(question.who, question.act, withActor(question));
          assert.deepEqual(answer, { outcome, norms: because.map(({ norm }) => norm).sort() });
        }),
        { numRuns: RUNS / 20, seed: 45 },
      );
    });
  });
}
