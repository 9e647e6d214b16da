import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hashPicturePin, judgePicturePin, verifyPicturePin } from './picture-pin.ts';
import { PICTURES } from './pictures.ts';

const PIN = ['bike', 'moon', 'fish', 'bike'];
const pepper = new Uint8Array(32).fill(1);

describe('a picture PIN', () => {
  it('is four pictures in order, and the same one may come twice', () => {
    assert.equal(judgePicturePin(PIN), undefined);
  });

  it('is not more or fewer than four, nor of pictures that are not there', () => {
    assert.equal(judgePicturePin(PIN.slice(1)), 'wrong-number');
    assert.equal(judgePicturePin([...PIN, 'sun']), 'wrong-number');
    assert.equal(judgePicturePin(['bike', 'moon', 'fish', 'tank']), 'unknown-picture');
    assert.equal(judgePicturePin(['bike', 'moon', 'fish', 'constructor']), 'unknown-picture');
  });

  it('is not one picture four times, nor the next ones in the grid', () => {
    const ids = PICTURES.map(({ id }) => id);
    assert.equal(judgePicturePin(['sun', 'sun', 'sun', 'sun']), 'all-equal');
    assert.equal(judgePicturePin(ids.slice(0, 4)), 'in-a-row');
    assert.equal(judgePicturePin(ids.slice(-4).toReversed()), 'in-a-row');
  });

  it('is right in its own order only', async () => {
    const hash = await hashPicturePin(PIN, pepper);
    assert.equal(await verifyPicturePin(PIN, hash, pepper), true);
    assert.equal(await verifyPicturePin(PIN.with(0, 'moon').with(1, 'bike'), hash, pepper), false);
    assert.equal(await verifyPicturePin(PIN.slice(1), hash, pepper), false);
    assert.equal(await verifyPicturePin(['bike moon', 'fish', 'bike'], hash, pepper), false);
  });

  it('cannot be tried out by who has the hash and not the pepper', async () => {
    const hash = await hashPicturePin(PIN, pepper);
    assert.equal(await verifyPicturePin(PIN, hash, new Uint8Array(32).fill(2)), false);
    await assert.rejects(verifyPicturePin(PIN, hash, new Uint8Array(8)), RangeError);
    await assert.rejects(hashPicturePin(PIN, new Uint8Array()), RangeError);
  });
});
