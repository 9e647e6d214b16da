import { ok } from 'node:assert/strict';
import { test } from 'node:test';
import { killPglite, killPostgres } from '../../../../tests/databases/kill-rounds.ts';

// all twenty rounds are in kill.long.test.ts
const rounds = 3;

test('a program that is killed while it writes to PGlite has kept all that was acknowledged', async () => {
  ok((await killPglite({ rounds })) >= rounds);
});

test('a PostgreSQL server that is killed while it is written to has kept all that was acknowledged', async () => {
  ok((await killPostgres({ rounds })) >= rounds);
});
