import { hashPassword, needsRehash, TooBusy, verifyNothing, verifyPassword } from '@netjes/identity';
import { accountNamed, noteIfKnown, setPassword } from '@netjes/store';
import type { Visit } from '../members/visit.ts';
import { deviceName } from './device-name.ts';
import { startSession } from './start-session.ts';
import { startTry, wentWell } from './tries.ts';

export type PasswordSignIn =
  | { readonly ok: true }
  /** `wrong` is said of an unknown name, a wrong password, somebody who left or has no password, and costs the same */
  | { readonly ok: false; readonly kind: 'wrong' | 'busy' }
  | { readonly ok: false; readonly kind: 'wait'; readonly again: Temporal.Instant };

export interface TypedAccount {
  readonly board: string;
  readonly name: string;
  readonly password: string;
}

/** Lets somebody in by a name and a password. The hash is worked out while nobody waits for a transaction. */
export async function signInByPassword(visit: Visit, typed: TypedAccount): Promise<PasswordSignIn> {
  const { store, today, now, c } = visit;
  const { board, name, password } = typed;
  const begun = await store.inBoard(board, async (tx) => {
    const account = await accountNamed(tx, name, today);
    const known = account ? `person:${account.person}` : `name:${name.trim().toLowerCase().slice(0, 300)}`;
    return { account, tried: await startTry(visit, tx, { board, account: known }) };
  });
  const { account, tried } = begun;
  if (!tried.ok) return { ok: false, kind: 'wait', again: tried.again };
  const checked = await orBusy(() =>
    account?.hash === undefined ? verifyNothing(password) : verifyPassword(password, account.hash),
  );
  if (checked === 'busy') return { ok: false, kind: 'busy' };
  const renewed =
    checked && needsRehash(account?.hash ?? '') ? await orBusy(() => hashPassword(password)) : '';
  return await store.inBoard(board, async (tx): Promise<PasswordSignIn> => {
    const person = account?.person;
    if (checked && person !== undefined) {
      await wentWell(tx, tried.started);
      if (renewed !== '' && renewed !== 'busy') await setPassword(tx, { board, person, hash: renewed, now });
      if (await startSession(visit, tx, { board, person, how: 'password', strong: false }))
        return { ok: true };
    }
    const device = deviceName(c.req.header('user-agent'));
    await noteIfKnown(tx, { board, person, at: now, how: 'password', outcome: 'wrong', device });
    return { ok: false, kind: 'wrong' };
  });
}

/** What the work gives, or `busy` when too many wait for the same already. */
export async function orBusy<Value>(work: () => Promise<Value>): Promise<Value | 'busy'> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TooBusy) return 'busy';
    throw error;
  }
}
