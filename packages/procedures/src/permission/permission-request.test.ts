import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { library } from '../../../../tests/oracle/codes.ts';
import { ask, move, PHONE } from '../../../../tests/processes/asking-leave.ts';
import { aContext, somebody } from '../../../../tests/processes/context.ts';
import { isRefusal } from '../refusal.ts';
import { isOfUse } from './look-again.ts';

describe('in every code', () => {
  for (const [id, { decider, examples }] of library.codes) {
    it(`a request that got every yes it asks is of use: ${id}`, () => {
      const context = aContext(decider);
      let granted = 0;
      for (const { question } of examples) {
        const asker = somebody(`${question.who}-1`, question.who);
        const { who, act, situation } = question;
        const said = Object.fromEntries(
          Object.entries(situation).filter(([fact]) => fact !== 'permission-from' && fact !== 'consent-of'),
        );
        const result = ask(context, { ...PHONE, who, act, situation: said, concerned: ['child-9'] }, asker);
        if (isRefusal(result)) continue;
        let { file } = result;
        const everybody = [...new Set([...file.data.asked.lists.flat(), ...file.data.asked.via])];
        const deciders = everybody.map((role) => somebody(`${role}-9`, { role }));
        for (const actor of deciders) {
          for (const name of ['pass-on', 'yes'] as const) {
            for (const other of name === 'yes' ? deciders : [actor]) {
              const next = move(context, file, name, other);
              if (!isRefusal(next)) file = next.file;
            }
          }
        }
        assert.equal(file.state, 'granted', `${who} ${act} ${JSON.stringify(situation)}`);
        assert.ok(isOfUse(file.data, context), `${who} ${act} ${JSON.stringify(situation)}`);
        granted += 1;
      }
      assert.ok(granted >= 10, String(granted));
    });
  }
});
