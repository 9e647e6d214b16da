import { randomBytes } from 'node:crypto';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 26;

/** 26 letters and digits that say nothing: 130 random bits. For people, files and leave alike. */
export function newOpaqueId(): string {
  // 32 letters divide 256 evenly, so no letter is likelier than another
  return Array.from(randomBytes(LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');
}

export function isOpaqueId(id: string): boolean {
  return /^[a-z2-7]{26}$/.test(id);
}
