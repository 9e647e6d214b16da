import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { onBothEngines } from '../databases/both-engines.ts';
import { AllRoutes, VISITORS } from './all-routes.ts';
import { formsFor, HOSTILE, sendHostile, WITH_NUL } from './hostile.ts';

const RUNS = Math.min(2000, Number(process.env['NETJES_RUNS'] ?? 200) / 50);

const anything = fc.oneof(
  fc.constantFrom(...HOSTILE, WITH_NUL),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

onBothEngines('every form there is', ({ open }) => {
  for (const visitor of VISITORS) {
    test(`takes anything in any field from anybody without breaking: ${visitor}`, async (t) => {
      const all = await AllRoutes.over(await open());
      const found = await formsFor(all, visitor, 400);
      const troubles: string[] = [];
      let nth = 0;
      for (const { form } of found) {
        await all.forgetAttempts();
        for (const { name: field } of form.fields) {
          for (const value of [...HOSTILE, WITH_NUL]) {
            nth += 1;
            const cookie = await all.lasting(visitor);
            const { trouble } = await sendHostile(all, { form, visitor, cookie, nth }, { field, value });
            if (trouble !== undefined) troubles.push(trouble);
          }
        }
      }
      const forms = fc.constantFrom(...found.filter(({ form }) => form.fields.length > 0));
      await fc.assert(
        fc.asyncProperty(forms, anything, fc.nat(), async ({ form }, value, at) => {
          nth += 1;
          const cookie = await all.lasting(visitor);
          const field = form.fields[at % form.fields.length]?.name ?? '';
          const { trouble } = await sendHostile(all, { form, visitor, cookie, nth }, { field, value });
          if (trouble !== undefined) troubles.push(trouble);
          await all.forgetAttempts();
        }),
        { numRuns: RUNS },
      );
      t.diagnostic(`${all.asked} requests to ${found.length} forms`);
      deepEqual([...new Set(troubles)].slice(0, 20), []);
    });
  }
});
