import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { heading, isOwn, keep, visitors } from './offline-visit.ts';

const visiting = visitors();

const RULE = '/langstraat/mag-ik/phone.use?place=canteen';

describe('a line that hardly works', () => {
  for (const bad of ['away', 'slow'] as const) {
    it(`is not waited for longer than a few seconds: ${bad}`, async () => {
      await visiting(async ({ page, line }) => {
        await keep(page, 'langstraat');
        line.line = () => bad;
        await page.goto(RULE);
        assert.equal(await heading(page), 'Ja, dat mag');
        // the slow line would have brought the server's own page, so it was not waited for
        assert.ok(await isOwn(page));
        // the browser itself makes a second request for an address wait for the first
        line.line = () => 'fine';
        await page.goto(`${RULE}&q=${bad}`);
        assert.ok(!(await isOwn(page)), 'with the server back, its page is shown');
      });
    });
  }

  it('is waited for where the device has nothing itself', async () => {
    await visiting(async ({ page, line }) => {
      await keep(page, 'langstraat');
      line.line = (path) => (path.startsWith('/sooog') ? 'slow' : 'fine');
      await page.goto('/sooog/regels');
      assert.ok(!(await isOwn(page)));
      assert.notEqual(await heading(page), 'Deze bladzijde kan niet zonder internet');
    });
  });
});
