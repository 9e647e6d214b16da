import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { library } from '../oracle/codes.ts';
import { Between } from './between.ts';
import { launch } from './browser.ts';

const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 } };

export interface Visit {
  readonly line: Between;
  readonly context: BrowserContext;
  readonly page: Page;
}

type Visiting = (work: (visit: Visit) => Promise<void>, options?: BrowserContextOptions) => Promise<void>;

/** Visitors with a phone and a server of their own, which can be stopped. One browser for the file that calls this. */
export function visitors(): Visiting {
  let browser: Browser;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
  return async (work, options = {}) => {
    const line = await Between.open(library);
    const context = await browser.newContext({ baseURL: line.url, ...PHONE, ...options });
    try {
      await work({ line, context, page: await context.newPage() });
    } finally {
      await context.close();
      await line.stop();
    }
  };
}

/** Nothing answers any more: the server is stopped and the phone has no network. */
export async function cutOff({ line, context }: Visit): Promise<void> {
  await context.setOffline(true);
  await line.stop();
  await assert.rejects(fetch(line.url), 'the server still answers');
}

/** Waits until the page says that it works without internet. */
export async function isKept(page: Page): Promise<void> {
  await page.locator('.on-device [data-when=kept]').waitFor();
}

/** Opens codes, and waits for each until it is on the device. */
export async function keep(page: Page, ...codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    await page.goto(`/${code}`);
    await isKept(page);
  }
}

/** Types a question and sends it, as a visitor does. */
export async function ask(page: Page, words: string): Promise<void> {
  await page.locator('input[name=q]').fill(words);
  await page.keyboard.press('Enter');
}

export const heading = async (page: Page) => (await page.locator('h1').innerText()).trim();

/** Whether the device made the page by itself. */
export async function isOwn(page: Page): Promise<boolean> {
  await page.waitForLoadState('domcontentloaded');
  return await page.locator('aside.offline').isVisible();
}

/** Addresses of what a device keeps, with their size in bytes. */
export async function keptFiles(page: Page): Promise<[path: string, size: number][]> {
  return await page.evaluate(async () => {
    const all: [string, number][] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const body = await (await cache.match(request))?.arrayBuffer();
        all.push([new URL(request.url).pathname, body?.byteLength ?? 0]);
      }
    }
    return all;
  });
}

/** Whose data a device keeps. */
export async function keptCodes(page: Page): Promise<string[]> {
  const files = await keptFiles(page);
  return files.flatMap(([path]) => /\/code-([a-z]+)\./.exec(path)?.[1] ?? []).toSorted();
}
