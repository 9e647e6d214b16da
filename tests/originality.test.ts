import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { root } from '../tools/runtime.js';
import { findCopy, indexRuns, stringsIn, wordsOf } from './originality/copied-runs.ts';

// the real documents are not ours to pass on, so they lie beside the project, and not on every machine
const folder = path.join(root, '../shared/seeds');
const skip = existsSync(folder)
  ? false
  : 'the texts of the real codes (../shared/seeds) are not on this machine';

function readSources(): Record<string, string> {
  const names = globSync('*.txt', { cwd: folder });
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

test('no string in codes/ has seven words in a row from the real documents', { skip }, () => {
  const sources = readSources();
  const index = indexRuns(sources);
  assert.ok(Object.keys(sources).length >= 5 && index.size > 5_000, 'the sources were hardly read');
  const strings = globSync('codes/**/*.yaml', { cwd: root }).flatMap((file) => {
    const document: unknown = parse(readFileSync(path.join(root, file), 'utf8'));
    return [...stringsIn(document)].map(([place, text]) => [`${file} ${place}`, text] as const);
  });
  assert.ok(strings.length > 2_000, `only ${strings.length} strings were read from codes/`);
  const copies = strings.flatMap(([place, text]) => {
    const copy = findCopy(text, index);
    return copy === undefined ? [] : [`${place}: ${copy}`];
  });
  assert.deepEqual(copies, []);
});

test('a sentence planted from each real document is caught', { skip }, () => {
  const sources = readSources();
  const index = indexRuns(sources);
  for (const [name, text] of Object.entries(sources)) {
    const words = wordsOf(text);
    const middle = Math.floor(words.length / 2);
    const planted = { norms: [{ text: { nl: `Let op: ${words.slice(middle, middle + 7).join(', ')}!` } }] };
    const [found] = [...stringsIn(planted)].map(([, string]) => findCopy(string, index));
    assert.ok(found, `nothing found of ${name}`);
  }
});

test('six words in a row are nobody’s, seven are a copy, whatever the case and the commas', () => {
  const index = indexRuns({ source: 'Een leerling vraagt de leraar eerst om toestemming.' });
  assert.equal(findCopy('een leerling vraagt de leraar eerst iets', index), undefined);
  assert.match(findCopy('Nu: een leerling, vraagt de leraar eerst OM raad', index) ?? '', /stands in source/);
});
