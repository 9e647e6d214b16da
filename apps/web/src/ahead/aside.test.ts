import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { library } from '../../../../tests/oracle/codes.ts';
import { Aside } from './aside.ts';
import { doJob, type Job } from './job.ts';

const asides: Aside[] = [];
const anAside = (): Aside => {
  const aside = new Aside(library);
  asides.push(aside);
  return aside;
};
after(() => Promise.all(asides.map((aside) => aside.close())));

const pair = (a: string, b: string): Job => ({ kind: 'differences', a, b, who: 'parent' });

describe('what is worked out beside the server', () => {
  it('is what would be worked out here', async () => {
    const aside = anAside();
    for (const job of [pair('noordkwartier', 'sticht'), { kind: 'findings', code: 'sticht' }] as const) {
      await aside.workAhead([job]);
      assert.deepEqual(await aside.work(job), doJob(library, job));
    }
  });

  it('goes before what nobody asked for yet', async () => {
    const aside = anAside();
    const order: string[] = [];
    const note = (name: string, job: Job) => aside.workAhead([job]).then(() => order.push(name));
    const all = [
      note('at work', pair('kennisnet', 'sticht')),
      note('ahead', pair('langstraat', 'sticht')),
      note('ahead', pair('sooog', 'sticht')),
    ];
    const asked = pair('noordkwartier', 'sticht');
    void aside.work(asked);
    await Promise.all([...all, note('asked for', asked)]);
    assert.deepEqual(order, ['at work', 'asked for', 'ahead', 'ahead']);
  });

  it('may fail, which whoever asked is told, and the next is done all the same', async () => {
    const aside = anAside();
    await assert.rejects(
      aside.workAhead([{ kind: 'findings', code: 'bestaat-niet' }]),
      /no code `bestaat-niet`/,
    );
    await aside.workAhead([pair('noordkwartier', 'sticht')]);
  });

  it('is dropped when the server stops', async () => {
    const aside = anAside();
    const left = assert.rejects(aside.workAhead([pair('kennisnet', 'sooog')]), /the server stops/);
    await aside.close();
    await left;
  });
});
