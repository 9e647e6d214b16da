// no breach: tests run on Node
import assert from 'node:assert/strict';
import { wait } from './clock.ts';
assert.ok(wait);
