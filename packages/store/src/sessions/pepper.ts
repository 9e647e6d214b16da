import { createHmac, randomBytes } from 'node:crypto';
import type { AtBoard } from '../files/at-board.ts';
import type { SealedPlace } from '../keys/seal.ts';

const BYTES = 32;

const purpose = 'sign-in';

const place = (board: string): SealedPlace => ({
  table: 'pepper',
  column: 'secret',
  board,
  row: [purpose],
});

/**
 * What a board mixes into digests of card codes, recovery codes and picture PINs: 32 bytes, made at the first need.
 * It is kept sealed, so that whoever has the database alone can try nothing out.
 */
export async function pepperOf({ tx, board, keys }: AtBoard): Promise<Uint8Array> {
  const find = () =>
    tx.selectFrom('pepper').select('secret').where('purpose', '=', purpose).executeTakeFirst();
  let found = await find();
  if (!found) {
    const secret = keys.seal(randomBytes(BYTES).toString('base64'), place(board));
    await tx
      .insertInto('pepper')
      .values({ board, purpose, secret })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    // somebody else’s, when two came at once
    found = await find();
  }
  if (!found) throw new Error('the pepper of a board was written and is not there');
  return Buffer.from(keys.open(found.secret, place(board)), 'base64');
}

/** A digest of something that has to be found again and may not be read: an account, a network address. */
export function keyedDigest(pepper: Uint8Array, kind: string, text: string): Uint8Array {
  return createHmac('sha256', pepper).update(`${kind}:${text}`, 'utf8').digest();
}
