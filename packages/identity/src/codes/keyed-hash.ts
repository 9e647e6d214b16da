import { createHmac } from 'node:crypto';

/** What a keyed hash is for, so that one of a card is never taken for one of a recovery code. */
export type HashPurpose = 'card' | 'recovery';

const FEWEST_BYTES = 32;

/**
 * What is kept of a secret that is short enough to type. Such a secret can be tried out by whoever has the database,
 * unless the hash needs a key that is elsewhere. Throws when the pepper has fewer than 32 bytes.
 */
export function keyedHash(purpose: HashPurpose, secret: string, pepper: Uint8Array): string {
  return createHmac('sha256', checkPepper(pepper)).update(`${purpose}:${secret}`, 'utf8').digest('base64url');
}

export function checkPepper(pepper: Uint8Array): Uint8Array {
  if (pepper.length < FEWEST_BYTES)
    throw new RangeError(`a pepper has at least ${FEWEST_BYTES} bytes; this one has ${pepper.length}`);
  return pepper;
}
