import { newToken } from '@netjes/identity';
import {
  beginSession,
  endSessionWith,
  type Member,
  pepperOf,
  queueLetter,
  type Tx,
  wasInBefore,
  whoIsIn,
} from '@netjes/store';
import { audienceOf } from '../asking/member-reader.ts';
import { type Age, memoryCookie, writeMemory } from '../asking/memory.ts';
import { keepSession, readSession } from '../members/session-cookie.ts';
import { tokenDigest } from '../members/token-digest.ts';
import type { Visit } from '../members/visit.ts';
import { deviceName } from './device-name.ts';
import { isKnownDevice, rememberDevice } from './known-device.ts';

type SignInWay = 'password' | 'passkey' | 'provider' | 'card' | 'card-and-pictures' | 'link' | 'demo';

export interface NewSignIn {
  readonly board: string;
  readonly person: string;
  readonly how: SignInWay;
  /** whether two factors were shown */
  readonly strong: boolean;
  /** instead of the usual longest */
  readonly lasts?: Temporal.Duration;
  /** as whom the browser remembers a pupil; without it what it remembered stays */
  readonly age?: Age;
}

type AtDoor = Pick<Visit, 'c' | 'now' | 'library' | 'reader' | 'store'>;

/**
 * Lets somebody in: ends the session this browser had, opens one with a token that nobody knew before, and gives it to
 * the browser, which is also told to remember as whom they ask. A browser that they never used is told to them by mail.
 * Inside a transaction of their board. Returns who they are; undefined when they are not here any more.
 */
export async function startSession(visit: AtDoor, tx: Tx, signIn: NewSignIn): Promise<Member | undefined> {
  const { c, now, store } = visit;
  const { board, person, how, strong, lasts } = signIn;
  const before = readSession(c);
  // one of another board is out of sight here, and ends by itself
  if (before) await endSessionWith(tx, tokenDigest(before.token));
  const token = newToken();
  const hash = tokenDigest(token);
  const device = deviceName(c.req.header('user-agent'));
  const isNew = how !== 'link' && how !== 'demo' && (await isNewDevice(visit, tx, signIn));
  await beginSession(tx, { board, person, hash, how, device, strong, now, ...(lasts && { lasts }) });
  const me = await whoIsIn(tx, { board, hash, now });
  if (!me) return undefined;
  if (isNew && me.email !== undefined) {
    const data = {
      name: me.given,
      at: now.toString(),
      ...(device !== '' && { device }),
      link: '/ik/inloggen',
    };
    await queueLetter({ tx, board, keys: store.keys }, { person, template: 'sign-in-notice', data, now });
  }
  keepSession(c, { board, token });
  rememberReader(visit, me, signIn.age);
  return me;
}

async function isNewDevice({ c, store }: AtDoor, tx: Tx, { board, person }: NewSignIn): Promise<boolean> {
  const pepper = await pepperOf({ tx, board, keys: store.keys });
  const isKnown = isKnownDevice(c, pepper, person);
  rememberDevice(c, pepper, person);
  // the first time of all is news to nobody
  return !isKnown && (await wasInBefore(tx, person));
}

function rememberReader({ c, library, reader }: AtDoor, me: Member, chosen: Age | undefined): void {
  const age = chosen ?? reader.age;
  const who = audienceOf(library.vocabulary, me);
  const memory = writeMemory({ who, language: reader.language, ...(age && { age }) });
  c.header('set-cookie', memoryCookie(memory), { append: true });
}
