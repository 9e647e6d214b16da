import { deepEqual, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { NETHERLANDS } from './netherlands.ts';
import { PROCESSING } from './processing.ts';

test('every term that a purpose names is one of the dated data', () => {
  const known = new Set(NETHERLANDS.filter(({ value }) => 'term' in value).map(({ id }) => id));
  for (const { id, terms } of PROCESSING) {
    deepEqual(
      terms.filter((term) => !known.has(term)),
      [],
      id,
    );
  }
});

test('every purpose is worded in both languages', () => {
  for (const { id, purpose, data, people, seenBy, ground } of PROCESSING) {
    for (const text of [purpose, data, people, seenBy, ground.text]) ok(text.nl && text.en, id);
  }
});
