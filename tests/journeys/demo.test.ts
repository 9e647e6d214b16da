import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openStore } from '@netjes/store';
import type { Browser, Page } from 'playwright-core';
import { emptyFolder, someday } from '../databases/fresh-places.ts';
import { aPlace } from '../people/a-place.ts';
import { foundByAxe } from './axe.ts';
import { launch } from './browser.ts';
import { type Program, startProgram } from './a-program.ts';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

async function axeFindsNothing(page: Page, where: string): Promise<void> {
  assert.deepEqual(await foundByAxe(page), [], where);
}

async function fits(page: Page, width: number, where: string): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= width, `${where}: ${wide} px wide`);
}

describe('from an empty folder to the demo', () => {
  const { folder, remove } = emptyFolder();
  let program: Program;
  let url: string;
  before(async () => {
    program = startProgram('start', '--port', '0', '--data', folder);
    url = await program.until(/op (http:\/\/localhost:\d+)/);
  });
  after(async () => {
    await program.ended('SIGTERM');
    remove();
  });

  it('by the code in the terminal, at 360 px and without JavaScript', async () => {
    const code = await program.until(/deze code: (\S+)/);
    // scripts are off, so axe, which is one, looks in a page of its own
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width: 360, height: 780 },
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    await page.goto('/setup');
    await page.getByLabel('Code uit het venster').fill(code.toLowerCase());
    await page.getByRole('button', { name: 'Ga verder' }).click();
    assert.equal(await page.locator('h1').innerText(), 'Hoe wil je beginnen?');
    assert.doesNotMatch(page.url(), new RegExp(code, 'i'));
    // making it takes seconds, and on a busy machine many more
    await page.getByRole('button', { name: 'Maak de demo' }).click({ timeout: 120_000 });
    await page.waitForURL('**/demo', { timeout: 120_000 });
    assert.equal(await page.locator('h1').innerText(), 'Kies wie je bent');
    assert.equal((await page.goto('/setup'))?.status(), 404);
    await context.close();
  });

  for (const width of [360, 1280]) {
    it(`and then in as a pupil, a teacher, a principal and the FG, ${width} px wide`, async () => {
      const context = await browser.newContext({ baseURL: url, viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.goto('/demo');
      await fits(page, width, 'demo');
      const roles = ['Leerling', 'Leraar', 'Directeur', 'Functionaris gegevensbescherming (FG)'];
      for (const role of roles) {
        await page.goto('/demo');
        const first = page.locator('.begin li', {
          has: page.getByRole('heading', { name: role, exact: true }),
        });
        const name = await first.getByRole('button').innerText();
        await first.getByRole('button').click();
        await page.waitForURL('**/thuis');
        assert.ok((await page.locator('h1').innerText()).includes(name.split(' ')[0] ?? name), role);
        await page.getByText('Dit is de demo: alle namen zijn verzonnen.').waitFor();
        await fits(page, width, role);
        await axeFindsNothing(page, role);
      }
      await page.getByRole('link', { name: 'Word iemand anders' }).click();
      await page.getByText('Leerlingen (36)').first().click();
      await axeFindsNothing(page, 'demo');
      await context.close();
    });
  }
});

describe('netjes start --demo', () => {
  const { folder, remove } = emptyFolder();
  after(remove);

  it('makes the demo and goes straight to its people', async () => {
    const program = startProgram('start', '--demo', '--port', '0', '--data', folder);
    const url = await program.until(/open (http:\/\/localhost:\d+\/demo)/);
    assert.equal((await fetch(url)).status, 200);
    assert.doesNotMatch(program.said(), /deze code/);
    assert.equal(await program.ended('SIGTERM'), 0);
  });

  it('is refused beside real people, with what to do', async () => {
    const { folder: real, remove: removeReal } = emptyFolder();
    const keys = { file: path.join(real, 'keys.json') };
    const store = await openStore({ place: { folder: real }, keys, now: () => someday });
    await aPlace(store);
    await store.close();
    const program = startProgram('start', '--demo', '--port', '0', '--data', real);
    assert.equal(await program.ended(), 2);
    assert.match(program.said(), /echt bestuur.* kies een andere map/);
    removeReal();
  });

  it('is refused where others could reach it', async () => {
    const wide = startProgram('start', '--demo', '--host', '0.0.0.0', '--port', '0', '--data', folder);
    assert.equal(await wide.ended(), 2);
    assert.match(wide.said(), /laat --host 0\.0\.0\.0 weg/);
    const apart = startProgram('start', '--demo', '--only', 'web', '--data', folder);
    assert.equal(await apart.ended(), 2);
    assert.match(apart.said(), /laat --only weg/);
  });
});
