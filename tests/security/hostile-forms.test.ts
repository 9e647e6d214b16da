import { deepEqual, equal, ok } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { AllRoutes, OWN } from './all-routes.ts';
import { formsFor, HOSTILE, sendHostile, troubleWith, WITH_NUL } from './hostile.ts';

let all: AllRoutes;
let close: () => Promise<void>;
before(async () => {
  ({ all, close } = await AllRoutes.fresh());
});
after(() => close());

/** Long enough to meet every form; the long test sends every value in every field. */
const PAGES = 120;
const EACH = 3;

describe('a form with something in it that nobody types', () => {
  for (const visitor of ['sysadmin', 'principal', 'pupil', 'signed-out'] as const) {
    it(`breaks nothing, shows nothing and leads nowhere else, whoever sends it: ${visitor}`, async () => {
      const found = await formsFor(all, visitor, PAGES);
      ok(found.length > 2, `${found.length} forms`);
      const troubles: string[] = [];
      let nth = 0;
      for (const { form } of found) {
        for (const field of form.fields) {
          for (let i = 0; i < EACH; i += 1) {
            nth += 1;
            const cookie = await all.lasting(visitor);
            const value = HOSTILE[nth % HOSTILE.length] ?? '';
            const { trouble } = await sendHostile(
              all,
              { form, visitor, cookie, nth },
              { field: field.name, value },
            );
            if (trouble !== undefined) troubles.push(trouble);
          }
        }
        const cookie = await all.lasting(visitor);
        for (const value of ['<img src=x onerror=proef()>', '__proto__', '😀'.repeat(150)]) {
          const { trouble } = await sendHostile(
            all,
            { form, visitor, cookie, nth },
            { field: '', value, every: true },
          );
          if (trouble !== undefined) troubles.push(trouble);
        }
        await all.forgetAttempts();
      }
      deepEqual(troubles, []);
    });
  }
});

/** Bodies that are no form of ours, by the kind they say they are. */
const BODIES: readonly {
  readonly body: string | FormData;
  readonly type?: string;
  readonly status?: number;
}[] = [
  { body: '{"naam":"x","wachtwoord":["y"]}', type: 'application/json' },
  { body: '{"__proto__":{"isIn":true}}', type: 'application/json' },
  { body: 'naam=x', type: 'text/plain' },
  { body: '\xff\xfe\x00', type: 'application/octet-stream' },
  {
    body: '--x\r\ncontent-disposition: form-data; name="naam"\r\n\r\nx',
    type: 'multipart/form-data; boundary=x',
  },
  { body: 'x', type: 'multipart/form-data' },
  { body: 'naam=%E0%A4%A&%%%=%', type: 'application/x-www-form-urlencoded' },
  { body: `${'a=b&'.repeat(10_000)}naam=x`, type: 'application/x-www-form-urlencoded' },
  { body: 'id=1&id=2&naam=x&naam=y&wachtwoord=a&wachtwoord=b&doe=maken&doe=wissen' },
  { body: 'naam[]=x&naam[0]=y&naam[__proto__]=z&__proto__[isIn]=1&constructor[prototype][isIn]=1' },
  { body: `naam=${encodeURIComponent(WITH_NUL)}&code=x`, status: 400 },
  { body: '%00=x', status: 400 },
  { body: '' },
];

describe('a body that is no form of ours', () => {
  it('breaks nothing at any address', async () => {
    const troubles: string[] = [];
    for (const visitor of ['sysadmin', 'signed-out'] as const) {
      for (const route of all.routes('POST')) {
        const cookie = await all.lasting(visitor);
        for (const { body, type = 'application/x-www-form-urlencoded', status } of BODIES) {
          const headers = { ...OWN, 'content-type': type };
          const faults = all.faults.length;
          const response = await all.ask(all.address(route), { method: 'POST', cookie, headers, body });
          const trouble = await troubleWith(all, response, faults);
          if (trouble !== undefined)
            troubles.push(`${route.path} as ${visitor}, ${String(body).slice(0, 30)}: ${trouble}`);
          if (status !== undefined) equal(response.status, status, route.path);
        }
      }
      await all.forgetAttempts();
    }
    deepEqual(troubles, []);
    equal('isIn' in {}, false);
  });
});
