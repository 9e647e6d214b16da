import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Decision, Depends, Entry, Library, Question } from '@netjes/norms';
import type { BrowserContext, Page, Worker } from 'playwright-core';
import { randomQuestions, readCorpus, shortened } from '../corpus/decisions.ts';
import { library } from '../oracle/codes.ts';
import { keep, visitors } from './offline-visit.ts';

const visiting = visitors();

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

it('a device decides the shared corpus, and 10,000 random situations, as the server does', async () => {
  await visiting(async ({ page, context }) => {
    await keep(page, ...library.codes.keys());
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
