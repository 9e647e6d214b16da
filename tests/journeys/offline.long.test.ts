import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Decision, Depends, Entry, Library, Question } from '@netjes/norms';
import type { Browser, BrowserContext, BrowserContextOptions, Page, Worker } from 'playwright-core';
import { randomQuestions, readCorpus, shortened } from '../corpus/decisions.ts';
import { library } from '../oracle/codes.ts';
import { Between } from './between.ts';
import { launch } from './browser.ts';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 740 } };
const CODES = [...library.codes.keys()];

interface Visit {
  readonly line: Between;
  readonly context: BrowserContext;
  readonly page: Page;
}

/** A visitor with a server of their own, which can be stopped. */
async function visiting(work: (visit: Visit) => Promise<void>, options: BrowserContextOptions = {}) {
  const line = await Between.open(library);
  const context = await browser.newContext({ baseURL: line.url, ...PHONE, ...options });
  try {
    await work({ line, context, page: await context.newPage() });
  } finally {
    await context.close();
    await line.stop();
  }
}

async function cutOff({ line, context }: Visit): Promise<void> {
  await context.setOffline(true);
  await line.stop();
  await assert.rejects(fetch(line.url), 'the server still answers');
}

/** Visits codes and waits until the device could do without the server. */
async function keep(page: Page, ...codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    await page.goto(`/${code}?bewaar=ja`);
    await page.evaluate(async (wanted) => {
      const registered = await navigator.serviceWorker.ready;
      const isKept = () => {
        const { active, installing, waiting } = registered;
        const kept = new URL(active?.scriptURL ?? location.href).searchParams.getAll('code');
        return !installing && !waiting && active?.state === 'activated' && kept.includes(wanted);
      };
      while (!isKept()) await new Promise((resolve) => setTimeout(resolve, 20));
    }, code);
  }
}

const heading = async (page: Page) => (await page.locator('h1').innerText()).trim();
const isOwn = (page: Page) => page.locator('aside.offline').isVisible();

describe('after one visit, without network and server', () => {
  it('a child asks about the phone, is asked back, and gets the answer with its article', async () => {
    await visiting(async (visit) => {
      const { page } = visit;
      await keep(page, 'langstraat');
      await cutOff(visit);
      await page.reload();
      assert.ok(await isOwn(page));
      await page.locator('input[name=q]').fill('telefoon');
      await page.keyboard.press('Enter');
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
      assert.ok(
        await page.evaluate(() => document.fonts.check('18px "Atkinson Hyperlegible Next"')),
        'our own letters',
      );
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
    });
  });

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
      assert.deepEqual(
        await page
          .locator('input[name=school]')
          .evaluateAll((all) => all.map((each) => each.getAttribute('value'))),
        ['sooog'],
      );
      await page.locator('input[name=q]').fill('telefoon');
      await page.keyboard.press('Enter');
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
      // an answer stands beside those of the other codes, as far as they are kept
      await keep(page, ...CODES);
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
      assert.deepEqual(await read(), served);
      assert.ok(await isOwn(page));
    });
  });
});

interface Ask {
  readonly code: string;
  readonly question: Question;
  readonly open: boolean;
}

/** Asks the service worker itself, all at once. */
async function askWorker(worker: Worker, asked: readonly Ask[]): Promise<(Decision | Depends)[]> {
  return await worker.evaluate(async (all) => {
    const { netjes } = globalThis as unknown as { netjes: () => Promise<Library> };
    const { codes } = await netjes();
    return all.map(({ code, question, open }) => {
      const { decider } = codes.get(code) as Entry;
      return open ? decider.decideOpen(question) : decider.decide(question);
    });
  }, asked);
}

async function workerOf(page: Page, context: BrowserContext): Promise<Worker> {
  const active = await page.evaluate(
    async () => (await navigator.serviceWorker.ready).active?.scriptURL ?? '',
  );
  const worker = context.serviceWorkers().find((each) => each.url() === active);
  assert.ok(worker, 'the service worker runs');
  return worker;
}

describe('the decisions of the service worker', () => {
  it('are those of the shared corpus, and those of the server on 10,000 random situations', async () => {
    await visiting(async ({ page, context }) => {
      await keep(page, ...CODES);
      const worker = await workerOf(page, context);

      const { cases } = readCorpus();
      const answers = await askWorker(worker, cases);
      for (const [i, { id, answer }] of cases.entries()) {
        const got = answers[i];
        assert.ok(got, id);
        assert.deepEqual(shortened(got), answer, id);
      }

      const entries = [...library.codes.values()];
      const random = entries.flatMap(({ decider: { vocabulary, code } }) =>
        randomQuestions(vocabulary, code, 2000).map((question, i) => ({
          code: code.id,
          question,
          open: i % 4 === 3,
        })),
      );
      assert.equal(random.length, 10_000);
      const decisions = await askWorker(worker, random);
      for (const [i, { code, question, open }] of random.entries()) {
        const decider = library.codes.get(code)?.decider;
        const expected = open ? decider?.decideOpen(question) : decider?.decide(question);
        assert.deepEqual(decisions[i], expected, JSON.stringify(question));
      }
    });
  });
});

/** The same code with other words in every rule. */
function reworded(text: string): Library {
  const codes = [...library.codes].map(([id, entry]): [string, Entry] => {
    const { decider } = entry;
    const norms = decider.code.norms.map((norm) => ({ ...norm, title: { nl: text } }));
    return [id, { ...entry, findings: [], decider: { ...decider, code: { ...decider.code, norms } } }];
  });
  return { ...library, codes: new Map(codes) };
}

const RULE = '/langstraat/mag-ik/phone.use?place=canteen';

describe('a new version', () => {
  it('takes over as soon as it is whole, and nothing of the old one stays', async () => {
    await visiting(async (visit) => {
      const { page, line } = visit;
      await keep(page, 'langstraat');
      const [old = ''] = await page.evaluate(() => caches.keys());
      await line.replace(reworded('Heel andere regel'));
      await page.goto(RULE);
      assert.match(
        await page.locator('main').innerText(),
        /Heel andere regel/,
        'a server in reach goes first',
      );
      const kept = await page.evaluate(async (gone) => {
        for (;;) {
          const names = await caches.keys();
          if (!names.includes(gone)) return names;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }, old);
      assert.equal(kept.length, 1);
      await cutOff(visit);
      await page.reload();
      assert.ok(await isOwn(page));
      assert.match(await page.locator('main').innerText(), /Heel andere regel/);
    });
  });

  it('that does not arrive whole changes nothing on the device', async () => {
    await visiting(async (visit) => {
      const { page, line } = visit;
      await keep(page, 'langstraat');
      const kept = await page.evaluate(() => caches.keys());
      await line.replace(reworded('Halve regel'));
      let missed = 0;
      line.line = (path) => {
        if (!path.startsWith('/vast/code-')) return 'fine';
        missed += 1;
        return 'away';
      };
      await page.goto(RULE);
      await page.evaluate(async () => {
        const registered = await navigator.serviceWorker.ready;
        const tried = registered.installing ?? (await registered.update().catch(() => registered)).installing;
        const isOver = () => tried === null || tried.state === 'redundant';
        while (!isOver()) await new Promise((resolve) => setTimeout(resolve, 20));
      });
      assert.ok(missed > 0, 'the new version was tried');
      assert.deepEqual(await page.evaluate(() => caches.keys()), kept);
      await cutOff(visit);
      await page.goto(RULE);
      assert.ok(await isOwn(page));
      assert.match(await page.locator('main').innerText(), /Telefoon op openbare plekken/);
      assert.equal(await heading(page), 'Ja, dat mag');
    });
  });
});

describe('a line that hardly works', () => {
  it('is not waited for longer than a few seconds, and a gateway that misses the server is no answer', async () => {
    await visiting(async ({ page, line }) => {
      await keep(page, 'langstraat');
      for (const bad of ['away', 'slow'] as const) {
        line.line = () => bad;
        const start = performance.now();
        await page.goto(RULE);
        assert.ok(performance.now() - start < 5000, bad);
        assert.equal(await heading(page), 'Ja, dat mag');
        assert.ok(await isOwn(page));
        // the browser itself makes a second request for an address wait for the first
        line.line = () => 'fine';
        await page.goto(`${RULE}&q=${bad}`);
        assert.ok(!(await isOwn(page)), 'with the server back, its page is shown');
      }
    });
  });

  it('is waited for where the device has nothing itself', async () => {
    await visiting(async ({ page, line }) => {
      await keep(page, 'langstraat');
      line.line = (path) => (path.startsWith('/sooog') ? 'slow' : 'fine');
      await page.goto('/sooog/regels');
      assert.ok(!(await isOwn(page)));
      assert.notEqual(await heading(page), 'Deze bladzijde kan niet zonder internet');
    });
  });
});

describe('what a device keeps', () => {
  for (const code of CODES) {
    it(`is under 250 KB for one code, with everything but the letters: ${code}`, async (t) => {
      await visiting(async ({ page }) => {
        await keep(page, code);
        const sizes = await page.evaluate(async () => {
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
        const served = async (path: string) => (await (await page.request.get(path)).body()).length;
        sizes.push(['script', await served(`/offline.js?code=${code}`)], ['page', await served(`/${code}`)]);
        const weight = sizes
          .filter(([path]) => !path.endsWith('.woff2'))
          .reduce((sum, [, size]) => sum + size, 0);
        t.diagnostic(`${code}: ${weight} bytes`);
        assert.ok(sizes.length >= 7 && sizes.every(([, size]) => size > 0), JSON.stringify(sizes));
        assert.ok(weight < 250_000, `${weight} bytes: ${JSON.stringify(sizes)}`);
        assert.equal(sizes.filter(([path]) => path.includes('/code-')).length, 1, 'only this code');
      });
    });
  }
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
      await page.locator('input[name=q]').fill('telefoon');
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: /In de kantine/ }).click();
      assert.equal(await heading(page), 'Ja, dat mag');
      assert.deepEqual(faults, []);
    },
    { serviceWorkers: 'block' },
  );
});
