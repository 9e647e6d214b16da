import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { library } from '../oracle/codes.ts';
import { foundByAxe } from './axe.ts';
import { readQr } from './read-qr.ts';
import { Site } from './site.ts';

let site: Site;
before(async () => {
  site = await Site.open();
});
after(() => site.close());

const PAGES = [
  '/vergelijk?wie=parent',
  '/vergelijk?wie=teacher&taal=en',
  '/vergelijk/noordkwartier/sticht?wie=parent',
  '/langstraat/poster',
  '/langstraat/poster?maat=a3&taal=en',
  '/sooog/vragenblad',
  '/sooog/vragenblad?aantal=15&reeks=2&taal=en',
];

/** Number and size in mm of the sheets of paper a page prints on. */
async function paper(page: Page, path: string): Promise<{ sheets: number; size: string }> {
  await page.goto(path);
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  const [, width = '0', height = '0'] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
  const mm = (points: string) => Math.round((Number(points) / 72) * 25.4);
  return { sheets: (pdf.match(/\/Type\s*\/Page\b/g) ?? []).length, size: `${mm(width)} x ${mm(height)}` };
}

describe('compare, poster and question sheet', () => {
  it('give axe nothing to find, on a phone and on a screen', async () => {
    for (const width of [360, 1280]) {
      const { context, page } = await site.visit({ viewport: { width, height: 800 } });
      // one language is enough where only the width changes: axe takes seconds for a long page
      for (const path of PAGES.filter((each) => width === 360 || !each.includes('taal=en'))) {
        await page.goto(path);
        assert.deepEqual(await foundByAxe(page), [], `${path} at ${width} px`);
      }
      await context.close();
    }
  });

  it('do not fall off the side', async () => {
    for (const width of [320, 700, 800, 1280]) {
      const { context, page, strangers } = await site.visit({
        viewport: { width, height: 700 },
        javaScriptEnabled: false,
      });
      for (const path of ['/vergelijk', ...PAGES]) {
        await page.goto(path);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${path}: ${wide} of ${width}`);
      }
      assert.deepEqual(strangers, []);
      await context.close();
    }
  });

  it('a cell of the table leads to the answer, and to the rule', async () => {
    const { context, page } = await site.visit({ javaScriptEnabled: false });
    await page.goto('/vergelijk?wie=pupil');
    const row = page.getByRole('row', { name: 'Telefoon in de kantine, in de pauze' });
    await row.getByRole('link', { name: /^ja/ }).click();
    assert.equal(await page.locator('h1').innerText(), 'Ja, dat mag');
    await page.goBack();
    await row.getByRole('link', { name: 'artikel 9' }).click();
    await page.waitForURL(/\/langstraat\/regels#langstraat-9a$/);
    await context.close();
  });

  it('the table is cards on a phone, each cell with its code', async () => {
    const { context, page } = await site.visit({ viewport: { width: 360, height: 800 } });
    await page.goto('/vergelijk?wie=parent');
    const cell = page.locator('.compare td').first();
    assert.match(await cell.evaluate((each) => getComputedStyle(each, '::before').content), /^"Kennisnet"/);
    const [box, row] = [
      await cell.boundingBox(),
      await page.locator('.compare tbody tr').nth(1).boundingBox(),
    ];
    assert.ok(box && row && box.width > row.width * 0.9);
    await context.close();
  });
});

describe('on paper', () => {
  it('a poster is one sheet of A4 or A3, with nothing cut off', async () => {
    const { context, page } = await site.visit();
    for (const id of library.codes.keys()) {
      for (const language of ['nl', 'en']) {
        const path = `/${id}/poster?taal=${language}`;
        assert.deepEqual(await paper(page, path), { sheets: 1, size: '210 x 297' }, path);
        assert.deepEqual(await paper(page, `${path}&maat=a3`), { sheets: 1, size: '297 x 420' }, path);
        await page.emulateMedia({ media: 'print' });
        const spare = await page.evaluate(() => {
          const bottom = (selector: string) =>
            document.querySelector(selector)?.getBoundingClientRect().bottom ?? 0;
          return bottom('.poster') - bottom('.poster footer');
        });
        assert.ok(spare >= -1, `${path}: ${spare} px too long`);
        await page.emulateMedia({ media: null });
      }
    }
    await context.close();
  });

  it('a sheet of ten questions is two sides: questions, answers', async () => {
    const { context, page } = await site.visit();
    for (const id of library.codes.keys()) {
      for (const path of [`/${id}/vragenblad`, `/${id}/vragenblad?reeks=2&taal=en`]) {
        assert.deepEqual(await paper(page, path), { sheets: 2, size: '210 x 297' }, path);
      }
    }
    await context.close();
  });

  it('the code on a poster leads a camera to the school', async () => {
    const { context, page } = await site.visit();
    await page.goto('/sooog/poster');
    assert.equal(await readQr(page.locator('.qr')), `${site.url}/sooog`);
    await context.close();
  });
});
