import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PlaceSite } from './place-site.ts';

let site: PlaceSite;
before(async () => {
  site = await PlaceSite.open();
});
after(() => site.close());

describe('a school appoints somebody for a role that its code needs', () => {
  for (const { width, javaScriptEnabled } of [
    { width: 360, javaScriptEnabled: false },
    { width: 1280, javaScriptEnabled: true },
  ]) {
    it(`from the first line of its page, ${width} px wide`, async () => {
      const page = await site.visit('principal', { viewport: { width, height: 800 }, javaScriptEnabled });
      await page.goto('/school/de-brug');
      const role = width === 360 ? 'mentor' : 'leidinggevende';
      const open = page.locator('.notice').getByRole('link', { name: role });
      await open.click();
      await page.getByRole('searchbox').fill('vos');
      await page.getByRole('button', { name: 'Zoek' }).click();
      await page.getByRole('link', { name: 'Tom Vos' }).click();
      const form = page.locator('#rol-geven');
      assert.equal(
        await form.getByLabel('Rol', { exact: true }).inputValue(),
        width === 360 ? 'mentor' : 'manager',
      );
      await form.getByRole('button', { name: 'Geef deze rol' }).click();
      assert.match(await page.getByRole('status').innerText(), /De rol is gegeven/);
      await page.waitForLoadState();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${wide}`);
      await page.goto('/school/de-brug');
      assert.equal(await open.count(), 0);
      await page.context().close();
    });
  }
});

it('a board adds a school and chooses the code it lives by', async () => {
  const page = await site.visit('sysadmin', { viewport: { width: 360, height: 800 } });
  await page.goto('/bestuur');
  await page.getByText('Voeg een school toe').click();
  await page.getByLabel('Naam van de school').fill('De Zevensprong');
  await page.getByLabel('Gedragscode', { exact: true }).selectOption('sooog');
  await page.getByRole('button', { name: 'Voeg toe' }).click();
  assert.match(await page.getByRole('status').innerText(), /De school staat erbij/);
  await page.getByRole('link', { name: 'De Zevensprong' }).click();
  assert.match(await page.locator('main').innerText(), /nu niemand heeft[^]*schoolleiding/);
  await page.context().close();
});

it('a form with something wrong keeps what was typed, and leads to what is wrong', async () => {
  const page = await site.visit('coordinator', { viewport: { width: 360, height: 800 } });
  await page.goto('/school/de-brug/mensen?nieuw');
  await page.getByLabel('Voornaam').fill('Sietske');
  await page.getByLabel('Achternaam').fill('Hofstra');
  await page.getByLabel('Mailadres').fill('teacher@de-waard.example');
  await page.getByRole('button', { name: 'Voeg iemand toe' }).click();
  const alert = page.getByRole('alert');
  assert.match(await alert.innerText(), /Kies een rol/);
  assert.match(await alert.innerText(), /heeft dit mailadres al/);
  assert.equal(await page.getByLabel('Voornaam').inputValue(), 'Sietske');
  await alert.getByRole('link', { name: /mailadres/ }).click();
  await page.getByLabel('Mailadres').fill('sietske@de-waard.example');
  await page.locator('#rol').selectOption('teacher');
  await page.getByRole('button', { name: 'Voeg iemand toe' }).click();
  assert.equal(await page.locator('h1').innerText(), 'Sietske Hofstra');
  await page.context().close();
});
