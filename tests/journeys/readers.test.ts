import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { foundByAxe } from './axe.ts';
import { KINDS, Site } from './site.ts';

let site: Site;
before(async () => {
  site = await Site.open();
});
after(() => site.close());

/** Stands in for the voice of a browser: keeps what it was told to say, and says it until it is let go. */
const VOICE = () => {
  const said: { text: string; lang: string }[] = [];
  let speaking: EventTarget[] = [];
  const speech = {
    getVoices: () => [],
    speak(utterance: EventTarget & { text: string; lang: string }) {
      said.push({ text: utterance.text, lang: utterance.lang });
      speaking.push(utterance);
    },
    cancel: () => (speaking = []),
    finish() {
      for (const each of speaking.splice(0)) each.dispatchEvent(new Event('end'));
    },
    said,
    speaking: () => speaking.length,
  };
  class Utterance extends EventTarget {
    lang = '';
    voice = null;
    text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  Object.defineProperty(globalThis, 'speechSynthesis', { value: speech, configurable: true });
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
};

interface Voice {
  readonly said: readonly { readonly text: string; readonly lang: string }[];
  speaking(): number;
  finish(): void;
}

const voice = async <T>(page: Page, ask: (speech: Voice) => T) =>
  (await page.evaluate(`(${String(ask)})(globalThis.speechSynthesis)`)) as T;

describe('reading aloud', () => {
  it('reads the question with its answers, in the language of the page, and stops when told', async () => {
    const { context, page } = await site.visit();
    await page.addInitScript(VOICE);
    await page.goto('/langstraat/mag-ik/phone.use');
    await page.getByRole('button', { name: 'Lees voor' }).click();
    const said = await voice(page, (speech) => speech.said);
    assert.deepEqual(said[0], { text: 'Waar ben je?', lang: 'nl-NL' });
    assert.ok(said.some(({ text }) => text.startsWith('In de klas')));
    await page.getByRole('button', { name: 'Stop met lezen' }).click();
    assert.equal(await voice(page, (speech) => speech.speaking()), 0);
    await page.getByRole('button', { name: 'Lees voor' }).waitFor();
    await context.close();
  });

  it('reads the answer with its rule, and is ready again at the end', async () => {
    const { context, page } = await site.visit();
    await page.addInitScript(VOICE);
    await page.goto('/langstraat/mag-ik/phone.use?place=classroom&taal=en');
    await page.getByRole('button', { name: 'Read aloud' }).click();
    const said = await voice(page, (speech) => speech.said);
    assert.deepEqual(said[0], { text: 'Ask first', lang: 'en-GB' });
    assert.match(said.map(({ text }) => text).join(' '), /yes from your teacher\. Article 9 · version 1/);
    await voice(page, (speech) => speech.finish());
    await page.getByRole('button', { name: 'Read aloud' }).waitFor();
    await context.close();
  });

  it('is not offered where the browser cannot, or runs no scripts', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { context, page } = await site.visit({ javaScriptEnabled });
      await page.addInitScript(() => {
        Reflect.deleteProperty(globalThis, 'speechSynthesis');
        Reflect.deleteProperty(Object.getPrototypeOf(globalThis), 'speechSynthesis');
      });
      await page.goto('/langstraat/mag-ik/phone.use', { waitUntil: 'networkidle' });
      assert.equal(await page.locator('.read-aloud').isVisible(), false);
      await context.close();
    }
  });
});

for (const javaScriptEnabled of [true, false]) {
  describe(`who reads, with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    it('is chosen once and remembered, and the switch of language keeps the page', async () => {
      const { context, page } = await site.visit({ javaScriptEnabled });
      await page.goto('/');
      await page.getByText('Wie ben jij?').first().click();
      await page.getByRole('link', { name: 'leraar', exact: true }).click();
      await page.waitForURL(/wie=teacher/);
      await page.goto('/langstraat');
      assert.ok(await page.getByText('Ik ben leraar').isVisible());
      await page.goto('/langstraat/mag-ik/phone.use?place=canteen&time=break');
      await page.getByRole('link', { name: 'EN English' }).click();
      await page.waitForURL(/phone\.use\?place=canteen&time=break&taal=en$/);
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
      await page.goto('/sooog');
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
      const [cookie, ...others] = await context.cookies();
      assert.deepEqual([cookie?.name, cookie?.value, others.length], ['lezer', 'teacher..en', 0]);
      await context.close();
    });
  });
}

describe('for every reader', () => {
  const kinds = [
    'home',
    'start',
    'what do you mean',
    'question back',
    'it depends',
    'ask',
    'silent',
    'tell',
    'not found',
  ];
  for (const lezer of ['..en', 'pupil.kind.nl', 'teacher..nl']) {
    it(`axe finds nothing and nothing falls off the side: ${lezer}`, async () => {
      const { context, page } = await site.visit({
        viewport: { width: 320, height: 700 },
        reducedMotion: 'reduce',
      });
      await context.addCookies([{ name: 'lezer', value: lezer, url: site.url }]);
      for (const kind of kinds) {
        await page.goto(KINDS[kind] ?? assert.fail(kind));
        assert.deepEqual(await foundByAxe(page), [], kind);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, kind);
        const moving = await page.evaluate(() => document.getAnimations().length);
        assert.equal(moving, 0, kind);
      }
      await context.close();
    });
  }
});
