import assert from 'node:assert/strict';
import { isRefusal, type Refusal } from '@netjes/procedures';

/** What a move was refused with. Ends the test when it was made. */
export function refusal(result: object): Refusal {
  assert.ok(isRefusal(result), 'was made');
  return result;
}

/** What a move made. Ends the test when it was refused. */
export function made<Result extends object>(result: Result | Refusal): Exclude<Result, Refusal> {
  assert.ok(!isRefusal(result), JSON.stringify(result).slice(0, 300));
  return result as Exclude<Result, Refusal>;
}
