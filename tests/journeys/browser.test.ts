import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from './browser.ts';

let browser: Browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const html = '<p id="said">asleep</p><script>document.getElementById("said").textContent = "awake"</script>';

for (const [javaScriptEnabled, expected] of [
  [true, 'awake'],
  [false, 'asleep'],
] as const) {
  test(`a page is shown with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, async () => {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.setContent(html);
    assert.equal(await page.locator('#said').textContent(), expected);
    await context.close();
  });
}
