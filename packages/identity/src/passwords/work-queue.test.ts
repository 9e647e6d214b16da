import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TooBusy, WorkQueue } from './work-queue.ts';

describe('work that takes much memory', () => {
  it('runs two at once and never more, all of it, in the order in which it came', async () => {
    const queue = new WorkQueue({ atOnce: 2, mostWaiting: 100 });
    let running = 0;
    let most = 0;
    const begun: number[] = [];
    const work = (at: number) => async () => {
      begun.push(at);
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return at;
    };
    const done = await Promise.all(Array.from({ length: 20 }, (_, at) => queue.run(work(at))));
    assert.equal(most, 2);
    assert.deepEqual(done, begun);
    assert.equal(done.length, 20);
  });

  it('goes on after work that failed', async () => {
    const queue = new WorkQueue({ atOnce: 1, mostWaiting: 5 });
    const failing = queue.run(() => Promise.reject(new Error('mis')));
    const next = queue.run(() => Promise.resolve('goed'));
    await assert.rejects(failing, /mis/);
    assert.equal(await next, 'goed');
    assert.equal(await queue.run(() => Promise.resolve('weer')), 'weer');
  });

  it('is turned away when too much waits already, and not after that', async () => {
    const queue = new WorkQueue({ atOnce: 1, mostWaiting: 1 });
    const { promise, resolve } = Promise.withResolvers<void>();
    const [first, second] = [queue.run(() => promise), queue.run(() => Promise.resolve())];
    await assert.rejects(
      queue.run(() => Promise.resolve()),
      TooBusy,
    );
    resolve();
    await Promise.all([first, second]);
    await queue.run(() => Promise.resolve());
  });
});
