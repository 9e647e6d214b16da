import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBreaches, type Breach } from './breaches.ts';
import { readImports } from './read.ts';

/** The breaches in a tree of files, as "path rule". */
function breaches(tree: Readonly<Record<string, string>>): string[] {
  const sources = Object.entries(tree).map(([path, source]) => readImports(path, source));
  return findBreaches(sources).map(({ path, rule }: Breach) => `${path} ${rule}`);
}

const norms = 'packages/norms/src/index.ts';

test('a room imports another by name when the table says so', () => {
  const store = { 'packages/store/src/index.ts': "export { decide } from '@netjes/norms';" };
  assert.deepEqual(breaches({ [norms]: 'export const decide = 1;', ...store }), []);
});

test('norms import no room, whatever the form of the import', () => {
  const forms = [
    "import '@netjes/store';",
    "import type { A } from '@netjes/store';",
    "export * from '@netjes/store';",
    "export type A = import('@netjes/store').A;",
    "await import('@netjes/store');",
    "require('@netjes/store');",
    "import a = require('@netjes/store');",
  ];
  for (const form of forms) assert.deepEqual(breaches({ [norms]: form }), [`${norms} table`], form);
});

test('an import in a comment or a string is no import', () => {
  assert.deepEqual(
    breaches({ [norms]: "// import '@netjes/store'\nexport const a = \"from '@netjes/store'\";" }),
    [],
  );
});

test('a circle of three files through a package name is found', () => {
  const tree = {
    [norms]: "export { a } from './a.ts';",
    'packages/norms/src/a.ts': "export { b as a } from './b.ts';",
    'packages/norms/src/b.ts': "export type b = typeof import('./a.ts');",
  };
  assert.deepEqual(breaches(tree), ['packages/norms/src/a.ts cycle']);
});

test('a test beside the code may use Node and the shared corpus, and nothing more than its room', () => {
  const path = 'packages/norms/src/decide.test.ts';
  const corpus = { 'tests/corpus/cases.ts': 'export const cases = [];' };
  assert.deepEqual(
    breaches({ [path]: "import 'node:test'; import '../../../tests/corpus/cases.ts';", ...corpus }),
    [],
  );
  assert.deepEqual(breaches({ [path]: "import '@netjes/store';" }), [`${path} table`]);
});

test('code does not reach into the tests', () => {
  const tree = { [norms]: "import '../../../tests/corpus/cases.ts';", 'tests/corpus/cases.ts': '' };
  assert.deepEqual(breaches(tree), [`${norms} outside`]);
});

test('a file that does not parse is an error and never a file without imports', () => {
  assert.throws(() => readImports('packages/norms/src/broken.ts', 'import {'), /broken\.ts/);
});
