import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { aUser, filesOf, oneRoster } from '../rosters/one-roster.ts';
import { PlaceSite } from './place-site.ts';

let site: PlaceSite;
before(async () => {
  site = await PlaceSite.open();
});
after(() => site.close());

async function deliver(page: Page, school: string): Promise<void> {
  const tables = oneRoster();
  tables.users.push(aUser('d1', 'administrator', { givenName: 'Dirk', familyName: 'Baas' }));
  await page.goto(`/school/${school}/aanleveren`);
  await page.getByLabel('Bestanden').setInputFiles(
    Object.entries(filesOf({ ...tables })).map(([name, content]) => ({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(content),
    })),
  );
  await page.getByLabel('Waar komen ze vandaan?').fill('ParnasSys');
  await page.getByRole('button', { name: 'Lees de bestanden' }).click();
  await page.getByRole('heading', { name: 'Dit verandert er' }).waitFor();
}

describe('a list of classes and people', () => {
  for (const { width, javaScriptEnabled, visitor, school } of [
    { width: 360, javaScriptEnabled: false, visitor: 'principal', school: 'de-brug' },
    { width: 1280, javaScriptEnabled: true, visitor: 'otherPrincipal', school: 'het-veld' },
  ] as const) {
    it(`is read, looked at and done, and has nothing new the second time; ${width} px wide`, async () => {
      const page = await site.visit(visitor, { viewport: { width, height: 800 }, javaScriptEnabled });
      await deliver(page, school);
      await page.locator('summary', { hasText: 'Nieuw:' }).click();
      const main = page.locator('main');
      assert.match(await main.innerText(), /Noor van den Berg \(leerling\)/);
      assert.match(await main.innerText(), /Niet bewaard/);
      await page.waitForLoadState();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${wide}`);
      await page.getByRole('button', { name: 'Voer dit door' }).click();
      assert.match(await page.getByRole('status').innerText(), /verwerkt/);
      await page.goto(`/school/${school}/mensen?zoek=jansen`);
      assert.match(await main.innerText(), /Ada Jansen/);
      await deliver(page, school);
      assert.match(await main.innerText(), /Er verandert niets/);
      await page.getByRole('button', { name: 'Gooi deze levering weg' }).click();
      assert.match(await page.getByRole('status').innerText(), /weggegooid/);
      await page.context().close();
    });
  }
});
