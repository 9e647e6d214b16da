import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { library } from '../oracle/codes.ts';
import { Site } from './site.ts';

let site: Site;
before(async () => {
  site = await Site.open();
});
after(() => site.close());

describe('the code as a document', () => {
  it('shows every rule under its own anchor', async () => {
    const { context, page } = await site.visit({ javaScriptEnabled: false });
    for (const [id, { decider }] of library.codes) {
      await page.goto(`/${id}/regels`);
      const shown = await page.locator('.norm').evaluateAll((norms) => norms.map((norm) => norm.id));
      assert.deepEqual(shown.toSorted(), decider.code.norms.map((norm) => norm.id).toSorted(), id);
    }
    await context.close();
  });

  it('has its chapters at the side, and folded away on a phone', async () => {
    const wide = await site.visit({ viewport: { width: 1280, height: 800 }, javaScriptEnabled: false });
    await wide.page.goto('/langstraat/regels');
    const [first] = await wide.page.getByRole('navigation', { name: 'Hoofdstukken' }).getByRole('link').all();
    assert.ok(await first?.isVisible());
    await wide.context.close();

    const { context, page } = await site.visit({
      viewport: { width: 360, height: 800 },
      javaScriptEnabled: false,
    });
    await page.goto('/langstraat/regels');
    const chapters = page.locator('.contents a');
    assert.equal(await chapters.first().isVisible(), false);
    await page.getByText('Hoofdstukken').click();
    await chapters.first().waitFor();
    await context.close();
  });

  it('can be narrowed to the rules for one reader', async () => {
    const { context, page } = await site.visit({ javaScriptEnabled: false });
    await page.goto('/langstraat/regels');
    const all = await page.locator('.norm').count();
    await page.getByText('Regels voor: iedereen').click();
    await page.getByRole('link', { name: 'leerling', exact: true }).click();
    await page.waitForURL(/wie=pupil/);
    const own = await page.locator('.norm').count();
    assert.ok(own > 10 && own < all, `${own} of ${all}`);
    await context.close();
  });

  it('on paper has no way around, and everything open', async () => {
    const { context, page } = await site.visit();
    await page.goto('/langstraat/regels');
    await page.emulateMedia({ media: 'print' });
    for (const nav of await page.locator('nav, .top, .reader, .contents').all()) {
      assert.equal(await nav.isVisible(), false, await nav.evaluate((each) => each.outerHTML.slice(0, 80)));
    }
    const norms = await page.locator('.norm').all();
    assert.ok(norms.length > 50);
    for (const norm of norms) assert.ok(await norm.isVisible());
    assert.match(await page.locator('main').innerText(), /geen officiële uitgave/);
    await context.close();
  });

  it('an answer on paper shows the rules that the screen folds away', async () => {
    const { context, page } = await site.visit();
    await page.goto(
      '/sooog/mag-ik/phone.use?device=phone&device-owner=own&place=canteen&time=break&permission-from=school-leadership&precies=ja',
    );
    const folded = page.locator('details .rule').first();
    assert.equal(await folded.isVisible(), false);
    await page.emulateMedia({ media: 'print' });
    assert.ok(await folded.isVisible());
    await context.close();
  });
});
