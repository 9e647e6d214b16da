import assert from 'node:assert/strict';
import { argon2Sync } from 'node:crypto';
import { describe, it } from 'node:test';
import { hashPassword, needsRehash, verifyNothing, verifyPassword } from './password.ts';
import { readPhc, writePhc } from './phc.ts';
import { PASSWORD_COST } from './secret-hash.ts';

const TEXT = 'mijn kat eet nooit vis';

describe('a password that is kept', () => {
  it('is right again, and no other is', async () => {
    const hash = await hashPassword(TEXT);
    assert.equal(await verifyPassword(TEXT, hash), true);
    for (const other of [`${TEXT} `, TEXT.toUpperCase(), '', 'mijn kat eet nooit vla'])
      assert.equal(await verifyPassword(other, hash), false, other);
  });

  it('is the same from any keyboard, however it composes its letters', async () => {
    const hash = await hashPassword('de zee\u0308n van Zoe\u0308');
    assert.equal(await verifyPassword('de ze\u00ebn van Zo\u00eb', hash), true);
  });

  it('has another hash each time, as each has a salt', async () => {
    assert.notEqual(await hashPassword(TEXT), await hashPassword(TEXT));
  });

  it('is what argon2id makes of it, so that other programs can read it', async () => {
    const { cost, salt, hash } = readPhc(await hashPassword(TEXT));
    const again = argon2Sync('argon2id', {
      message: TEXT,
      nonce: salt,
      parallelism: 1,
      tagLength: 32,
      memory: cost.memory,
      passes: cost.passes,
    });
    assert.deepEqual([...again], [...hash]);
    assert.deepEqual(cost, PASSWORD_COST);
  });

  it('is never one that is too long to be a password', async () => {
    const long = 'x'.repeat(129);
    await assert.rejects(hashPassword(long), RangeError);
    const hash = await hashPassword('');
    assert.equal(await verifyPassword(long, hash), false);
  });

  it('is hashed anew when it was made with less work, and still right', async () => {
    const salt = Buffer.alloc(16, 7);
    const cost = { memory: 19_456, passes: 2 };
    const message = TEXT;
    const hash = argon2Sync('argon2id', { message, nonce: salt, parallelism: 1, tagLength: 32, ...cost });
    const old = writePhc({ cost, salt, hash });
    assert.equal(await verifyPassword(TEXT, old), true);
    assert.equal(needsRehash(old), true);
    assert.equal(needsRehash(await hashPassword(TEXT)), false);
    for (const less of [{ memory: PASSWORD_COST.memory - 1 }, { passes: PASSWORD_COST.passes - 1 }])
      assert.equal(needsRehash(writePhc({ cost: { ...PASSWORD_COST, ...less }, salt, hash })), true);
    const more = { memory: PASSWORD_COST.memory * 2, passes: PASSWORD_COST.passes + 1 };
    assert.equal(needsRehash(writePhc({ cost: more, salt, hash })), false);
  });

  it('is a fault when it is kept in another form, which says nothing of what was there', async () => {
    for (const kept of [
      '',
      'geheim',
      '$2b$10$abcdefghijklmnopqrstuv',
      '$argon2id$v=19$m=9999999,t=99,p=1$AAAA$AAAA',
    ]) {
      await assert.rejects(
        verifyPassword(TEXT, kept),
        (error: Error) => kept === '' || !error.message.includes(kept),
      );
      assert.throws(() => needsRehash(kept));
    }
  });

  it('is never right where there is no account, in about the time that it takes where there is one', async () => {
    assert.equal(await verifyNothing(TEXT), false);
    const hash = await hashPassword(TEXT);
    // the quickest of each, as other programs slow down some
    const least = { known: Infinity, unknown: Infinity };
    for (let round = 0; round < 6; round += 1) {
      least.known = Math.min(least.known, await timed(() => verifyPassword('iets anders dan dat', hash)));
      least.unknown = Math.min(least.unknown, await timed(() => verifyNothing('iets anders dan dat')));
    }
    const ratio = least.known / least.unknown;
    assert.ok(ratio > 0.5 && ratio < 2, `ratio ${ratio}`);
  });
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
