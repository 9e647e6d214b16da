import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { granted, type Keeping } from './granted.ts';
import type { Kept } from './kept.ts';

const EMPTY: Kept = { version: 'v', words: '', codes: [], opened: [], left: [], since: '' };

/** A shelf in memory, of a device that reaches its server or does not. */
class Shelf implements Keeping {
  online = true;
  now: Kept | undefined;
  async kept() {
    return this.now;
  }
  async keep(opened: readonly string[], left: readonly string[]) {
    if (!this.online) throw new TypeError('no network');
    return (this.now = { ...EMPTY, opened, left });
  }
  async take(code: string) {
    const { opened = [], left = [] } = this.now ?? {};
    return (this.now = { ...EMPTY, opened: opened.filter((each) => each !== code), left: [...left, code] });
  }
}

describe('a code on the device', () => {
  it('is kept once it was opened, the last one last', async () => {
    const shelf = new Shelf();
    assert.equal(await granted(shelf, { code: 'a', want: 'opened' }), 'kept');
    await granted(shelf, { code: 'b', want: 'opened' });
    assert.equal(await granted(shelf, { code: 'a', want: 'opened' }), 'kept');
    assert.deepEqual(shelf.now?.opened, ['b', 'a']);
  });

  it('that was taken off stays off when it is opened, until it is put back', async () => {
    const shelf = new Shelf();
    await granted(shelf, { code: 'a', want: 'opened' });
    assert.equal(await granted(shelf, { code: 'a', want: 'take' }), 'left');
    assert.equal(await granted(shelf, { code: 'a', want: 'opened' }), 'left');
    assert.deepEqual(shelf.now?.opened, []);
    assert.equal(await granted(shelf, { code: 'a', want: 'put' }), 'kept');
    assert.deepEqual(shelf.now?.left, []);
  });

  it('stays as it was without the server, where it can still be taken off', async () => {
    const shelf = new Shelf();
    await granted(shelf, { code: 'a', want: 'opened' });
    shelf.online = false;
    assert.equal(await granted(shelf, { code: 'a', want: 'opened' }), 'kept');
    assert.equal(await granted(shelf, { code: 'b', want: 'opened' }), 'none');
    assert.equal(await granted(shelf, { code: 'a', want: 'take' }), 'left');
    assert.equal(await granted(shelf, { code: 'a', want: 'put' }), 'left');
  });

  it('is only looked at for a reader who pays by the byte', async () => {
    const shelf = new Shelf();
    assert.equal(await granted(shelf, { code: 'a', want: 'look' }), 'none');
    assert.equal(shelf.now, undefined);
  });
});
