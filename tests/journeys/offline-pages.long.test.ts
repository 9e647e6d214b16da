import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { library } from '../oracle/codes.ts';
import { ask, cutOff, heading, isOwn, keep, visitors } from './offline-visit.ts';

const visiting = visitors();

describe('without network and server', () => {
  it('a reader who was chosen stays chosen, and another can be', async () => {
    await visiting(async (visit) => {
      const { page } = visit;
      await keep(page, 'langstraat');
      await page.goto('/langstraat?wie=teacher&onthoud=ja');
      await cutOff(visit);
      await page.goto('/langstraat');
      assert.match(await page.locator('main').innerText(), /Ik ben leraar/);
      await page.goto('/langstraat?taal=en&onthoud=ja');
      await page.goto('/langstraat');
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
      assert.ok(await page.getByRole('complementary', { name: 'Without internet' }).isVisible());
    });
  });

  it('the home page offers the codes that are kept, and goes on to their answers', async () => {
    await visiting(async (visit) => {
      const { page } = visit;
      await keep(page, 'sooog');
      await cutOff(visit);
      await page.goto('/');
      const schools = page.locator('input[name=school]');
      assert.deepEqual(await schools.evaluateAll((all) => all.map((each) => each.getAttribute('value'))), [
        'sooog',
      ]);
      await ask(page, 'telefoon');
      await page.waitForURL(/\/sooog\/mag-ik/);
      assert.ok(await isOwn(page));
    });
  });

  it('a page that is not kept says so, and what can be done instead', async () => {
    await visiting(async (visit) => {
      const { page } = visit;
      await keep(page, 'langstraat');
      await cutOff(visit);
      for (const path of ['/sooog', '/langstraat/controle', '/bestaat/niet', '/sooog/mag-ik/phone.use']) {
        await page.goto(path);
        assert.equal(await heading(page), 'Deze bladzijde kan niet zonder internet', path);
        await page.locator('main').getByRole('link', { name: 'De Langstraat' }).click();
        assert.equal(await heading(page), 'Mag ik …?');
      }
    });
  });

  it('pages are those of the server, word for word', async () => {
    await visiting(async (visit) => {
      const { page } = visit;
      // an answer stands beside those of the other codes, as far as they are kept; in whatever order they came
      await keep(page, ...[...library.codes.keys()].toReversed());
      const paths = ['langstraat', 'noordkwartier'].flatMap((code) => [
        `/${code}`,
        `/${code}?wie=teacher`,
        `/${code}/regels`,
        `/${code}/vertel-het`,
        `/${code}/mag-ik?q=filmpje+maken+in+de+klas&kies=ja`,
        `/${code}/mag-ik/phone.use`,
        `/${code}/mag-ik/phone.use?place=classroom`,
        `/${code}/mag-ik/message.send?time=lesson&device=phone&skip=content`,
        `/${code}/mag-ik/fone.use?place=canten`,
      ]);
      const read = async () => {
        const texts: [string, string][] = [];
        for (const path of paths) {
          await page.goto(path);
          texts.push([path, await page.locator('main').innerHTML()]);
        }
        return texts;
      };
      const served = await read();
      assert.ok(!(await isOwn(page)));
      await cutOff(visit);
      for (const [i, [path, text]] of (await read()).entries()) {
        assert.ok(text === served[i]?.[1], path);
      }
      assert.ok(await isOwn(page));
    });
  });
});

it('a browser without service workers asks and gets its answer as before', async () => {
  await visiting(
    async ({ page, context }) => {
      // blocked workers still stand in the page; a browser that has none does not even know the name
      await context.addInitScript(() => {
        Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      });
      const faults: string[] = [];
      page.on('pageerror', (fault) => faults.push(String(fault)));
      await page.goto('/langstraat');
      assert.equal(await page.evaluate(() => 'serviceWorker' in navigator), false);
      await ask(page, 'telefoon');
      await page.getByRole('link', { name: /In de kantine/ }).click();
      assert.equal(await heading(page), 'Ja, dat mag');
      assert.equal(await page.locator('.on-device').innerText(), '');
      assert.deepEqual(faults, []);
    },
    { serviceWorkers: 'block' },
  );
});
