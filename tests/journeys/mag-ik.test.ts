import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { Site } from './site.ts';

let site: Site;
before(async () => {
  site = await Site.open();
});
after(() => site.close());

const heading = async (page: Page) => (await page.locator('h1').innerText()).trim();

for (const javaScriptEnabled of [true, false]) {
  describe(`asking, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    it('goes from home by a question back to the answer with its article', async () => {
      const { context, page } = await site.visit({ javaScriptEnabled });
      await page.goto('/');
      await page.getByLabel('Wat wil je doen?').fill('telefoon');
      await page.getByLabel('De Langstraat').check();
      await page.getByRole('button', { name: 'Zoek het op' }).click();
      assert.equal(await heading(page), 'Waar ben je?');
      await page.getByRole('link', { name: /In de kantine/ }).click();
      assert.equal(await heading(page), 'Ja, dat mag');
      assert.match(await page.locator('main').innerText(), /Artikel 9 · versie 1/);
      await page.getByRole('link', { name: 'Lees de regel in de code' }).first().click();
      assert.match(page.url(), /\/langstraat\/regels#langstraat-9/);
      assert.ok(await page.locator('.norm:target').isVisible());
      await context.close();
    });

    it('can go back a step, and take back what was said', async () => {
      const { context, page } = await site.visit({ javaScriptEnabled });
      await page.goto('/langstraat/mag-ik/phone.use');
      await page.getByRole('link', { name: /In de klas/ }).click();
      assert.equal(await heading(page), 'Vraag het eerst');
      await page.goBack();
      assert.equal(await heading(page), 'Waar ben je?');
      await page.goForward();
      await page.getByRole('link', { name: 'verwijder: in de klas' }).click();
      assert.equal(await heading(page), 'Waar ben je?');
      await context.close();
    });

    it('gives somebody else the same answer at the same address', async () => {
      const first = await site.visit({ javaScriptEnabled });
      await first.page.goto('/langstraat/mag-ik/phone.use');
      await first.page.getByRole('link', { name: /In de klas/ }).click();
      const shared = first.page.url();
      const second = await site.visit({ javaScriptEnabled });
      await second.page.goto(shared);
      assert.equal(await heading(second.page), await heading(first.page));
      await first.context.close();
      await second.context.close();
    });

    it('takes several answers at once, or none', async () => {
      const { context, page } = await site.visit({ javaScriptEnabled });
      await page.goto('/kennisnet/mag-ik/message.send?time=lesson&device=phone');
      await page.getByLabel('Een belediging').check();
      await page.getByLabel('Een bedreiging').check();
      await page.getByRole('button', { name: 'Verder' }).click();
      assert.match(page.url(), /content=insulting&content=threatening/);
      assert.equal(await heading(page), 'Nee, dat mag niet');
      await page.goBack();
      await page.getByLabel('Een belediging').uncheck();
      await page.getByLabel('Een bedreiging').uncheck();
      await page.getByRole('button', { name: 'Verder' }).click();
      assert.notEqual(await heading(page), 'Wat staat erin?');
      await context.close();
    });

    it('says what it depends on when the reader does not know', async () => {
      const { context, page } = await site.visit({ javaScriptEnabled });
      await page.goto('/langstraat/mag-ik/phone.use');
      for (let i = 0; i < 8 && (await heading(page)) !== 'Dat ligt eraan'; i++) {
        await page.getByRole('link', { name: 'Weet ik niet', exact: true }).click();
      }
      assert.equal(await heading(page), 'Dat ligt eraan');
      assert.match(await page.locator('main').innerText(), /In de klas\s+vraag het eerst/);
      await context.close();
    });

    it('answers for another reader', async () => {
      const { context, page } = await site.visit({ javaScriptEnabled });
      await page.goto('/langstraat');
      await page.getByText('Ik ben leerling').click();
      await page.getByRole('link', { name: 'leraar', exact: true }).click();
      assert.match(page.url(), /wie=teacher/);
      await page.getByText('Ik ben leraar').waitFor();
      await context.close();
    });
  });
}

it('the keyboard alone gets from home to the answer', async () => {
  const { context, page } = await site.visit();
  const focused = () =>
    page.evaluate(() => {
      const here = document.activeElement;
      return here instanceof HTMLInputElement
        ? `${here.type} ${here.value}`
        : (here?.textContent ?? '').trim();
    });
  const tabTo = async (wanted: RegExp) => {
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      if (wanted.test(await focused())) return;
    }
    assert.fail(`no Tab leads to ${wanted}`);
  };
  await page.goto('/');
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'Ga naar de inhoud');
  await tabTo(/^text /);
  await page.keyboard.type('telefoon');
  await tabTo(/^radio /);
  for (let i = 0; i < 5 && (await focused()) !== 'radio langstraat'; i++)
    await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), 'radio langstraat');
  await tabTo(/^Zoek het op$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/phone\.use/);
  assert.equal(await heading(page), 'Waar ben je?');
  await tabTo(/^In de kantine/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/place=/);
  assert.equal(await heading(page), 'Ja, dat mag');
  assert.match(await page.locator('main').innerText(), /Artikel 9/);
  await context.close();
});
