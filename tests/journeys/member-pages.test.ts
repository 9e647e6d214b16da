import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openStore, type Store } from '@netjes/store';
import { startWeb } from '@netjes/web';
import type { Browser, BrowserContext } from 'playwright-core';
import { freshPlace } from '../databases/fresh-places.ts';
import { fill } from '../isolation/addresses.ts';
import { makeWorld, type World } from '../isolation/isolation.ts';
import { readTable } from '../isolation/read-table.ts';
import { library } from '../oracle/codes.ts';
import { cookieOf, type PersonName } from '../people/a-place.ts';
import { foundByAxe } from './axe.ts';
import { launch } from './browser.ts';
import { isLong } from './is-long.ts';

/** Pages that know nobody, which have tests of their own, and files that are no pages. */
const PUBLIC = /^\/($|:code|vast|offline|over$|mag-ik$|vergelijk|gezondheid|healthz|zelfde)|\.json$|\.js$/;

/** Every page that somebody may see who knows Netjes, by the first visitor of the table who may. */
const PAGES = readTable()
  .filter(({ method, path, place }) => method === 'GET' && place === 'own school' && !PUBLIC.test(path))
  .flatMap(({ path, gets }) => {
    const visitor = [...gets].find(([, got]) => got === '200')?.[0];
    return visitor === undefined ? [] : [{ path, visitor }];
  });

let store: Store;
let world: World;
let url: string;
let browser: Browser;
const left: (() => Promise<void> | void)[] = [];

before(async () => {
  const { at, remove } = await freshPlace('pglite');
  store = await openStore({ ...at, now: () => Temporal.Now.instant() });
  world = await makeWorld(store, Temporal.Now.instant());
  const web = await startWeb({
    library,
    port: 0,
    host: '127.0.0.1',
    isAhead: false,
    opened: () => ({ store }),
  });
  url = web.url;
  browser = await launch();
  left.push(
    remove,
    () => store.close(),
    () => web.close(),
    () => browser.close(),
  );
});
after(async () => {
  for (const undo of left.toReversed()) await undo();
});

async function visit(
  visitor: string,
  options: Parameters<Browser['newContext']>[0],
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url, ...options });
  if (visitor === 'signed-out') return context;
  const cookie = await cookieOf(store, world.own, visitor as PersonName, { now: Temporal.Now.instant() });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url }]);
  return context;
}

const PHONE = { width: 360, language: 'nl' };
const SCREEN = { width: 1280, language: 'en' };

describe('every page of whoever signs in', () => {
  it('is in the table', () => assert.ok(PAGES.length > 20, `${PAGES.length} pages`));

  for (const { width, language } of isLong ? [PHONE, SCREEN] : [PHONE]) {
    it(`is found good by axe, and stays on a screen of ${width} px (${language})`, async () => {
      for (const [visitor, pages] of Map.groupBy(PAGES, (page) => page.visitor)) {
        const context = await visit(visitor, { viewport: { width, height: 800 } });
        const page = await context.newPage();
        for (const { path } of pages) {
          const response = await page.goto(`${fill(path, world.at['own school'])}?taal=${language}`);
          assert.equal(response?.status(), 200, `${path} for ${visitor}`);
          await page.locator('details').evaluateAll((all) => {
            for (const each of all) each.setAttribute('open', '');
          });
          const wide = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= width, `${path} is ${wide} px wide`);
          assert.equal(await page.locator('html').getAttribute('lang'), language, path);
          assert.deepEqual(await foundByAxe(page), [], path);
        }
        await context.close();
      }
    });
  }

  it('is there without JavaScript, on a screen of 320 px', async () => {
    for (const [visitor, pages] of Map.groupBy(PAGES, (page) => page.visitor)) {
      const context = await visit(visitor, {
        viewport: { width: 320, height: 700 },
        javaScriptEnabled: false,
      });
      const page = await context.newPage();
      for (const { path } of pages) {
        await page.goto(fill(path, world.at['own school']));
        assert.ok(await page.locator('h1').isVisible(), path);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= 320, `${path} is ${wide} px wide`);
      }
      await context.close();
    }
  });
});
