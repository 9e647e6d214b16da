import { verifyNothing, verifyPassword } from '@netjes/identity';
import { type Member, passwordOf } from '@netjes/store';
import type { Visit } from '../members/visit.ts';
import { changePassword, newPassword } from './new-password.ts';
import { orBusy } from './sign-in-by-password.ts';
import { startTry, wentWell } from './tries.ts';

/** What came of it; `text` says what is the matter with the new one. */
export type PasswordChange =
  | 'changed'
  | 'no-old'
  | 'old-wrong'
  | 'busy'
  | { readonly again: Temporal.Instant }
  | { readonly text: string };

/** Gives somebody another password who shows the one they have. Their other sessions end. */
export async function changeOwnPassword(visit: Visit & { readonly me: Member }): Promise<PasswordChange> {
  const { form, me, store } = visit;
  const { board, person } = me;
  const old = form.get('oud') ?? '';
  if (old === '') return 'no-old';
  const { hash, tried } = await store.inBoard(board, async (tx) => ({
    hash: await passwordOf(tx, person),
    tried: await startTry(visit, tx, { board, account: `person:${person}` }),
  }));
  if (!tried.ok) return tried;
  const isRight = await orBusy(() => (hash === undefined ? verifyNothing(old) : verifyPassword(old, hash)));
  if (isRight === 'busy') return 'busy';
  if (!isRight) return 'old-wrong';
  await store.inBoard(board, (tx) => wentWell(tx, tried.started));
  const made = await newPassword(visit, form.get('nieuw') ?? '', me);
  if (!made.ok) return made;
  await store.inBoard(board, (tx) => changePassword(visit, tx, { ...me, hash: made.hash, but: me.session }));
  return 'changed';
}
