import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../runtime.js';
import { importTable } from './table.ts';

test('docs/map.md shows the import table that is enforced', () => {
  const map = readFileSync(path.join(root, 'docs/map.md'), 'utf8');
  const rows = [...map.matchAll(/^\| `((?:packages|apps)\/\S+)`[^|]*\| ([^|]*) \|$/gm)].map(
    ([, folder, may = '']) =>
      [folder, may.trim() === '-' ? [] : may.split(', ').map((name) => name.trim())] as const,
  );
  assert.deepEqual(
    Object.fromEntries(rows),
    Object.fromEntries(Object.values(importTable).map(({ folder, mayImport }) => [folder, mayImport])),
  );
});
