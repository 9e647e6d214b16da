import { deepEqual, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as later } from 'node:timers/promises';
import { faultOf } from './fault.ts';
import { Turns } from './turns.ts';

test('turns come in the order in which they were asked for, one at a time', async () => {
  const turns = new Turns(1000);
  const seen: string[] = [];
  const work = async (name: string) => {
    const done = await turns.take();
    seen.push(`${name} begins`);
    await later(1);
    seen.push(`${name} ends`);
    done();
  };
  await Promise.all(['a', 'b', 'c'].map(work));
  deepEqual(
    seen,
    ['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]),
  );
});

test('a turn that does not come in time is refused as busy, and those behind it still come', async () => {
  const turns = new Turns(20);
  const done = await turns.take();
  await rejects(turns.take(), (error) => faultOf(error)?.kind === 'busy');
  const next = turns.take();
  done();
  // ending twice ends nobody else's
  done();
  (await next)();
});
