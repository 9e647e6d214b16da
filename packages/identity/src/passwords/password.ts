import { readPhc } from './phc.ts';
import { hashSecret, PASSWORD_COST, verifySecret } from './secret-hash.ts';

/** How many characters a password has, counted after composing them (NFKC). */
export const PASSWORD_LENGTH = { fewest: 12, most: 128 } as const;

/** More than the longest password can be before composing; nothing longer is looked at. */
const LONGEST_TYPED = 1024;

/** The one form of a password, whichever keyboard wrote it; undefined when it is longer than a password can be. */
export function normalPassword(typed: string): string | undefined {
  if (typed.length > LONGEST_TYPED) return undefined;
  const text = typed.normalize('NFKC');
  return passwordLength(text) <= PASSWORD_LENGTH.most ? text : undefined;
}

export function passwordLength(text: string): number {
  return Array.from(text).length;
}

/**
 * What is kept of a password that `judgePassword` let through: argon2id with a salt, as PHC text.
 * Throws when it is too long, and TooBusy.
 */
export async function hashPassword(typed: string): Promise<string> {
  const text = normalPassword(typed);
  if (text === undefined) throw new RangeError('a password was to be hashed that is too long to be one');
  return await hashSecret(text, { cost: PASSWORD_COST });
}

/** Whether this is the password. Throws TooBusy, and when the hash cannot be read. */
export async function verifyPassword(typed: string, hash: string): Promise<boolean> {
  const text = normalPassword(typed);
  // the same work for what cannot be right
  return (await verifySecret(text ?? '', hash)) && text !== undefined;
}

/** The work of `verifyPassword` where there is no account, so that the answer takes as long. Always false. */
export async function verifyNothing(typed: string): Promise<false> {
  await hashSecret(normalPassword(typed) ?? '', { cost: PASSWORD_COST });
  return false;
}

/** Whether a password hash was made with less work than is asked for now; renew it at a next right sign-in. */
export function needsRehash(hash: string): boolean {
  const { cost } = readPhc(hash);
  return cost.memory < PASSWORD_COST.memory || cost.passes < PASSWORD_COST.passes;
}
