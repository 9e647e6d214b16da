import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Entry, Library } from '@netjes/norms';
import type { Page } from 'playwright-core';
import { library } from '../oracle/codes.ts';
import { type Between } from './between.ts';
import { cutOff, heading, isOwn, keep, keptCodes, keptFiles, visitors } from './offline-visit.ts';

const visiting = visitors();

/** The same code with other words in every rule. */
function reworded(text: string): Library {
  const codes = [...library.codes].map(([id, entry]): [string, Entry] => {
    const { decider } = entry;
    const norms = decider.code.norms.map((norm) => ({ ...norm, title: { nl: text } }));
    return [id, { ...entry, findings: [], decider: { ...decider, code: { ...decider.code, norms } } }];
  });
  return { ...library, codes: new Map(codes) };
}

/** From now on the pages are served as another version. */
function renew(line: Between, version: string): void {
  line.sent = (path, body) =>
    path.startsWith('/offline')
      ? body.toString().replace(/(const VERSION=|"version":)"[^"]*"/, `$1"${version}"`)
      : body;
}

/** Has the browser look for a newer worker now, as it does by itself after a page, and waits until that was tried. */
async function lookForNewer(page: Page): Promise<string> {
  return await page.evaluate(async () => {
    const registered = await navigator.serviceWorker.ready;
    await registered.update().catch(() => undefined);
    const tried = registered.installing;
    await new Promise<void>((resolve) => {
      const look = () => {
        if (tried === null || !['parsed', 'installing'].includes(tried.state)) resolve();
      };
      tried?.addEventListener('statechange', look);
      look();
    });
    return registered.waiting ? 'waits' : (tried?.state ?? 'none');
  });
}

const RULE = '/langstraat/mag-ik/phone.use?place=canteen';
const text = (page: Page) => page.locator('main').innerText();

describe('a new version of a code', () => {
  it('takes the place of the old one at the next visit, and nothing of the old one stays', async () => {
    await visiting(async (visit) => {
      const { page, line } = visit;
      await keep(page, 'langstraat');
      const old = (await keptFiles(page)).map(([path]) => path).filter((path) => path.includes('/code-'));
      await line.replace(reworded('Heel andere regel'));
      await page.goto(RULE);
      assert.match(await text(page), /Heel andere regel/, 'a server in reach goes first');
      await keep(page, 'langstraat');
      const now = (await keptFiles(page)).map(([path]) => path).filter((path) => path.includes('/code-'));
      assert.equal(now.length, 1);
      assert.notDeepEqual(now, old);
      await cutOff(visit);
      await page.goto(RULE);
      assert.ok(await isOwn(page));
      assert.match(await text(page), /Heel andere regel/);
    });
  });

  it('comes for all codes that are kept at once, so that no two of them are of other moments', async () => {
    await visiting(async (visit) => {
      const { page, line } = visit;
      await keep(page, 'langstraat', 'sooog');
      await line.replace(reworded('Heel andere regel'));
      await keep(page, 'sooog');
      await cutOff(visit);
      await page.goto(RULE);
      assert.match(await text(page), /Heel andere regel/);
    });
  });

  it('that does not arrive whole changes nothing on the device', async () => {
    await visiting(async (visit) => {
      const { page, line } = visit;
      await keep(page, 'langstraat');
      const kept = await keptFiles(page);
      await line.replace(reworded('Halve regel'));
      let missed = 0;
      line.line = (path) => {
        if (!path.startsWith('/vast/code-')) return 'fine';
        missed += 1;
        return 'away';
      };
      await keep(page, 'langstraat');
      assert.ok(missed > 0, 'the new version was tried');
      assert.deepEqual(await keptFiles(page), kept);
      await cutOff(visit);
      await page.goto(RULE);
      assert.ok(await isOwn(page));
      assert.match(await text(page), /Telefoon op openbare plekken/);
      assert.equal(await heading(page), 'Ja, dat mag');
    });
  });

  it('in which the code is no longer there takes it off the device', async () => {
    await visiting(async ({ page, line }) => {
      await keep(page, 'langstraat', 'sooog');
      await line.replace({
        ...library,
        codes: new Map([...library.codes].filter(([id]) => id !== 'langstraat')),
      });
      await keep(page, 'sooog');
      assert.deepEqual(await keptCodes(page), ['sooog']);
    });
  });
});

describe('a new version of the pages', () => {
  it('waits until no page of the site is open, and then answers with all codes that were kept', async () => {
    await visiting(async (visit) => {
      const { page, context, line } = visit;
      const second = await context.newPage();
      await keep(page, 'langstraat');
      await keep(second, 'sooog');
      const [old] = await page.evaluate(() => caches.keys());
      renew(line, 'later');
      await line.replace(reworded('Heel andere regel'));
      await page.reload();
      assert.equal(await lookForNewer(page), 'waits');
      assert.deepEqual(
        (await page.evaluate(() => caches.keys())).toSorted(),
        [old, 'netjes-later'].toSorted(),
      );
      // the one at work goes on, with the data that it can read
      await second.reload();
      await context.setOffline(true);
      await page.goto(RULE);
      assert.ok(await isOwn(page));
      assert.match(await text(page), /Telefoon op openbare plekken/);
      await context.setOffline(false);

      await page.close();
      await second.close();
      const later = await context.newPage();
      await keep(later, 'langstraat');
      await later.waitForFunction(async (gone) => !(await caches.keys()).includes(gone ?? ''), old);
      assert.deepEqual(await keptCodes(later), ['langstraat', 'sooog']);
      await cutOff({ ...visit, page: later });
      await later.goto(RULE);
      assert.ok(await isOwn(later));
      assert.match(await text(later), /Heel andere regel/);
    });
  });

  it('keeps what is opened while it waits', async () => {
    await visiting(async (visit) => {
      const { page, context, line } = visit;
      await keep(page, 'langstraat');
      renew(line, 'later');
      await page.reload();
      assert.equal(await lookForNewer(page), 'waits');
      await page.goto('/sooog');
      await page.waitForFunction(async () => {
        const kept = await (await caches.open('netjes-later')).keys();
        return kept.some(({ url }) => url.includes('/code-sooog'));
      });
      await page.close();
      const later = await context.newPage();
      await keep(later, 'langstraat');
      await cutOff({ ...visit, page: later });
      await later.goto('/sooog/regels');
      assert.ok(await isOwn(later));
    });
  });

  it('that does not arrive whole leaves the old one as it was', async () => {
    await visiting(async (visit) => {
      const { page, line } = visit;
      await keep(page, 'langstraat');
      const kept = await keptFiles(page);
      renew(line, 'later');
      await line.replace(reworded('Halve regel'));
      line.line = (path) => (path.startsWith('/vast/code-') ? 'away' : 'fine');
      await page.reload();
      assert.equal(await lookForNewer(page), 'redundant');
      assert.deepEqual(await keptFiles(page), kept);
      await cutOff(visit);
      await page.goto(RULE);
      assert.ok(await isOwn(page));
      assert.match(await text(page), /Telefoon op openbare plekken/);
    });
  });
});
