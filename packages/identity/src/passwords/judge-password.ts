import { breachedPasswords } from './breached.ts';
import { guessBits } from './guess-bits.ts';
import { normalPassword, PASSWORD_LENGTH, passwordLength } from './password.ts';

/** Why a new password will not do. */
export type PasswordProblem = 'too-short' | 'too-long' | 'breached' | 'guessable';

/** What others know of a person, and will try first. */
export interface About {
  readonly name?: string;
  readonly email?: string;
  readonly school?: string;
}

/** A guesser with the hashes and a good machine needs years for this; one at the sign-in page, for ever. */
const FEWEST_BITS = 40;

/** What is the matter with a new password, or nothing. There are no rules about capitals or signs. */
export async function judgePassword(typed: string, about: About): Promise<PasswordProblem | undefined> {
  const text = normalPassword(typed);
  if (text === undefined) return 'too-long';
  if (passwordLength(text) < PASSWORD_LENGTH.fewest) return 'too-short';
  const breached = await breachedPasswords();
  if (breached.has(text.toLowerCase())) return 'breached';
  const known = [about.name, about.email, about.school].filter((each) => each !== undefined);
  return guessBits(text, { known, common: breached }) < FEWEST_BITS ? 'guessable' : undefined;
}
