import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PAGES } from './golden.ts';

describe('what is written about the processes is what they do', () => {
  for (const { file, text } of PAGES) {
    const path = fileURLToPath(file);
    it(`${basename(path)} has every state, move and role as they now are; if changed on purpose, see write-processes.ts`, () => {
      const [now, written] = [text().split('\n'), readFileSync(path, 'utf8').split('\n')];
      // the first differences say enough; whole pages would not
      const changed = now.flatMap((line, at) =>
        line === written[at] ? [] : [{ now: line, was: written[at] }],
      );
      assert.deepEqual(changed.slice(0, 5), []);
      assert.equal(now.length, written.length);
    });
  }
});
