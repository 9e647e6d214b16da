import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  ask,
  cutOff,
  heading,
  isKept,
  isOwn,
  keep,
  keptCodes,
  keptFiles,
  visitors,
} from './offline-visit.ts';

const visiting = visitors();

describe('after a first visit, without network and server', () => {
  it('a child asks about the phone, is asked back, and gets the answer with its article', async () => {
    await visiting(async (visit) => {
      const { page } = visit;
      await page.goto('/langstraat');
      await isKept(page);
      await cutOff(visit);
      await page.reload();
      assert.ok(await isOwn(page));
      await ask(page, 'telefoon');
      await page.waitForURL(/phone\.use/);
      assert.equal(await heading(page), 'Waar ben je?');
      await page.getByRole('link', { name: /In de kantine/ }).click();
      assert.equal(await heading(page), 'Ja, dat mag');
      assert.match(await page.locator('main').innerText(), /[Aa]rtikel 9/);
      await page.reload();
      assert.equal(await heading(page), 'Ja, dat mag');
      await page.goBack();
      assert.equal(await heading(page), 'Waar ben je?');
      await page.getByRole('link', { name: /In de klas/ }).click();
      assert.equal(await heading(page), 'Vraag het eerst');
      const letters = await page.evaluate(() => document.fonts.check('18px "Atkinson Hyperlegible Next"'));
      assert.ok(letters, 'our own letters');
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    });
  });

  it('an answer that was the first page answers other questions as well', async () => {
    await visiting(async (visit) => {
      const { page } = visit;
      await page.goto('/sooog/mag-ik/phone.use?place=classroom');
      await isKept(page);
      await cutOff(visit);
      await page.goto('/sooog');
      assert.ok(await isOwn(page));
      await ask(page, 'usb-stick');
      await page.waitForURL(/\/sooog\/mag-ik/);
      assert.ok(await isOwn(page));
    });
  });
});

describe('a further code', () => {
  it('is kept at its own first visit, by the same worker, and the first one stays', async () => {
    await visiting(async (visit) => {
      const { page } = visit;
      const worker = () => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL);
      await keep(page, 'langstraat');
      const first = await worker();
      assert.deepEqual(await keptCodes(page), ['langstraat']);
      await keep(page, 'sooog');
      assert.equal(await worker(), first);
      assert.deepEqual(await keptCodes(page), ['langstraat', 'sooog']);
      assert.deepEqual(
        await page.evaluate(async () => {
          const { waiting, installing } = await navigator.serviceWorker.ready;
          return [waiting, installing];
        }),
        [null, null],
      );
      await cutOff(visit);
      for (const code of ['langstraat', 'sooog']) {
        await page.goto(`/${code}/mag-ik/phone.use?place=classroom`);
        assert.ok(await isOwn(page), code);
      }
    });
  });

  it('in a second tab at the same moment does not take the place of the first', async () => {
    await visiting(async (visit) => {
      const { page, context } = visit;
      const second = await context.newPage();
      await Promise.all([keep(page, 'langstraat'), keep(second, 'sooog')]);
      await Promise.all([keep(page, 'sticht'), keep(second, 'kennisnet')]);
      assert.deepEqual(await keptCodes(page), ['kennisnet', 'langstraat', 'sooog', 'sticht']);
      await cutOff(visit);
      await Promise.all([page.reload(), second.reload()]);
      assert.deepEqual(await Promise.all([isOwn(page), isOwn(second)]), [true, true]);
      await page.goto('/sooog/regels');
      assert.ok(await isOwn(page));
      await second.goto('/langstraat/regels');
      assert.ok(await isOwn(second));
    });
  });
});

describe('what is on the device', () => {
  it('goes when its reader says so, stays away, and comes back when asked to', async () => {
    await visiting(async (visit) => {
      const { page } = visit;
      await keep(page, 'langstraat');
      await page.getByRole('button', { name: 'Haal ze van dit apparaat' }).click();
      await page.getByText('Deze regels werken niet zonder internet.').waitFor();
      // who does not see it change is told, and the keyboard is not lost with the button
      assert.equal(await page.locator('.on-device').getAttribute('aria-live'), 'polite');
      assert.ok(await page.locator('.on-device').evaluate((each) => each === document.activeElement));
      assert.deepEqual(await keptCodes(page), []);
      assert.ok(!(await keptFiles(page)).some(([path]) => path.includes('woorden')));
      await page.reload();
      await page.getByRole('button', { name: 'Zet ze op dit apparaat' }).click();
      await isKept(page);
      assert.deepEqual(await keptCodes(page), ['langstraat']);
      await cutOff(visit);
      await page.reload();
      assert.ok(await isOwn(page));
    });
  });

  it('is said at the foot of the page, in a place that was there already', async () => {
    await visiting(async ({ page }) => {
      await page.addInitScript(() => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
          const moved = shifts.reduce((sum, { value }) => sum + value, 0);
          sessionStorage.setItem('moved', String(Number(sessionStorage.getItem('moved') ?? '0') + moved));
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.setViewportSize({ width: 360, height: 4000 });
      await keep(page, 'langstraat');
      await page.evaluate(() => new Promise(requestAnimationFrame));
      assert.equal(await page.evaluate(() => sessionStorage.getItem('moved') ?? '0'), '0');
    });
  });
});
