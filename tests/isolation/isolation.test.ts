import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { onBothEngines } from '../databases/both-engines.ts';
import { library } from '../oracle/codes.ts';
import { isolationTable } from './isolation.ts';

onBothEngines('who gets what at every address', ({ open }) => {
  test('is as the table says; a new address has to be looked at and put in', async () => {
    const written = readFileSync(new URL('isolation.matrix', import.meta.url), 'utf8').split('\n');
    const found = (await isolationTable(await open(), library)).split('\n');
    const missing = found.filter((line) => !written.includes(line));
    const gone = written.filter((line) => !found.includes(line));
    deepEqual({ missing, gone }, { missing: [], gone: [] });
  });
});
