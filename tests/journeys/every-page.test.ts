import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { foundByAxe } from './axe.ts';
import { isLong } from './is-long.ts';
import { KINDS, Site } from './site.ts';

let site: Site;
before(async () => {
  site = await Site.open();
});
after(() => site.close());

// wide screens, and letters that are larger, take as long again
const SIZES = isLong ? [320, 360, 1280] : [320, 360];

/** Long pages take axe seconds; the short one of the same kind shows their wide layout as well. */
const LONG = ['rules', 'check'];

describe('axe finds nothing', () => {
  for (const width of isLong ? [360, 1280] : [360]) {
    it(`on any kind of page, ${width} px wide`, async () => {
      const { context, page } = await site.visit({ viewport: { width, height: 800 } });
      for (const [kind, path] of Object.entries(KINDS)) {
        if (width > 360 && LONG.includes(kind)) continue;
        await page.goto(path);
        await page.locator('details').evaluateAll((all) => {
          for (const each of all) each.setAttribute('open', '');
        });
        assert.deepEqual(await foundByAxe(page), [], kind);
      }
      await context.close();
    });
  }
});

describe('nothing falls off the side', () => {
  for (const javaScriptEnabled of [true, false]) {
    // without scripts a page differs most where there is least room
    for (const width of javaScriptEnabled ? SIZES : SIZES.slice(0, 1)) {
      it(`${width} px wide, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
        const visit = await site.visit({ viewport: { width, height: 700 }, javaScriptEnabled });
        for (const [kind, path] of Object.entries(KINDS)) {
          await visit.page.goto(path);
          const wide = await visit.page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(wide <= width, `${kind}: ${wide}`);
          assert.ok(await visit.page.locator('h1').isVisible(), kind);
        }
        assert.deepEqual(visit.strangers, [], 'a request to another host');
        await visit.context.close();
      });
    }
  }
});

it('a first visit weighs under 100 KB without fonts, and asks no other host', async () => {
  for (const kind of ['home', 'start', 'question back', 'yes', 'silent'] as const) {
    const { context, page, strangers } = await site.visit();
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (!response.url().endsWith('.woff2')) sizes.push(response.body().then((body) => body.length));
    });
    await page.goto(KINDS[kind] ?? '/', { waitUntil: 'networkidle' });
    const weight = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    assert.ok(sizes.length >= 2, `${kind}: page and style`);
    assert.ok(weight > 20_000 && weight < 100_000, `${kind}: ${weight} bytes`);
    assert.deepEqual(strangers, []);
    await context.close();
  }
});

it('the letters are our own', async () => {
  const { context, page } = await site.visit();
  await page.goto('/');
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  });
  assert.match(loaded.join(), /Atkinson Hyperlegible Next/);
  await context.close();
});

it('where the keyboard is, is seen at every stop', async () => {
  for (const path of [
    '/',
    '/langstraat',
    '/langstraat/mag-ik/phone.use',
    '/langstraat/mag-ik/phone.use?place=classroom',
  ]) {
    const { context, page } = await site.visit();
    await page.goto(path);
    let stops = 0;
    for (; stops < 60; stops++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return undefined;
        const seen = [focused, focused.closest('label')]
          .filter((each) => each !== null)
          .map((each) => {
            const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
            return (
              outlineStyle === 'solid' &&
              parseFloat(outlineWidth) >= 3 &&
              outlineColor === 'rgb(255, 210, 63)'
            );
          });
        return { name: focused.outerHTML.slice(0, 80), seen: seen.includes(true) };
      });
      if (stop === undefined) break;
      assert.ok(stop.seen, `${path}: ${stop.name}`);
    }
    assert.ok(stops > 5, `${path}: ${stops} stops`);
    await context.close();
  }
});

it('everything to press is as large as a thumb needs', async () => {
  const { context, page } = await site.visit({ viewport: { width: 360, height: 800 } });
  for (const kind of ['home', 'start', 'question back', 'yes'] as const) {
    await page.goto(KINDS[kind] ?? '/');
    for (const each of await page
      .locator('.utrecht-button, .choice, a.chip, summary')
      .filter({ visible: true })
      .all()) {
      const box = await each.boundingBox();
      if (box) assert.ok(box.height >= 43.9, `${kind}: ${await each.innerText()} is ${box.height} px high`);
    }
    for (const each of await page.locator('.utrecht-button, .choice').filter({ visible: true }).all()) {
      const box = await each.boundingBox();
      if (box) assert.ok(box.height >= 48, `${kind}: ${await each.innerText()} is ${box.height} px high`);
    }
  }
  await context.close();
});

if (isLong) {
  it('nothing falls off the side with letters twice as large, and zoomed in to 200%', async () => {
    for (const [width, letters] of [
      [1280, 32],
      [640, 16],
      [640, 32],
    ] as const) {
      const { context, page } = await site.visit({ viewport: { width, height: 700 } });
      const session = await context.newCDPSession(page);
      await session.send('Page.setFontSizes', { fontSizes: { standard: letters } });
      for (const [kind, path] of Object.entries(KINDS)) {
        await page.goto(path);
        const [wide, size] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          parseFloat(getComputedStyle(document.body).fontSize),
        ]);
        assert.ok((wide ?? Infinity) <= width, `${kind} at ${width} px with ${letters} px letters: ${wide}`);
        assert.ok((size ?? 0) >= letters * 1.1, `${kind}: letters are ${size} px`);
      }
      await context.close();
    }
  });

  it('nothing moves while a page comes in', async () => {
    const { context, page } = await site.visit({ viewport: { width: 360, height: 740 } });
    await page.addInitScript(() => {
      Object.assign(globalThis, { shifts: [] as string[] });
      new PerformanceObserver((list) => {
        for (const each of list.getEntries() as (PerformanceEntry & { value: number })[]) {
          (globalThis as unknown as { shifts: string[] }).shifts.push(String(each.value));
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const [kind, path] of Object.entries(KINDS)) {
      await page.goto(path, { waitUntil: 'networkidle' });
      const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts);
      assert.deepEqual(shifts, [], kind);
    }
    await context.close();
  });
}
