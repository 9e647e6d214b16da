import { ok } from 'node:assert/strict';
import { test } from 'node:test';
import { checkMoves as check, movingProgram as program } from '../../../../tests/databases/check-moves.ts';
import { killPglite, killPostgres } from '../../../../tests/databases/kill-rounds.ts';

// all twenty rounds are in kill.long.test.ts
const rounds = 1;

test('a program that is killed while it moves files on PGlite keeps every move whole, and the audit verifies', async () => {
  ok((await killPglite({ rounds, program, check })) >= rounds);
});

test('a PostgreSQL server that is killed while files are moved keeps every move whole, and the audit verifies', async () => {
  ok((await killPostgres({ rounds, program, check })) >= rounds);
});
