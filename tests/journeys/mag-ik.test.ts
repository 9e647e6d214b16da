import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { Site } from './site.ts';

let site: Site;
before(async () => {
  site = await Site.open();
});
after(() => site.close());

/** A phone of a child. */
const PHONE = { width: 360, height: 740 };

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
      await page.waitForURL(/\/langstraat\/regels#langstraat-9/);
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
      await first.page.waitForURL(/place=classroom/);
      const shared = first.page.url();
      const second = await site.visit({ javaScriptEnabled });
      await second.page.goto(shared);
      assert.equal(await heading(second.page), await heading(first.page));
      await first.context.close();
      await second.context.close();
    });

    it('takes several answers at once, or one', async () => {
      const { context, page } = await site.visit({ javaScriptEnabled });
      await page.goto('/langstraat/mag-ik/photo.share');
      await page.getByText('Meer dan een').click();
      await page.getByLabel('Een leerling in beeld').check();
      await page.getByLabel('Een kind van een ander in beeld').check();
      await page.getByRole('button', { name: 'Verder' }).click();
      await page.waitForURL(/photo-subject=pupil&photo-subject=other-child/);
      assert.equal(await heading(page), 'Vraag het eerst');
      await page.goBack();
      await page.getByRole('link', { name: /^Een leerling in beeld/ }).click();
      await page.waitForURL(/photo-subject=pupil$/);
      await context.close();
    });

    it('answers a child at once who said that they are young', async () => {
      const { context, page } = await site.visit({ javaScriptEnabled, viewport: PHONE });
      await page.goto('/langstraat?wie=pupil&stem=kind');
      await page.getByLabel('Wat wil je doen?').fill('mag ik appen in de klas');
      await page.getByRole('button', { name: 'Zoek', exact: true }).click();
      assert.equal(await heading(page), 'Nee, dat mag niet');
      await page.getByRole('link', { name: 'verwijder: jonger dan 16' }).click();
      assert.equal(await heading(page), 'Hoe oud ben je?');
      await context.close();
    });

    it('answers a pupil with what is usual, and with the cases in which it is another, in two taps', async () => {
      const { context, page } = await site.visit({ javaScriptEnabled, viewport: PHONE });
      await page.goto('/langstraat');
      await page.getByLabel('Wat wil je doen?').fill('mag ik appen in de klas');
      await page.getByRole('button', { name: 'Zoek', exact: true }).click();
      assert.equal(await heading(page), 'Hoe oud ben je?');
      await page.getByRole('link', { name: /^16 of ouder/ }).click();
      assert.equal(await heading(page), 'Wanneer is het?');
      await page.getByRole('link', { name: /^Op een ander moment.*vraag het eerst/s }).click();
      assert.equal(await heading(page), 'Vraag het eerst');
      const cases = page.getByRole('region', { name: 'Soms is het anders' });
      assert.match(await cases.innerText(), /Als iemand er last van kan krijgen\s+nee/);
      await cases.getByRole('link', { name: 'Als iemand er last van kan krijgen' }).click();
      assert.equal(await heading(page), 'Nee, dat mag niet');
      await page.goBack();
      assert.equal(await heading(page), 'Vraag het eerst');
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
      await page.waitForURL(/wie=teacher/);
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
