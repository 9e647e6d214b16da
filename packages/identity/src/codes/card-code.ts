import { keyedHash } from './keyed-hash.ts';
import { newReadableCode, type ReadCode, readReadableCode } from './readable-code.ts';

/** A new code for a pupil's class card: what stands in its QR code and in letters beside it. */
export function newCardCode(): string {
  return newReadableCode();
}

/** A card's code as a child typed it, or what is the matter with it. */
export function readCardCode(typed: string): ReadCode {
  return readReadableCode(typed);
}

/** What is kept of a card, and by which it is found: a code that `readCardCode` read. */
export function cardHash(code: string, pepper: Uint8Array): string {
  return keyedHash('card', code, pepper);
}
