import { hashPassword, IDENTITY_WORDS, judgePassword } from '@netjes/identity';
import { endSessions, queueLetter, setPassword, type Tx } from '@netjes/store';
import type { Visit } from '../members/visit.ts';
import { fullName } from '../parts/person-name.ts';
import { SIGN_IN } from '../words/signing-in.ts';
import { orBusy } from './sign-in-by-password.ts';

/** Whose password it becomes, and what others know of them. */
export interface PasswordOwner {
  readonly board: string;
  readonly person: string;
  readonly given: string;
  readonly prefix: string | undefined;
  readonly family: string;
  readonly email: string | undefined;
}

export type NewHash =
  | { readonly ok: true; readonly hash: string }
  | { readonly ok: false; readonly text: string };

/** What is kept of a new password; or what is the matter with it, in words. Outside any transaction. */
export async function newPassword({ reader }: Visit, typed: string, owner: PasswordOwner): Promise<NewHash> {
  const { language } = reader;
  const { email } = owner;
  const problem = await judgePassword(typed, {
    name: fullName(owner),
    ...(email !== undefined && { email }),
  });
  if (problem) return { ok: false, text: IDENTITY_WORDS[language].password[problem] };
  const hash = await orBusy(() => hashPassword(typed));
  return hash === 'busy' ? { ok: false, text: SIGN_IN[language].busy } : { ok: true, hash };
}

/** Gives somebody a new password, ends what the one before opened elsewhere, and tells them by mail. */
export async function changePassword(
  { store, now }: Visit,
  tx: Tx,
  {
    board,
    person,
    given,
    email,
    hash,
    but,
  }: PasswordOwner & { readonly hash: string; readonly but?: string },
): Promise<void> {
  await setPassword(tx, { board, person, hash, now });
  await endSessions(tx, person, but);
  if (email === undefined) return;
  const data = { name: given, at: now.toString(), link: '/ik/inloggen' };
  await queueLetter({ tx, board, keys: store.keys }, { person, template: 'password-changed', data, now });
}
