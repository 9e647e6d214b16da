import assert from 'node:assert/strict';
import { it } from 'node:test';
import { library } from '../oracle/codes.ts';
import { keep, keptFiles, visitors } from './offline-visit.ts';

const visiting = visitors();

for (const code of library.codes.keys()) {
  it(`a device carries under 400 KB for one code unzipped, without the letters: ${code}`, async (t) => {
    await visiting(async ({ page }) => {
      await keep(page, code);
      const sizes = await keptFiles(page);
      const served = async (path: string) => (await (await page.request.get(path)).body()).length;
      sizes.push(['script', await served('/offline.js')], ['page', await served(`/${code}`)]);
      const weight = sizes
        .filter(([path]) => !path.endsWith('.woff2'))
        .reduce((sum, [, size]) => sum + size, 0);
      t.diagnostic(`${weight} bytes`);
      assert.ok(sizes.length >= 8 && sizes.every(([, size]) => size > 0), JSON.stringify(sizes));
      assert.ok(weight < 400_000, `${weight} bytes: ${JSON.stringify(sizes)}`);
      assert.equal(sizes.filter(([path]) => path.includes('/code-')).length, 1, 'only this code');
    });
  });
}
