import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { parse } from 'yaml';
import { ROSTER_ROLES } from './roster-role.ts';

it('every role that a roster gives is an audience of the vocabulary', () => {
  const file = new URL('../../../codes/vocabulary.yaml', import.meta.url);
  const { audiences } = parse(readFileSync(file, 'utf8')) as { audiences: Record<string, unknown> };
  assert.deepEqual(
    ROSTER_ROLES.filter((role) => !(role in audiences)),
    [],
  );
});
