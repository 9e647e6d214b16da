import { newToken } from '@netjes/identity';
import {
  type Member,
  passkeysOf,
  queueLetter,
  renewSession,
  secondFactorOf,
  strengthenSession,
} from '@netjes/store';
import { keepSession } from '../members/session-cookie.ts';
import { tokenDigest } from '../members/token-digest.ts';
import type { MemberVisit } from '../members/visit.ts';

const OWN = new Set(['password', 'passkey', 'provider']);

/** Whether this session may set ways to sign in: not one by a card, a link or a click, which others may have in hand. */
export const maySetWays = ({ how }: Member): boolean => OWN.has(how);

/** Which second factors somebody has. */
export async function secondFactors({ tx, me, store }: MemberVisit) {
  const app = await secondFactorOf({ tx, board: me.board, keys: store.keys }, me.person);
  const passkeys = await passkeysOf(tx, me.person);
  return { app, passkeys, any: app !== undefined || passkeys.length > 0 };
}

/**
 * Where a session has to go before it may change ways of signing in: a password alone does not get at the second
 * factor of somebody who has one. Undefined when it may go on.
 */
export async function beforeChange(visit: MemberVisit, path: string): Promise<Response | undefined> {
  const { c, me } = visit;
  if (!maySetWays(me)) return c.redirect('/ik/inloggen', 303);
  if (me.strongAt !== undefined || !(await secondFactors(visit)).any) return undefined;
  return c.redirect(`/inloggen/tweede?${new URLSearchParams({ verder: path })}`, 303);
}

/** A second factor was shown: the session is worth more, so it goes on under a token that nobody knew before. */
export async function strengthen({ c, tx, me, now }: MemberVisit): Promise<void> {
  const token = newToken();
  await strengthenSession(tx, me.session, now);
  await renewSession(tx, me.session, tokenDigest(token));
  keepSession(c, { board: me.board, token });
}

/** Tells somebody by mail that a second factor of theirs came or went. */
export async function tellSecondFactor(
  { tx, me, now, store }: MemberVisit,
  change: 'added' | 'removed',
): Promise<void> {
  if (me.email === undefined) return;
  const { board, person, given } = me;
  const data = { name: given, change, at: now.toString(), link: '/ik/inloggen' };
  await queueLetter(
    { tx, board, keys: store.keys },
    { person, template: 'second-factor-changed', data, now },
  );
}
