import { deepEqual, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { backOff, MOST_ATTEMPTS } from './back-off.ts';

const MINUTE = 60_000;

test('the wait after a failure doubles from half a minute on, to six hours at most', () => {
  const minutes = Array.from({ length: MOST_ATTEMPTS }, (_, at) => backOff(at + 1, 0.5) / MINUTE);
  deepEqual(minutes, [0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
});

test('those that failed together come back at different moments, a quarter sooner or later', () => {
  deepEqual([backOff(2, 0), backOff(2, 1)], [0.75 * MINUTE, 1.25 * MINUTE]);
});

test('all attempts together take most of a day, so that a night without mail is no end', () => {
  const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, at) => backOff(at + 1, 0.5));
  const hours = waits.reduce((sum, wait) => sum + wait, 0) / (60 * MINUTE);
  ok(hours > 12 && hours < 24);
});
